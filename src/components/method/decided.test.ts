import { expect, test } from 'vitest';
import type { Decision } from '../../model.ts';
import { ferryStory } from '../ferry.fixture.ts';
import { plainBlocks } from '../../text/plain.ts';
import { plainWords } from '../../collate/voiced-words.ts';
import { decidedOf, type Decided } from './decided.ts';

const decided = (decisions: readonly Decision[]) => {
  const story = { ...ferryStory, decisions };
  const nothing = { speaker: null, readings: [] };
  const former = [
    {
      kind: 'passage',
      id: 'old-quay',
      story,
      was: 'On the quay',
      article: 'post',
      ...nothing,
      leadsTo: null,
    },
    {
      kind: 'passage',
      id: 'old-sail',
      story,
      was: 'It will sail',
      article: 'post',
      ...nothing,
      leadsTo: 'sail',
    },
    { kind: 'statement', id: 'old-ruin', story, was: 'Ruin', article: null, ...nothing, leadsTo: 'ruin' },
  ] as const;
  return decidedOf(story, former).map(({ statement, deeds }) => [
    statement?.id ?? null,
    deeds.map(({ what, passages }) => [
      what,
      passages.map(({ letter, paragraph, words, id, why }) => [
        letter,
        paragraph,
        plainWords(words),
        id,
        why,
      ]),
    ]),
  ]);
};

test('decisions stand with the statement that they are about, by kind', () => {
  expect(
    decided([
      { do: 'move', reading: 'sail-courier', to: 'sailing' },
      { do: 'title', statement: 'old-ruin', title: 'The ferry is a ruin' },
      { do: 'move', reading: 'old-sail', to: 'sailing' },
    ]),
  ).toEqual([
    ['ruin', [['Title given', []]]],
    [
      'sailing',
      [
        [
          'Moved here',
          [
            ['A', 3, '“It will sail,” … “By May.”', 'sail', null],
            ['C', 1, '“it will sail by May”', 'sail-courier', null],
          ],
        ],
      ],
    ],
  ]);
});

test('quoted words of a passage are told apart from the outlet’s own', () => {
  const story = { ...ferryStory, decisions: [{ do: 'move', reading: 'outer', to: 'danger' } as const] };
  const [{ deeds }] = decidedOf(story, []) as [Decided];
  expect(deeds[0]?.passages[0]?.words.slice(0, 2)).toEqual([
    { text: 'the ferry ', voice: 'own' },
    { text: '“was a ruin and a danger”', voice: 'quoted' },
  ]);
});

test('what was removed is named by letter, words and reason, as the register remembers it', () => {
  expect(decided([{ do: 'reject', reading: 'old-quay', why: 'A heading.' }])).toEqual([
    [null, [['Removed', [['A', 'heading', 'On the quay', 'old-quay', 'A heading.']]]]],
  ]);
});

test('an added passage leads to what it became', () => {
  const add = {
    article: 'post',
    kind: 'assertion' as const,
    speaker: null,
    content: ['The crossing takes two hours'],
    source: null,
    cue: null,
    statement: null,
  };
  expect(decided([{ do: 'add', add }])).toEqual([
    ['hours', [['Added', [['A', 2, 'The crossing takes two hours', 'hours', null]]]]],
  ]);
});

test('an added passage is named by its own place, not the first that has its words', () => {
  const add = {
    article: 'times',
    kind: 'indirect' as const,
    speaker: null,
    content: ['he'],
    within: 'he would',
    source: null,
    cue: null,
    statement: null,
  };
  const story = {
    ...ferryStory,
    articles: ferryStory.articles.map((one) =>
      one.id === 'times'
        ? {
            ...one,
            text: 'He said he is ill.\n\nHe said he would not.',
            blocks: plainBlocks('He said he is ill.\n\nHe said he would not.'),
          }
        : one,
    ),
    decisions: [{ do: 'add' as const, add }],
  };
  const [{ deeds }] = decidedOf(story, []) as [Decided];
  expect(deeds[0]?.passages[0]?.paragraph).toBe(2);
});

test('a long passage is named by its first words, and one that nothing remembers by none', () => {
  expect(decided([{ do: 'move', reading: 'outer', to: 'danger' }])).toEqual([
    ['danger', [['Moved here', [['A', 1, 'the ferry “was a ruin and a danger” …', 'outer', null]]]]],
  ]);
  expect(decided([{ do: 'reject', reading: 'unheard-of', why: 'Gone.' }])).toEqual([
    [null, [['Removed', [[null, null, '', null, 'Gone.']]]]],
  ]);
});
