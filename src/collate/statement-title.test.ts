import { expect, test } from 'vitest';
import type { Statement } from '../model.ts';
import { asTitle } from '../align/title.ts';
import { statementTitle, titleOf } from './statement-title.ts';
import { indexOf } from './story-index.ts';
import { storyOf, type ReadingDraft } from './story.fixture.ts';

/** The title of a statement of one reading that nobody titled. */
function titleIn(text: string, reading: Omit<ReadingDraft, 'article'>): string {
  const story = storyOf({
    articles: { post: text },
    statements: [{ title: '', speaker: 'ada-lind', readings: [{ article: 'post', ...reading }] }],
  });
  const statement: Statement = {
    ...story.statements[0]!,
    title: asTitle(reading.content.join(' … ')),
    titleFrom: 'reading',
  };
  return titleOf(indexOf({ ...story, statements: [statement] }), statement);
}

test('what was denied is not headed as if it were so', () => {
  expect(
    titleIn('Lind denied that the crews left the harbour.', {
      kind: 'indirect',
      content: ['that the crews left the harbour'],
      cue: 'denied',
    }),
  ).toBe('Ada Lind “denied” that the crews left the harbour');
  expect(
    titleIn('Lind did not say whether the crews left.', {
      kind: 'indirect',
      content: ['whether the crews left'],
      cue: 'did not say',
    }),
  ).toBe('Ada Lind “did not say” whether the crews left');
});

test('reporting words that stand apart are joined by a colon; those of nobody known stand in their sentence', () => {
  const reading = {
    kind: 'indirect',
    content: ['The crews leave the harbour today'],
    cue: 'insisted',
  } as const;
  expect(titleIn('The crews leave the harbour today, Lind insisted.', reading)).toBe(
    'Ada Lind “insisted”: The crews leave the harbour today',
  );
  const nobody = { ...reading, source: 'two officials', speaker: null };
  expect(titleIn('The crews leave the harbour today, two officials insisted.', nobody)).toBe(
    'The crews leave the harbour today, two officials insisted',
  );
});

test('quoted words keep their marks behind words of the outlet', () => {
  const text = 'Lind emphasized that “the crews need a new harbour”.';
  const reading = {
    kind: 'mixed',
    content: ['that “the crews need a new harbour”'],
    cue: 'emphasized',
  } as const;
  expect(titleIn(text, reading)).toBe('Ada Lind “emphasized” that “the crews need a new harbour”');
  const part = { ...reading, content: ['that the crews need a “new harbour”'] };
  expect(titleIn('Lind emphasized that the crews need a “new harbour”.', part)).toBe(
    'Ada Lind “emphasized” that the crews need a “new harbour”',
  );
});

test('what stands before a passive is no word of its source', () => {
  const reading = { kind: 'indirect', content: ['The bill'], cue: 'was pushed', source: 'Lind' } as const;
  expect(titleIn('The bill was pushed by Lind. Nobody came.', reading)).toBe('The bill was pushed by Lind');
  const long = `The bill was pushed by Lind, ${'who left the harbour at noon, '.repeat(8)}and by others.`;
  expect(titleIn(long, reading)).toBe('The bill was pushed by Lind');
  expect(
    titleIn('The crews leave the harbour today, she was insisting.', {
      kind: 'indirect',
      content: ['The crews leave the harbour today'],
      cue: 'was insisting',
    }),
  ).toBe('Ada Lind “was insisting”: The crews leave the harbour today');
});

test('plain saying needs no words before it, and neither does a quotation', () => {
  expect(
    titleIn('Lind also told reporters that the crews left the harbour.', {
      kind: 'indirect',
      content: ['that the crews left the harbour'],
      cue: 'also told reporters',
    }),
  ).toBe('The crews left the harbour');
  expect(
    titleIn('“The crews left the harbour,” Lind insisted.', {
      kind: 'direct',
      content: ['“The crews left the harbour,”'],
      cue: 'insisted',
    }),
  ).toBe('The crews left the harbour');
});

