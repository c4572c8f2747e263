import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashFeatures, hashFeaturesAt, LEXICAL, mix, newFeatures, templatesOf } from './hash.ts';

const NUMBERS = [101, 7, 250, 3, 44, 9];
const templates = templatesOf(NUMBERS.map((number, i) => `${i % 2 === 0 ? 'w' : 't'}${number}`).join(' '));
const features = newFeatures(16);
const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const values = fc.array(int, { minLength: 1, maxLength: NUMBERS.length });

/** The feature that template `t` makes of a value, one step after the other. */
function featureOf(t: number, value: number): number {
  const seed = Math.imul(NUMBERS[t]!, 0x9e3779b1);
  return (mix(seed, value) & ~LEXICAL) | (t % 2 === 0 ? LEXICAL : 0);
}

test('hashes four values at a time to what they come to one by one', () => {
  fc.assert(
    fc.property(values, fc.nat(5), (list, at) => {
      features.set(list, at);
      hashFeatures(templates, features, at, at + list.length);
      const expected = list.map((value, t) => featureOf(t, value));
      expect([...features.subarray(at, at + list.length)]).toEqual(expected);
    }),
  );
});

test('mixes in the place first', () => {
  fc.assert(
    fc.property(values, int, (list, place) => {
      features.set(list);
      hashFeaturesAt(place, templates, features, 0, list.length);
      const expected = list.map((value, t) => featureOf(t, mix(value, place)));
      expect([...features.subarray(0, list.length)]).toEqual(expected);
    }),
  );
});
