import { expect, test } from 'vitest';
import { correctionsOf } from './corrections.ts';

const NEAR = new Map([
  ['habrobur', ['harbour', 'labour', 'arbour', 'armour']],
  ['ferrrrry', ['ferry']],
]);
const corrected = (typed: string) => correctionsOf(typed, (word) => NEAR.get(word) ?? []);

test('the nearest words are tried in the place of the unknown one', () => {
  expect(corrected('“the Habrobur”, 2025')).toEqual([
    '“the harbour”, 2025',
    '“the labour”, 2025',
    '“the arbour”, 2025',
  ]);
});

test('of several unknown words each gives way to the nearest', () => {
  expect(corrected('ferrrrry in the habrobur')).toEqual(['ferry in the harbour']);
});

test('where every word is known, or nothing is near, nothing else was meant', () => {
  expect(corrected('ferry')).toEqual([]);
  expect(corrected('')).toEqual([]);
});