test('what is less than a clause is shown with its sentence', () => {
  expect(
    titleIn('The gate was shut. The strike went on, leading to a shortage of coal. Nobody came.', {
      kind: 'assertion',
      content: ['leading to a shortage of coal'],
    }),
  ).toBe('The strike went on, leading to a shortage of coal');
  expect(
    titleIn('Some of the crews, she said, are “not quite awake.” Nobody came.', {
      kind: 'mixed',
      content: ['Some of the crews', 'are “not quite awake.”'],
      cue: 'said',
    }),
  ).toBe('Some of the crews, she said, are “not quite awake”');
});

test('a long sentence is shown from its source or reporting words, or from the clause, and never from the middle of one', () => {
  const start = `In the third week of the strike${', and of the frost'.repeat(8)}, `;
  const end = `leading to a shortage of coal${' in every town of the coast'.repeat(2)}`;
  const text = `${start}the mayor warned of a strike ${end}.`;
  const reading = { kind: 'assertion', content: [end] } as const;
  expect(titleIn(text, reading)).toBe(`The mayor warned of a strike ${end}`);
  expect(titleIn(text, { ...reading, cue: 'warned of' })).toBe(`Warned of a strike ${end}`);
  expect(titleIn(text, { ...reading, cue: 'warned of', source: 'the mayor' })).toBe(
    `The mayor warned of a strike ${end}`,
  );
  const long = end.repeat(3);
  expect(titleIn(`It went on, ${long}.`, { kind: 'assertion', content: [long] })).toMatch(
    /^It went on, leading/,
  );
});

test('a quotation over two paragraphs is one, without the mark that is printed again', () => {
  expect(
    titleIn('Lind said: “The crews leave the harbour.\n\n“They leave it today.”', {
      kind: 'direct',
      content: ['“The crews leave the harbour.', '“They leave it today.”'],
      cue: 'said',
    }),
  ).toBe('The crews leave the harbour. They leave it today');
});

test('an editor’s title stands as it is', () => {
  const story = storyOf({
    articles: { post: 'Lind denied that the crews left the harbour.' },
    statements: [
      {
        title: 'Whether the crews left',
        readings: [
          { article: 'post', kind: 'indirect', content: ['that the crews left the harbour'], cue: 'denied' },
        ],
      },
    ],
  });
  expect(statementTitle(indexOf(story), story.statements[0]!)).toEqual({
    before: '',
    words: 'Whether the crews left',
  });
});

test('of reporting words that are no finite verb, a verb of the source is named, and others show in their sentence', () => {
  expect(
    titleIn('Lind spoke to the crews, arguing that they own the quays.', {
      kind: 'indirect',
      content: ['that they own the quays'],
      cue: 'arguing',
    }),
  ).toBe('Ada Lind, “arguing”: they own the quays');
  expect(
    titleIn('Responding to charges that she sank the ferry, Lind left the quays.', {
      kind: 'indirect',
      content: ['she sank the ferry'],
      cue: 'Responding to charges',
    }),
  ).toBe('Responding to charges that she sank the ferry, Lind left the quays');
  expect(
    titleIn('Lind wrote to Ek, warning him that they will sail unless he pays.', {
      kind: 'indirect',
      content: ['him that they will sail unless he pays'],
      cue: 'warning',
    }),
  ).toBe('Lind wrote to Ek, warning him that they will sail unless he pays');
  expect(
    titleIn('Lind left the quays, again claiming that the ferry sank. “It is very sad.”', {
      kind: 'mixed',
      content: ['“It is very sad.”'],
      cue: 'again claiming',
    }),
  ).toBe('It is very sad');
  expect(
    titleIn('Lind spoke to the crews, musing about the future of the quays.', {
      kind: 'indirect',
      content: ['the future of the quays'],
      cue: 'musing about',
    }),
  ).toBe('Lind spoke to the crews, musing about the future of the quays');
  expect(
    titleIn('Lind left the quays, refusing to say that the crews will sail.', {
      kind: 'indirect',
      content: ['the crews will sail'],
      cue: 'refusing to say',
    }),
  ).toBe('Ada Lind, “refusing to say”: the crews will sail');
});

test('where no source is found, reporting words are shown in their sentence', () => {
  expect(
    titleIn('Having met the crews, he insisted that the harbour stays open.', {
      kind: 'indirect',
      content: ['that the harbour stays open'],
      cue: 'insisted',
      speaker: null,
    }),
  ).toBe('Having met the crews, he insisted that the harbour stays open');
});

