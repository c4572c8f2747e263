import { expect, test } from 'vitest';
import { finder, FUZZY_NEAREST } from './finder.ts';
import { parseQuery } from './query.ts';
import type { Searchable } from './word-index.ts';

const searchable = (passage: string, beside = ''): Searchable => ({ passage, beside });

const TEXTS = [
  searchable('The ferry will sail again on Monday', 'ines bell herald'),
  searchable('The ferry is to sail again next week', 'ines bell courier'),
  searchable('Fares will rise by two crowns when the ferry returns', 'ferry company herald'),
  searchable('The café can’t reopen before the summer', 'tom reed courier'),
  searchable('Nobody should have to wait longer', 'ines bell herald'),
];

/** A finder, and how texts are added to it. */
const finding = () => {
  const { read, add, ...rest } = finder();
  return { ...rest, add: (texts: readonly Searchable[]) => add(texts.map(read)) };
};

const found = (typed: string, texts: readonly Searchable[] = TEXTS) => {
  const { add, find } = finding();
  add(texts);
  const findings = find(parseQuery(typed));
  return findings.ranked(findings.texts, texts.length);
};

test('three words of a passage find it first', () => {
  expect(found('should have to')[0]).toBe(4);
  expect(found('sail again on')[0]).toBe(0);
});

test('misspelled words find it too', () => {
  expect(found('nobdy should wiat')[0]).toBe(4);
});

test('words in another order find it too', () => {
  expect(found('monday ferry sail')[0]).toBe(0);
});

test('accents and curly marks do not matter', () => {
  expect(found("cafe can't reopen")[0]).toBe(3);
  expect(found('café can’t reopen')[0]).toBe(3);
});

test('a passage with all words comes before one with some, and it is said how many each has', () => {
  const { add, find } = finding();
  add(TEXTS);
  const { texts, wordsIn, ranked } = find(parseQuery('ferry sail monday'));
  const [first, second] = ranked(texts, 2);
  expect([first, second]).toEqual([0, 1]);
  expect([wordsIn(0), wordsIn(1)]).toEqual([3, 2]);
});

test('a word that the query repeats counts once', () => {
  const { add, find } = finding();
  add(TEXTS);
  expect(find(parseQuery('ferry, ferry!')).wordsIn(0)).toBe(1);
});

test('words that stand together come before the same words far apart', () => {
  const apart = searchable('Wait for the summer, said the man whom nobody at the ferry office knew');
  const together = searchable('At the ferry nobody would wait this morning, as it turned out in the end');
  expect(found('wait nobody ferry', [apart, together])).toEqual([1, 0]);
});

test('words in quotation marks have to occur exactly', () => {
  expect(found('"sail again next"')).toEqual([1]);
  expect(found('“again sail”')).toEqual([]);
});

test('marks with no word between them ask for nothing', () => {
  expect(found('longer "…"')).toEqual([4]);
});

test('of texts with the same words, the one that is nearer letter by letter comes first', () => {
  const [far, near] = [searchable('Ferries, they wrote, sail'), searchable('A ferry, they wrote, sails')];
  expect(found('a ferry they wrote sails', [far, near])).toEqual([1, 0]);
});

test('the name of a speaker is a word like others, but no part of an exact phrase', () => {
  expect(found('bell longer')[0]).toBe(4);
  expect(found('"ines bell"')).toEqual([]);
});

test('what shares nothing with the query is not found', () => {
  expect(found('zeppelin')).toEqual([]);
  expect(found('')).toEqual([]);
  expect(found('?!')).toEqual([]);
});

test('among more texts than Fuse compares, the one that is meant comes first', () => {
  const subjects = ['bridge', 'library', 'harbour', 'school', 'station', 'theatre', 'market', 'museum'];
  const crowd = Array.from({ length: 10 * FUZZY_NEAREST }, (_, i) =>
    searchable(`The ${subjects[i % subjects.length]} in district ${i} should open at noon`),
  );
  const texts = [...crowd, ...TEXTS];
  expect(found('nobdy should wait', texts)[0]).toBe(crowd.length + 4);
  const all = found('district should open', texts);
  expect(all.slice(0, crowd.length).every((text) => text < crowd.length)).toBe(true);
  expect(new Set(all).size).toBe(all.length);
});

test('texts that come later are found as if they had been there', () => {
  const { add, find } = finding();
  add(TEXTS.slice(0, 2));
  expect(find(parseQuery('reopen')).texts).toEqual([]);
  add(TEXTS.slice(2));
  expect(find(parseQuery('reopen')).texts).toEqual([3]);
  expect(find(parseQuery('ferry')).texts).toEqual([0, 1, 2]);
});

test('a similar word counts and is marked only where no text has the word itself', () => {
  const texts = [
    searchable('A wish list, the minister called it'),
    searchable('With the last boat gone, nobody came'),
    searchable('They wish for the last boat'),
  ];
  const { add, find, like } = finding();
  add(texts);
  const { wordsIn } = find(parseQuery('wish list'));
  expect([0, 1, 2].map(wordsIn)).toEqual([2, 0, 1]);
  expect(like('list')).toEqual(['list']);
  expect(like('lisst')).toEqual(['list']);
  expect(find(parseQuery('lisst')).wordsIn(0)).toBe(1);
});
