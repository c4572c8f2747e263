import { expect, test } from 'vitest';
import { centreOf, highestCosine, vectorOf } from './word-vectors.ts';

const vector = (word: string): number => vectorOf(word)!;

test('a word is like itself, and more like one of its kind than another', () => {
  expect(highestCosine(vector('praise'), [vector('praise')], -1)).toBeCloseTo(1);
  expect(highestCosine(vector('ferry'), [vector('boat')], -1)).toBeGreaterThan(
    highestCosine(vector('ferry'), [vector('tax')], -1),
  );
  expect(highestCosine(vector('ferry'), [vector('tax'), vector('boat')], -1)).toBe(
    highestCosine(vector('ferry'), [vector('boat')], -1),
  );
});

test('a possessive has the vector of its word', () => {
  expect(vectorOf("mayor's")).toBe(vectorOf('mayor'));
});

test('words that are not known, or are names of an object, have no vector', () => {
  expect(['xyzzyx', '__proto__', 'tostring'].map(vectorOf)).toEqual([null, null, null]);
});

test('the centre leans to the heavier word', () => {
  const [ferry, tax] = [vector('ferry'), vector('tax')];
  const centre = centreOf([
    { vector: ferry, weight: 1 },
    { vector: tax, weight: 0.1 },
  ]);
  const along = (word: number) =>
    centre.reduce((sum, x, k) => sum + x * centreOf([{ vector: word, weight: 1 }])[k]!, 0);
  expect(along(ferry)).toBeGreaterThan(along(tax));
});

test('no words have no centre', () => {
  expect([...centreOf([])].every((x) => x === 0)).toBe(true);
});
