import { expect, test } from 'vitest';
import type { ExtractedAttribution, Speaker } from '../model.ts';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { mentionsIn } from './mentions.ts';
import { resolveSpeakers, type SpeakingArticle } from './speakers.ts';

/** An article with an attribution for each of `sources`, found in order; the quotation of the same index is its content. */
function article(
  text: string,
  sources: readonly (string | null)[],
  quotations: readonly (string | null)[] = [],
): SpeakingArticle {
  const blocks = plainBlocks(text);
  let from = 0;
  const attributions = sources.map((source, i): ExtractedAttribution => {
    const quotation = quotations[i] ?? null;
    const start = source === null ? -1 : text.indexOf(source, from);
    const quoted =
      quotation === null
        ? []
        : [{ start: text.indexOf(quotation), end: text.indexOf(quotation) + quotation.length }];
    if (source !== null) from = start + source.length;
    return {
      kind: quotation === null ? 'indirect' : 'direct',
      source: source === null ? null : { start, end: from },
      cue: null,
      content:
        quotation === null
          ? [{ start: from, end: from + 1 }]
          : [{ start: quoted[0]!.start - 1, end: quoted[0]!.end + 1 }],
      quoted,
      figures: [],
      confidence: 1,
    };
  });
  return {
    text,
    blocks,
    extraction: { attributions, mentions: mentionsIn(text, blocks, analyseText(text, blocks)) },
  };
}

const voices = (...articles: SpeakingArticle[]) => resolveSpeakers(articles, []);

test('a family name, a pronoun and a description mean the person named in full', () => {
  const { bySource, speakers } = voices(
    article(
      'Russian President Pavel Orlov said on Monday that he would stay. Orlov said the talks were long. He said so twice. “No,” the Russian leader said.',
      ['Russian President Pavel Orlov', 'Orlov', 'He', 'the Russian leader'],
    ),
  );
  expect(bySource).toEqual([['pavel-orlov', 'pavel-orlov', 'pavel-orlov', 'pavel-orlov']]);
  expect(speakers).toMatchObject([{ id: 'pavel-orlov', name: 'Pavel Orlov', kind: 'person' }]);
  expect(speakers[0]!.aliases).toContain('the Russian leader');
});

test('spellings and longer names of other articles are one speaker, in any order of the articles', () => {
  const a = article('Viktor Zelenko said no.', ['Viktor Zelenko']);
  const b = article('President Viktor Zelenkoo said no. Zelenkoo said it again.', [
    'President Viktor Zelenkoo',
    'Zelenkoo',
  ]);
  const forth = voices(a, b);
  const back = voices(b, a);
  expect(new Set(forth.bySource.flat())).toEqual(new Set(['viktor-zelenkoo']));
  expect(back.speakers).toEqual(forth.speakers);
});

test('namesakes are told apart by title and given name', () => {
  const { bySource } = voices(
    article('Bill Carver waved. Ann Carver smiled. Mrs. Carver said yes. Mr. Carver said no.', [
      'Mrs. Carver',
      'Mr. Carver',
    ]),
  );
  expect(bySource).toEqual([['ann-carver', 'bill-carver']]);
});

test('a pronoun goes on with who spoke last, not with who was spoken of', () => {
  const { bySource } = voices(
    article(
      'Ann Reyes said Tom Hale had lied. She said that he knew it. Tom Hale denied it. He said that she was wrong.',
      ['Ann Reyes', 'She', 'Tom Hale', 'He'],
    ),
  );
  expect(bySource).toEqual([['ann-reyes', 'ann-reyes', 'tom-hale', 'tom-hale']]);
});

test('people named inside a quotation are no antecedents', () => {
  const text = 'Tom Hale spoke first. “Bob Stone and Carl Weber are wrong,” he said.';
  expect(voices(article(text, ['he'], ['Bob Stone and Carl Weber are wrong,'])).bySource).toEqual([
    ['tom-hale'],
  ]);
});

test('unnamed groups, spokespeople and documents are speakers as themselves', () => {
  const { bySource, speakers } = voices(
    article(
      'Many US lawmakers said no. A spokesman for the Riverside Council said yes. The spokesman said more. The letter says maybe.',
      ['Many US lawmakers', 'A spokesman for the Riverside Council', 'The spokesman', 'The letter'],
    ),
  );
  expect(bySource).toEqual([
    ['us-lawmakers', 'spokesman-for-the-riverside-council', 'spokesman-for-the-riverside-council', 'letter'],
  ]);
  expect(speakers.find(({ id }) => id === 'us-lawmakers')?.kind).toBe('group');
  expect(speakers.find(({ id }) => id === 'letter')?.kind).toBe('document');
});

test('what cannot speak, and what is in doubt, has no speaker', () => {
  expect(voices(article('Last week saw rain. He said so.', ['Last week', 'He'])).bySource).toEqual([
    [null, null],
  ]);
  expect(voices(article('Tom Hale met Bob Stone in Ohio. I said so.', ['I'])).bySource).toEqual([[null]]);
});

test('an apposition names the speaker, a preposition does not', () => {
  const { bySource } = voices(
    article('The lawyer for Mrs. Carver, David Kendrick, said no. An aide to Tom Hale said yes.', [
      'The lawyer for Mrs. Carver, David Kendrick,',
      'An aide to Tom Hale',
    ]),
  );
  expect(bySource).toEqual([['david-kendrick', 'aide-to-tom-hale']]);
});

test('a paragraph that is only a quotation goes on with the speaker before', () => {
  const text = '“We waited,” Ann Reyes said.\n\n“Nobody came.”\n\nIt rained. “Nobody.”';
  expect(
    voices(article(text, ['Ann Reyes', null, null], ['We waited,', 'Nobody came.', 'Nobody.'])).bySource,
  ).toEqual([['ann-reyes', 'ann-reyes', null]]);
});

test("an editor's speakers give names and aliases, and win", () => {
  const known: Speaker[] = [
    {
      id: 'the-palace',
      name: 'the Palace',
      aliases: ['Orlov', 'the Russian leader'],
      role: 'office',
      kind: 'organisation',
    },
    { id: 'donald-trent', name: 'Donald Trent', aliases: ['Trent'], role: null, kind: 'person' },
  ];
  const story = article('The Russian leader said no. Melania Trent said yes. Trent said it twice.', [
    'The Russian leader',
    'Melania Trent',
    'Trent',
  ]);
  expect(resolveSpeakers([story], known).bySource).toEqual([
    ['the-palace', 'melania-trent', 'melania-trent'],
  ]);
});

test('a day behind an organisation is no part of its name', () => {
  const { speakers } = voices(
    article('The House Committee on Wednesday said no. The Defense Department on Friday said yes.', [
      'The House Committee on Wednesday',
      'The Defense Department on Friday',
    ]),
  );
  expect(speakers.map(({ name }) => name).sort()).toEqual(['Defense Department', 'House Committee']);
});

test('a description that begins with a name keeps its capital, a common noun loses it', () => {
  const { speakers } = voices(
    article('Hale’s supporters said no. Mr. Hale’s advisers said yes. Lawmakers waited.', [
      'Hale’s supporters',
      'Mr. Hale’s advisers',
      'Lawmakers',
    ]),
  );
  expect(speakers.map(({ name }) => name).sort()).toEqual([
    'Hale’s supporters',
    'Mr. Hale’s advisers',
    'lawmakers',
  ]);
});

test('a clause about what someone owns names no speaker', () => {
  const { bySource } = voices(article('The firms, whose owners said no, closed.', ['whose owners']));
  expect(bySource).toEqual([[null]]);
});