test('less than a clause that is plainly said is shown with its sentence', () => {
  expect(
    titleIn('Lind declared a blockade of the harbour.', {
      kind: 'indirect',
      content: ['a blockade of the harbour'],
      cue: 'declared',
    }),
  ).toBe('Lind declared a blockade of the harbour');
});

test('no two statements have one title while the second has other words', () => {
  const story = storyOf({
    articles: { post: 'The crews left the harbour.', times: 'The crews went home.' },
    statements: [
      {
        title: '',
        readings: [{ article: 'post', kind: 'assertion', content: ['The crews left the harbour'] }],
      },
      {
        title: '',
        readings: [
          { article: 'post', kind: 'assertion', content: ['The crews left the harbour'] },
          { article: 'times', kind: 'assertion', content: ['The crews went home'] },
        ],
      },
    ],
  });
  const statements = story.statements.map((statement) => ({
    ...statement,
    title: 'The crews left the harbour',
    titleFrom: 'reading' as const,
  }));
  const index = indexOf({ ...story, statements });
  expect(statements.map((statement) => titleOf(index, statement))).toEqual([
    'The crews left the harbour',
    'The crews went home',
  ]);
});

test('a title has the words of a reading that is shown and sure to report speech', () => {
  const story = storyOf({
    articles: {
      post: 'The crews left the harbour, Lind said. The crews sailed from the harbour at noon.',
      times: 'The crews went home, Lind said.',
    },
    statements: [
      {
        title: '',
        speaker: 'ada-lind',
        readings: [
          { article: 'post', kind: 'indirect', content: ['The crews left the harbour'], cue: 'said' },
          { article: 'post', kind: 'indirect', content: ['The crews sailed from the harbour at noon'] },
          { article: 'times', kind: 'indirect', content: ['The crews went home'], cue: 'said' },
        ],
      },
    ],
  });
  const statement = {
    ...story.statements[0]!,
    title: 'The crews sailed from the harbour at noon',
    titleFrom: 'reading' as const,
    matches: ['r0-0', 'r0-1', 'r0-2'].map((reading, i) => ({
      ...{ reading, nearest: 'r0-2', sharedWords: [], sameSpeaker: true, sharedFigures: [] },
      ...{ score: i === 1 ? 0.6 : 0.9, by: 'machine' as const },
    })),
  };
  const titleWith = (doubted: string | null) => {
    const attributions = story.attributions.map((one) =>
      one.id === doubted ? { ...one, confidence: 0.4 } : one,
    );
    return titleOf(indexOf({ ...story, attributions, statements: [statement] }), statement);
  };
  expect(titleWith(null)).toBe('The crews left the harbour');
  expect(titleWith('r0-0')).toBe('The crews went home');
});

test('no two statements are shown with one sentence while the second has another reading', () => {
  const text = 'The crews left the harbour after dark, leading to a shortage of coal.';
  const story = storyOf({
    articles: { post: text, times: 'There is little coal in town.' },
    statements: [
      { title: '', readings: [{ article: 'post', kind: 'assertion', content: ['after dark'] }] },
      {
        title: '',
        readings: [
          { article: 'post', kind: 'assertion', content: ['leading to a shortage of coal'] },
          { article: 'times', kind: 'assertion', content: ['There is little coal in town'] },
        ],
      },
    ],
  });
  const titles = ['After dark', 'Leading to a shortage of coal'];
  const statements = story.statements.map((statement, i) => ({
    ...statement,
    title: titles[i]!,
    titleFrom: 'reading' as const,
  }));
  const index = indexOf({ ...story, statements });
  expect(statements.map((statement) => titleOf(index, statement))).toEqual([
    'The crews left the harbour after dark, leading to a shortage of coal',
    'There is little coal in town',
  ]);
});

test('words that are torn from their subject are shown with their clause where the sentence is too long', () => {
  const long = 'The harbour master of Norrhaven listened to all of them with a tilted head and a smile';
  const text = `${long}, but he lost his patience at last, according to those who stood near, when Mr. Berg kept asking for higher fares.`;
  expect(titleIn(text, { kind: 'assertion', content: ['kept asking for higher fares'] })).toBe(
    'Mr. Berg kept asking for higher fares',
  );
  expect(
    titleIn(`Mr. Berg later left the hall. ${text}`, { kind: 'assertion', content: ['later left the hall'] }),
  ).toBe('Mr. Berg later left the hall');
});

