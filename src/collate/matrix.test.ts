import { expect, test } from 'vitest';
import { matrixOf, type MatrixCell } from './matrix.ts';
import { indexOf } from './story-index.ts';
import { HARBOUR, storyOf } from './story.fixture.ts';

const index = indexOf(HARBOUR);

/** A cell as a line: quoted words in “marks”, words that differ in *stars*, own words that stand apart in _lines_. */
function shown({ reading }: MatrixCell): string {
  if (reading === null) return 'not reported';
  const words = reading.runs.map(({ text, voice, mark, opens, closes }) => {
    const marked = mark === 'differs' ? `*${text}*` : mark === 'apart' ? `_${text}_` : text;
    return voice === 'quoted' ? `${opens ? '“' : ''}${marked}${closes ? '”' : ''}` : marked;
  });
  return `${reading.treatment}: ${words.join('')}`;
}

test('puts what is quoted in different words first, then the outlets’ own voice', () => {
  expect(
    matrixOf(index).map(({ heading, rows }) => [heading, rows.map(({ statement }) => statement.id)]),
  ).toEqual([
    ['differing', ['s0']],
    ['several', ['s1']],
  ]);
});

test('shows the words of each outlet and marks those that most others do not have', () => {
  const [row] = matrixOf(index)[0]!.rows;
  expect(row!.cells.map(shown)).toEqual([
    'quoted: “*When* the crews leave the harbour, the strike will stop”',
    'quoted: “If the crews leave the harbour, the strike will stop”',
    'paraphrased: the strike would _go_ on until crews _quit_ the harbour',
    'quoted: “if the crews *quit* the harbour, *then we* will stop”',
  ]);
});

test('leaves a statement of one outlet out and says where one is not reported', () => {
  const rows = matrixOf(index).flatMap((group) => group.rows);
  expect(rows.map(({ statement }) => statement.id)).not.toContain('s2');
  expect(
    rows
      .find(({ statement }) => statement.id === 's1')!
      .cells.map(shown)
      .at(-1),
  ).toBe('not reported');
});

test('names the statement in which a text that lacks one stands beside its passage', () => {
  const text = 'The dam holds. The gates are open.';
  const of = (title: string, articles: readonly string[], content: string) => ({
    title,
    readings: articles.map((article) => ({ article, kind: 'assertion' as const, content: [content] })),
  });
  const story = storyOf({
    articles: { one: text, two: text, three: text, four: text },
    statements: [of('Dam', ['one', 'two'], 'The dam holds'), of('Gates', ['two', 'three'], text)],
  });
  const rows = matrixOf(indexOf(story)).flatMap((group) => group.rows);
  expect(
    rows.map(({ cells }) => cells.map((cell) => [cell.reading !== null, cell.elsewhere?.id ?? null])),
  ).toEqual([
    [
      [true, null],
      [true, null],
      [false, 's1'],
      [false, null],
    ],
    [
      [false, 's0'],
      [true, null],
      [true, null],
      [false, null],
    ],
  ]);
});

test('a speaker has a heading for what all who report it have from them, and for nothing else', () => {
  const words = ['The dam holds', 'The gates are open', 'The water falls', 'The town is safe'];
  const text = `${words.join('. ')}.`;
  const story = storyOf({
    articles: { one: text, two: text },
    statements: words.map((content, i) => ({
      title: content,
      speaker: 'ek',
      readings: [
        { article: 'one', kind: 'indirect', content: [content] },
        { article: 'two', kind: i === 0 ? 'assertion' : 'indirect', content: [content] },
      ],
    })),
  });
  expect(
    matrixOf(indexOf(story)).map(({ heading, speaker, rows }) => [
      heading,
      speaker?.id,
      rows.map(({ statement }) => statement.title),
    ]),
  ).toEqual([
    ['speaker', 'ek', words.slice(1)],
    ['several', undefined, words.slice(0, 1)],
  ]);
});

test('what the machine is not very sure of in two articles comes last', () => {
  const text = 'The dam holds. The gates are open.';
  const story = storyOf({
    articles: { one: text, two: text, three: text },
    statements: ['The gates are open', 'The dam holds'].map((content) => ({
      title: content,
      speaker: 'ek',
      readings: ['one', 'two', 'three'].map((article) => ({
        article,
        kind: 'indirect' as const,
        content: [content],
      })),
    })),
  });
  const matched = (scores: readonly number[], readings: readonly string[]) =>
    readings.map((reading, i) => ({
      reading,
      nearest: readings[0]!,
      sharedWords: [],
      sameSpeaker: true,
      sharedFigures: [],
      score: scores[i]!,
      by: 'machine' as const,
    }));
  const [gates, dam] = story.statements;
  const statements = [
    { ...gates!, matches: matched([0.95, 0.8, 0.7], gates!.readings) },
    { ...dam!, matches: matched([0.95, 0.95, 0.4], dam!.readings) },
  ];
  const shownFor = (edited: boolean) =>
    matrixOf(
      indexOf({ ...story, statements: statements.map((statement) => ({ ...statement, edited })) }),
    ).map(({ heading, rows }) => [heading, rows.map(({ statement }) => statement.title)]);
  expect(shownFor(false)).toEqual([
    ['several', ['The dam holds']],
    ['unsure', ['The gates are open']],
  ]);
  expect(shownFor(true)).toEqual([['several', ['The gates are open', 'The dam holds']]]);
});

test('cuts a long reading and says so', () => {
  const long = `“${'We will wait and see. '.repeat(60).trim()}”`;
  const story = storyOf({
    articles: { one: long, two: '“We will wait”' },
    statements: [
      {
        title: 'Waiting',
        speaker: 'ada-lind',
        readings: [
          { article: 'one', kind: 'direct', content: [long] },
          { article: 'two', kind: 'direct', content: ['“We will wait”'] },
        ],
      },
    ],
  });
  const [cell] = matrixOf(indexOf(story))[0]!.rows[0]!.cells;
  expect(cell!.reading!.runs.at(-1)).toMatchObject({ voice: 'gap', text: '…' });
  expect(shown(cell!).split(' ').length).toBeLessThan(60);
});

test('shows two sentences of one quotation as one, and says where a quotation is interrupted', () => {
  const story = storyOf({
    articles: {
      one: '“We will wait. The dam holds,” said Ek.',
      two: '“We will wait,” said Ek. “The dam holds.”',
    },
    statements: [
      {
        title: 'Waiting',
        speaker: 'ek',
        readings: [
          { article: 'one', kind: 'direct', content: ['“We will wait.'] },
          { article: 'one', kind: 'direct', content: ['The dam holds,”'] },
          { article: 'two', kind: 'direct', content: ['“We will wait,”', '“The dam holds.”'] },
        ],
      },
    ],
  });
  const [row] = matrixOf(indexOf(story))[0]!.rows;
  expect(row!.cells.map(shown)).toEqual([
    'quoted: “We will wait. The dam holds”',
    'quoted: “We will wait”…“The dam holds.”',
  ]);
});
