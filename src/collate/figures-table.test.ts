import { expect, test } from 'vitest';
import { figuresTableOf } from './figures-table.ts';
import { indexOf } from './story-index.ts';
import { HARBOUR, storyOf } from './story.fixture.ts';

function lines(story: Parameters<typeof indexOf>[0]): string[] {
  return figuresTableOf(indexOf(story)).rows.map(
    ({ status, cells }) =>
      `${status}: ${cells.map((cell) => cell.map(({ printed }) => printed).join(', ') || '–').join(' | ')}`,
  );
}

test('puts figures that differ in one statement first', () => {
  expect(lines(HARBOUR)[0]).toBe('differ: 400 strikers | Some 400 strikers | About 650 strikers | –');
});

test('takes two figures that one article gives together for two things', () => {
  const story = storyOf({
    articles: {
      one: 'The plan shrank from 28 points to 19 points.',
      two: 'The plan now has 19 points.',
      three: 'It had 28 points.',
    },
    statements: [
      {
        title: 'The plan shrank',
        readings: [
          { article: 'one', kind: 'assertion', content: ['The plan shrank from 28 points to 19 points'] },
          { article: 'two', kind: 'assertion', content: ['The plan now has 19 points'] },
          { article: 'three', kind: 'assertion', content: ['It had 28 points'] },
        ],
      },
    ],
  });
  expect(lines(story)).toEqual(['same: 28 points | – | 28 points', 'same: 19 points | 19 points | –']);
});

test('names the statement in which every outlet that has a figure gives it', () => {
  const story = storyOf({
    articles: {
      one: 'The plan has 19 points.',
      two: 'It has 19 points in all. It took 19 days.',
      three: 'After 19 days.',
    },
    statements: [
      {
        title: 'How long the plan is',
        readings: [
          { article: 'one', kind: 'assertion', content: ['The plan has 19 points'] },
          { article: 'two', kind: 'assertion', content: ['It has 19 points in all'] },
        ],
      },
      {
        title: 'How long it took',
        readings: [{ article: 'two', kind: 'assertion', content: ['It took 19 days'] }],
      },
      { title: 'When', readings: [{ article: 'three', kind: 'assertion', content: ['After 19 days'] }] },
    ],
  });
  const titles = figuresTableOf(indexOf(story)).rows.map(({ unit, statement }) => [unit, statement?.title]);
  expect(titles).toEqual([
    ['point', 'How long the plan is'],
    ['day', undefined],
  ]);
});

test('finds agreement and single figures all over the story', () => {
  const story = storyOf({
    articles: { one: 'It lasted nearly four years.', two: 'It cost 7 lives in four years.' },
    statements: [
      {
        title: 'How long',
        readings: [{ article: 'one', kind: 'assertion', content: ['It lasted nearly four years'] }],
      },
      {
        title: 'What it cost',
        readings: [{ article: 'two', kind: 'assertion', content: ['It cost 7 lives in four years'] }],
      },
    ],
  });
  expect(lines(story)).toEqual(['hedged: nearly four years | four years', 'single: – | 7 lives']);
});

/** A story in which each outlet states the first sentence of its text in a passage of its own, or all in one statement. */
function stated(articles: Record<string, string>, together = false) {
  const readings = Object.entries(articles).map(([article, text]) => ({
    article,
    kind: 'assertion' as const,
    content: [text.slice(0, text.indexOf('.', text.indexOf(' ')) + 1 || undefined)],
  }));
  return storyOf({
    articles,
    statements: together
      ? [{ title: 'It', readings }]
      : readings.map((reading) => ({ title: reading.article, readings: [reading] })),
  });
}

test('finds a figure in the whole text of an outlet before it is said to lack it', () => {
  const story = stated({
    one: 'The pier costs five million dollars.\n\nNobody came.',
    two: 'It rained.\n\nThe bill is $5 million, they said.',
  });
  const [row] = figuresTableOf(indexOf(story)).rows;
  expect(row?.status).toBe('single');
  expect(
    row?.cells
      .flat()
      .map(({ printed, attributions, paragraph }) => [printed, attributions.length, paragraph]),
  ).toEqual([
    ['five million dollars', 1, 1],
    ['$5 million', 0, 2],
  ]);
});

test('takes a vote for one figure, however it is spelled', () => {
  const story = stated({ one: 'The plan passed 234-193', two: 'It passed by 234 to 193' });
  expect(lines(story)).toEqual(['same: 234-193 | 234 to 193']);
});

test('equal is equal in value: a rounded number is named as another', () => {
  const story = stated({ one: 'It pays up to 1.6 million women', two: 'It pays 1.5 million women' }, true);
  expect(lines(story)).toEqual(['near: up to 1.6 million women | 1.5 million women']);
});

test('a number is one figure with the same number of a named thing', () => {
  const story = stated({
    one: 'There were six arrests, after 47 the night before',
    two: 'The police made 47 arrests',
  });
  expect(lines(story)).toEqual(['same: 47 | 47 arrests', 'single: six arrests | –']);
});