test('the day of the saying is no part of what was said', () => {
  expect(
    titleIn('Lind said Sunday the crews should go home.', {
      kind: 'indirect',
      content: ['Sunday the crews should go home'],
      cue: 'said',
    }),
  ).toBe('The crews should go home');
  expect(titleIn('Sunday the crews left.', { kind: 'assertion', content: ['Sunday the crews left'] })).toBe(
    'Sunday the crews left',
  );
});

test('a clause about something is shown with what it is about, in a somewhat longer sentence too', () => {
  const start = `The crews wrote to the council${' of the harbour'.repeat(8)} about the northern pier`;
  const end = 'which has been shut since the storm in March';
  const reading = { kind: 'assertion', content: [end] } as const;
  expect(titleIn(`${start}, ${end}.`, reading)).toBe(`${start}, ${end}`);
  expect(titleIn(`${start.repeat(2)}, ${end}.`, reading)).toBe(
    'Which has been shut since the storm in March',
  );
});

test('a verb behind an apposition is shown with its subject, in a somewhat longer sentence too', () => {
  const start = `Mr. Berg, who led the council${' of the harbour'.repeat(8)} for nine years`;
  const end = 'endorsed the plan of the crews for the northern pier in March';
  const reading = { kind: 'assertion', content: [end] } as const;
  expect(titleIn(`${start}, ${end}.`, reading)).toBe(`${start}, ${end}`);
  expect(titleIn(`${start}${' and eight months'.repeat(6)}, ${end}.`, reading)).toBe(
    'Endorsed the plan of the crews for the northern pier in March',
  );
});

/** The titles of a story's statements, of one reading each, that nobody titled. */
function titlesIn(articles: Record<string, string>, readings: readonly ReadingDraft[]): string[] {
  const story = storyOf({
    articles,
    statements: readings.map((reading) => ({ title: '', readings: [reading] })),
  });
  const statements = story.statements.map((statement, i) => ({
    ...statement,
    title: asTitle(readings[i]!.content.join(' … ')),
    titleFrom: 'reading' as const,
  }));
  const index = indexOf({ ...story, statements });
  return statements.map((statement) => titleOf(index, statement));
}

test('two passages of one sentence that are less than a clause are told apart by their own words', () => {
  const post =
    'Lind, leading the crews out, left the port, which passed both votes, vowing never to come back.';
  const lind = { article: 'post', kind: 'indirect', source: 'Lind', speaker: 'ada-lind' } as const;
  expect(
    titlesIn({ post }, [
      { article: 'post', kind: 'assertion', content: ['leading the crews out'] },
      { article: 'post', kind: 'assertion', content: ['which passed both votes'] },
      { ...lind, cue: 'vowing', content: ['never to come back'] },
    ]),
  ).toEqual([post.slice(0, -1), '… which passed both votes', 'Lind … vowing never to come back']);
});

test('the same words are told apart by who says them, else by the outlet, else by the paragraph', () => {
  const why = (article: string, speaker: string, content = '“Why now, of all days?”'): ReadingDraft => ({
    ...{ article, kind: 'direct', cue: 'asked', source: speaker === 'ada-lind' ? 'Lind' : 'Berg' },
    ...{ speaker, content: [content] },
  });
  const asked = (name: string) => `“Why now, of all days?” ${name} asked.`;
  expect(
    titlesIn({ post: asked('Lind'), times: asked('Berg'), wire: asked('Lind') }, [
      why('post', 'ada-lind'),
      why('times', 'carl-berg'),
      why('wire', 'ada-lind'),
    ]),
  ).toEqual(['Why now, of all days?', 'Carl Berg: Why now, of all days?', 'Wire: Why now, of all days?']);
  expect(
    titlesIn({ post: `${asked('Lind')}\n\n${asked('Lind').replace('now', 'NOW')}` }, [
      why('post', 'ada-lind'),
      why('post', 'ada-lind', '“Why NOW, of all days?”'),
    ]),
  ).toEqual(['Why now, of all days?', 'Post, paragraph 2: Why NOW, of all days?']);
});
