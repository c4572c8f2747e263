import { expect, test } from 'vitest';
import type { SearchData } from './data.ts';
import { OWN_VOICE, UNKNOWN_SPEAKER } from './facet-values.ts';
import { searchIn, type SearchIn } from './results.ts';
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

const { add, search, rest } = searchIn();
await add(DATA);

/** What a search shows where all of it is shown at once. */
const allOf = (some: SearchIn, address: string) => some.search(readState(address), Infinity);
const countsOf = (some: SearchIn, address: string) => {
  allOf(some, address);
  return some.rest().counts;
};
const results = (address: string) => search(readState(address), Infinity);
const facets = (address: string) => {
  results(address);
  return rest().counts;
};

/** Ids of the readings of each group, then those of the other outlets. */
const groups = (address: string) =>
  results(address).groups.map(({ statement, hits, others, outlets }) => ({
    statement: statement?.id ?? null,
    hits: hits.map(({ id }) => id),
    others: others.map(({ id }) => id),
    outlets,
  }));

const counts = (address: string, facet: 'story' | 'outlet' | 'speaker' | 'kind') =>
  facets(address)[facet].values.map(({ value, count }) => [value, count]);

test('one hit shows how the other outlets word the same statement', () => {
  expect(groups('?q=ferry+will+sail')[0]).toEqual({
    statement: 'ferry-sail',
    hits: ['q0'],
    others: ['q1'],
    outlets: 2,
  });
  expect(results('?q=ferry+will+sail').groups[0]).toMatchObject({ story: 'The ferry sails again', outOf: 3 });
});

test('a reading comes with its names, and the words that were searched marked', () => {
  const [hit] = results('?q=ferry+sail').groups[0]!.hits;
  expect(hit).toMatchObject({ letter: 'A', outlet: 'The Herald', speaker: 'Ines Bell', cue: 'said' });
  const passage = hit!.words.join('');
  expect(hit!.marks.map(({ start, end }) => passage.slice(start, end))).toEqual(['ferry', 'sail']);
});

test('it is said how many readings there are, how many have every word, and what they make', () => {
  expect(results('?q=ferry+monday')).toMatchObject({ readings: 3, complete: 1, shared: 1, alone: 2 });
});

test('a passage in no statement is a result by itself', () => {
  expect(groups('?q=unsafe')).toEqual([{ statement: null, hits: ['q3'], others: [], outlets: 1 }]);
});

