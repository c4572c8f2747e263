import { expect, test } from 'vitest';
import { wordsOf } from '../text/words.ts';
import { finder, FUZZY_ALL, FUZZY_NEAREST, type Searchable } from './finder.ts';
import { parseQuery } from './query.ts';

const searchable = (text: string, names = ''): Searchable => ({
  words: wordsOf(text)
    .map(({ norm }) => norm)
    .join(' '),
  names,
});

const TEXTS = [
  searchable('The ferry will sail again on Monday', 'ines bell herald'),
  searchable('The ferry is to sail again next week', 'ines bell courier'),
  searchable('Fares will rise by two crowns when the ferry returns', 'ferry company herald'),
  searchable('The café can’t reopen before the summer', 'tom reed courier'),
  searchable('Nobody should have to wait longer', 'ines bell herald'),
];

const found = (typed: string, texts: readonly Searchable[] = TEXTS) =>
  finder(texts)(parseQuery(typed)).map(({ text }) => text);

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
  const results = finder(TEXTS)(parseQuery('ferry sail monday'));
  expect(results.slice(0, 2)).toEqual([
    { text: 0, words: 3 },
    { text: 1, words: 2 },
  ]);
});

test('words in quotation marks have to occur exactly', () => {
  expect(found('"sail again next"')).toEqual([1]);
  expect(found('“again sail”')).toEqual([]);
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

test('among more texts than Fuse compares, the nearest are found', () => {
  const subjects = ['bridge', 'library', 'harbour', 'school', 'station', 'theatre', 'market', 'museum'];
  const crowd = Array.from({ length: FUZZY_ALL + 100 }, (_, i) =>
    searchable(`The ${subjects[i % subjects.length]} in district ${i} opens at noon`),
  );
  const texts = [...crowd, ...TEXTS];
  const results = found('nobdy should wait', texts);
  expect(results[0]).toBe(crowd.length + 4);
  expect(results.length).toBeLessThanOrEqual(FUZZY_NEAREST);
});