test('the noun that is counted may be another in one statement, or beside a telling number', () => {
  expect(
    lines(stated({ one: 'It left 800,000 workers unpaid', two: 'It left 800,000 clerks unpaid' }, true)),
  ).toEqual(['same: 800,000 workers | 800,000 clerks']);
  expect(lines(stated({ one: 'It has 544 clerks', two: 'It has 544 women' }))).toEqual([
    'same: 544 clerks | 544 women',
  ]);
  expect(lines(stated({ one: 'It has 500 clerks', two: 'It has 500 ships' }))).toEqual([
    'single: 500 clerks | –',
    'single: – | 500 ships',
  ]);
});

test('no outlet disagrees on an amount that its text has elsewhere', () => {
  const articles = { one: 'The plan has 28 points', two: 'The plan has 19 points' };
  expect(lines(stated(articles, true))).toEqual(['differ: 28 points | 19 points']);
  expect(lines(stated({ ...articles, two: 'The plan has 19 points. It had 28 points.' }, true))).toEqual([
    'single: 28 points | 28 points',
    'single: – | 19 points',
  ]);
});

test('a number of nothing that is named is not listed for one outlet alone', () => {
  expect(lines(stated({ one: 'It rose to 31', two: 'It fell' }))).toEqual([]);
});

test('sums differ only where they are told of one thing, whatever names stand beside them', () => {
  const linesOf = (other: string) => {
    const articles = { one: 'The ferry to Sund is costing the Harbour Trust $3 million.', two: other };
    const readings = Object.entries(articles).map(([article, text]) => ({
      article,
      kind: 'assertion' as const,
      content: [text.slice(0, -1)],
    }));
    return lines(storyOf({ articles, statements: [{ title: 'The ferry', readings }] }));
  };
  expect(linesOf('They reserved $500,000 of berths in Sund for the Harbour Trust.')).toEqual([
    'single: $3 million | –',
    'single: – | $500,000',
  ]);
  expect(linesOf('In Sund they expect it to cost $2 million.')).toEqual(['differ: $3 million | $2 million']);
});

test('how old somebody is makes no row', () => {
  const text =
    'Ada Lind, 66, and a 19-year-old clerk left after 12 years. Bo Ek is 40 years old. A 6-week-old strike goes on.';
  const story = storyOf({
    articles: { one: text },
    statements: [{ title: 'Leaving', readings: [{ article: 'one', kind: 'assertion', content: [text] }] }],
  });
  expect(lines(story)).toEqual(['single: 12 years', 'single: 6-week-old']);
});

test('a bare number is another outlet’s figure only where it is no small one', () => {
  const linesOf = (count: number) =>
    lines(
      storyOf({
        articles: { one: `It sent ${count} ships.`, two: `The clerk wrote ${count} beside it.` },
        statements: [
          {
            title: 'Ships',
            readings: [{ article: 'one', kind: 'assertion', content: [`It sent ${count} ships`] }],
          },
          {
            title: 'Books',
            readings: [
              { article: 'two', kind: 'assertion', content: [`The clerk wrote ${count} beside it`] },
            ],
          },
        ],
      }),
    );
  expect(linesOf(3)).toEqual(['single: 3 ships | –']);
  expect(linesOf(40)).toEqual(['same: 40 ships | 40']);
});

test('prints no noun behind a figure that has its unit', () => {
  const text = 'Fares rise by 5%, about a percent more than was said.';
  const story = storyOf({
    articles: { one: text },
    statements: [{ title: 'Fares', readings: [{ article: 'one', kind: 'assertion', content: [text] }] }],
  });
  expect(lines(story)).toEqual(['single: 5%']);
});

test('figures disagree only in passages that are likely of one statement', () => {
  const story = storyOf({
    articles: { one: 'The bridge fell in 2001.', two: 'The bridge fell in 2003.' },
    statements: [
      {
        title: 'The fall',
        readings: [
          { article: 'one', kind: 'assertion', content: ['The bridge fell in 2001'] },
          { article: 'two', kind: 'assertion', content: ['The bridge fell in 2003'] },
        ],
      },
    ],
  });
  const [statement] = story.statements;
  const matched = (score: number) => ({
    ...story,
    statements: [
      {
        ...statement!,
        matches: statement!.readings.map((reading, i) => ({
          reading,
          nearest: statement!.readings[1 - i]!,
          sharedWords: [],
          sameSpeaker: false,
          sharedFigures: [],
          score,
          by: 'machine' as const,
        })),
      },
    ],
  });
  expect(lines(matched(0.7))).toEqual(['differ: 2001 | 2003']);
  expect(lines(matched(0.69))).toEqual([]);
});

test('numbers without a noun differ in one statement where they are not far apart', () => {
  const rows = (one: string, two: string) => {
    const articles = { one, two };
    const readings = Object.entries(articles).map(([article, content]) => ({
      ...{ article, kind: 'assertion' as const, content: [content] },
    }));
    return lines(storyOf({ articles, statements: [{ title: 'How many live there', readings }] }));
  };
  expect(rows('About nine million live on the islands.', 'The islands hold eight million people.')).toEqual([
    'differ: About nine million | eight million people',
  ]);
  expect(rows('Some nine million live on the islands.', 'The islands have 8.9 million people.')).toEqual([
    'near: Some nine million | 8.9 million people',
  ]);
  expect(rows('About nine million live on the islands.', 'The islands hold three million cows.')).toEqual([
    'single: – | three million cows',
  ]);
});