test('a speaker is found by another name', () => {
  expect(groups('?q=harbour+master')[0]?.hits).toEqual(['q0', 'q1']);
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

test('a chosen value stays in its facet when it leaves nothing, even one that nobody has', () => {
  expect(facets('?q=commuters&kind=direct').kind.values).toContainEqual({
    value: 'direct',
    name: 'Quoted',
    letter: null,
    count: 0,
    isChosen: true,
  });
  expect(facets('?q=commuters&outlet=echo').outlet.values).toContainEqual({
    value: 'echo',
    name: 'echo',
    letter: null,
    count: 0,
    isChosen: true,
  });
});

test('a part is found when all of its records are read', async () => {
  const growing = searchIn();
  const found: number[] = [];
  await growing.add(DATA, () => {
    found.push(allOf(growing, '?q=ferry').readings);
    return undefined;
  });
  expect(found).toEqual(DATA.records.map(() => 0));
  expect(allOf(growing, '?q=ferry').readings).toBe(2);
});

test('nothing is narrowed down by the only story', async () => {
  const single = searchIn();
  await single.add({
    ...DATA,
    stories: DATA.stories.slice(0, 1),
    articles: DATA.articles.slice(0, 3),
    records: DATA.records.slice(0, 3),
  });
  expect(countsOf(single, '?q=ferry').story.values).toEqual([]);
  expect(countsOf(single, '?q=ferry&story=ferry').story.values).toHaveLength(1);
});

test('without words, all readings of the chosen values come in the order of the edition', () => {
  expect(groups('?speaker=ines-bell').map(({ hits }) => hits)).toEqual([['q0', 'q1']]);
});

test('where nothing is found, searches that find something are offered with what they find', () => {
  const { offers } = results('?q="sail+ferry"&outlet=gazette');
  expect(offers.map(({ label, readings }) => [label, readings])).toEqual([
    ['The same words in any order, everywhere', 2],
  ]);
  expect(results('?q=ferry').offers).toEqual([]);
});

test('where no text has a word, the nearest are offered in its place', () => {
  const { readings, offers } = results('?q=unsxyze');
  expect(readings).toBe(0);
  expect(offers.map(({ label, state, readings: found }) => [label, state.typed, found])).toEqual([
    ['Did you mean unsafe?', 'unsafe', 1],
  ]);
  expect(results('?q="sail+on+Mnday"').offers.map(({ state }) => state.typed)).toEqual([
    '"sail on monday"',
    'sail on Mnday',
  ]);
  expect(results('?q=qqqqqqq').offers).toEqual([]);
});

test('a word that is near finds where it stands, however the search was narrowed down', () => {
  expect(results('?q=unsxyze&outlet=gazette').offers.map(({ label }) => label)).toEqual([
    'Did you mean unsafe, everywhere?',
  ]);
});

test('parts are searched as they come, and what they share is counted once', async () => {
  const growing = searchIn();
  await growing.add(DATA);
  await growing.add({
    stories: [{ id: 'pier', title: 'The pier is mended' }],
    outlets: [{ id: 'courier', name: 'The Courier' }],
    articles: [{ story: 0, outlet: 0, letter: 'A' }],
    speakers: [
      { id: 'tom-reed', name: 'Tom Reed', aliases: [] },
      { id: 'ines-bell', name: 'Ines Bell', aliases: [] },
    ],
    statements: [{ id: 'pier-mended', title: 'The pier is mended', story: 0 }],
    records: [
      {
        id: 'q4',
        article: 0,
        speaker: 1,
        kind: 'direct',
        words: ['', 'The pier at the ferry is mended'],
        cue: 'said',
        statements: [0],
      },
    ],
  });
  const found = allOf(growing, '?q=ferry');
  expect(found).toMatchObject({ readings: 3, stories: 2 + 1 });
  expect(found.groups.flatMap(({ hits }) => hits.map(({ id, speaker }) => [id, speaker]))).toContainEqual([
    'q4',
    'Ines Bell',
  ]);
  expect(growing.rest().counts.outlet.values.find(({ value }) => value === 'courier')?.count).toBe(2);
});

test('a common word lists its first groups and counts all; a longer list has the same beginning', async () => {
  const many = searchIn();
  const records = Array.from({ length: 90 }, (_, i) => ({
    ...DATA.records[3]!,
    id: `n${i}`,
    words: [`Bridge number ${i} stays open`],
  }));
  await many.add({ ...DATA, records });
  const first = allOf(many, '?q=bridge');
  expect(first).toMatchObject({ readings: 90, alone: 90 });
  expect(first.groups).toHaveLength(20);
  const longer = allOf(many, '?q=bridge&shown=60');
  expect(longer.groups).toHaveLength(60);
  expect(longer.groups.slice(0, 20)).toEqual(first.groups);
});

test('what is not shown at once follows, and both together are the whole list', () => {
  const state = readState('?q=ferry bridge');
  const whole = search(state, Infinity);
  expect(rest().groups).toEqual([]);
  const first = search(state, 1);
  expect(first).toEqual({ ...whole, groups: whole.groups.slice(0, 1) });
  expect(whole.groups.length).toBeGreaterThan(1);
  expect(rest().groups).toEqual(whole.groups.slice(1));
});

test('a transcript is no outlet: it is said to be one, and what it has is not counted as reported', async () => {
  const withTranscript = searchIn();
  const [herald, courier, ...others] = DATA.articles;
  await withTranscript.add({
    ...DATA,
    articles: [{ ...herald!, transcript: true }, courier!, ...others],
  });
  const found = allOf(withTranscript, '?q=ferry+will+sail');
  expect(found.groups[0]).toMatchObject({ isShared: true, outlets: 1, outOf: 2 });
  expect(found.groups[0]!.hits[0]!.outlet).toBe('The Herald (transcript)');
  expect(withTranscript.rest().counts.outlet.values.map(({ name }) => name)).toEqual([
    'The Herald (transcript)',
  ]);
});
