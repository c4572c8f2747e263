import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trigramIndex } from './trigrams.ts';

const TEXTS = [
  'the ferry will sail again on monday',
  'fares on the ferry rise in spring',
  'the mayor opened a new library',
  'a library for the harbour district',
];

test('texts come by what they share with the query, the nearest first', () => {
  const nearest = trigramIndex(TEXTS);
  expect(nearest('ferry monday', 4, () => true)[0]).toBe(0);
  expect(nearest('harbour library', 1, () => true)).toEqual([3]);
});

test('a slip in every word still finds the text', () => {
  expect(trigramIndex(TEXTS)('libary for the habour', 1, () => true)).toEqual([3]);
});

test('texts that are not allowed and texts that share nothing are left out', () => {
  const nearest = trigramIndex(TEXTS);
  expect(nearest('library', 4, (text) => text !== 2)).not.toContain(2);
  expect(nearest('xyzzyq', 4, () => true)).toEqual([]);
});

test('at most the limit comes back, whatever is asked', () => {
  const words = fc.array(fc.constantFrom('ferry', 'mayor', 'fares', 'port', 'ebb'), { minLength: 1 });
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1 }),
      words,
      fc.integer({ min: 1, max: 5 }),
      (texts, query, limit) => {
        const found = trigramIndex(texts.map((text) => text.join(' ')))(query.join(' '), limit, () => true);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
      },
    ),
  );
});
