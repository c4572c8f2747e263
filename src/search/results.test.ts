import { expect, test } from 'vitest';
import type { SearchData } from './data.ts';
import { OWN_VOICE, searchIn, UNKNOWN_SPEAKER } from './results.ts';
import { readState } from './state.ts';

const DATA: SearchData = {
  stories: [
    { id: 'ferry', title: 'The ferry sails again' },
    { id: 'bridge', title: 'The bridge closes' },
  ],
  outlets: [
    { id: 'herald', name: 'The Herald' },
    { id: 'courier', name: 'The Courier' },
    { id: 'gazette', name: 'The Gazette' },
  ],
  articles: [
    { story: 0, outlet: 0, letter: 'A' },
    { story: 0, outlet: 1, letter: 'B' },
    { story: 0, outlet: 2, letter: 'C' },
    { story: 1, outlet: 1, letter: 'A' },
  ],
  speakers: [{ id: 'ines-bell', name: 'Ines Bell', aliases: ['the harbour master'] }],
  statements: [
    { id: 'ferry-sail', title: 'The ferry sails on Monday', story: 0 },
    { id: 'commuters', title: 'Some 1,200 commuters use it', story: 0 },
  ],
  records: [
    {
      id: 'q0',
      article: 0,
      speaker: 0,
      kind: 'direct',
      words: ['', '“The ferry will sail on Monday,”'],
      cue: 'said',
      statements: [0],
    },
    {
      id: 'q1',
      article: 1,
      speaker: 0,
      kind: 'indirect',
      words: ['the boat is back at the start of the week'],
      cue: 'promised',
      statements: [0],
    },
    {
      id: 'q2',
      article: 1,
      speaker: null,
      kind: 'assertion',
      words: ['Some 1,200 commuters use the ferry'],
      cue: null,
      statements: [1],
    },
    {
      id: 'q3',
      article: 3,
      speaker: null,
      kind: 'mixed',
      words: ['the bridge was called ', '“unsafe”', ' on Monday'],
      cue: 'called',
      statements: [],
    },
  ],
};

const results = (address: string) => searchIn(DATA)(readState(address));

const counts = (address: string, facet: 'story' | 'outlet' | 'speaker' | 'kind') =>
  results(address).facets[facet].map(({ value, count }) => [value, count]);

test('one hit shows how the other outlets word the same statement', () => {
  const [first] = results('?q=ferry+will+sail').groups;
  expect(first).toEqual({ statement: 0, hits: [0], others: [1], outlets: 2 });
});

test('it is said how many readings there are and how many have every word', () => {
  expect(results('?q=ferry+monday')).toMatchObject({ readings: 3, complete: 1 });
});

test('a passage in no statement is a result by itself', () => {
  expect(results('?q=unsafe').groups).toEqual([{ statement: null, hits: [3], others: [], outlets: 1 }]);
});

test('a speaker is found by another name', () => {
  expect(results('?q=harbour+master').groups[0]?.hits).toEqual([0, 1]);
});

test('facets count what each value would leave', () => {
  expect(counts('?q=ferry+monday', 'outlet')).toEqual([
    ['courier', 2],
    ['herald', 1],
  ]);
  expect(counts('?q=ferry+monday', 'speaker')).toEqual([
    ['ines-bell', 1],
    [UNKNOWN_SPEAKER, 1],
    [OWN_VOICE, 1],
  ]);
});

test('a chosen value narrows the results and the other facets, not its own', () => {
  const address = '?q=ferry+monday&outlet=courier';
  expect(results(address).readings).toBe(2);
  expect(counts(address, 'outlet')).toEqual([
    ['courier', 2],
    ['herald', 1],
  ]);
  expect(counts(address, 'kind')).toEqual([
    ['assertion', 1],
    ['mixed', 1],
  ]);
});

test('a chosen value stays in its facet when it leaves nothing', () => {
  expect(results('?q=commuters&kind=direct').facets.kind).toContainEqual({
    value: 'direct',
    name: 'Quoted',
    count: 0,
    isChosen: true,
  });
});

test('without words, all readings of the chosen values come in the order of the edition', () => {
  expect(results('?speaker=ines-bell').groups.map(({ hits }) => hits)).toEqual([[0, 1]]);
});
