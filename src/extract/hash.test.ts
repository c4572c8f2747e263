import fc from 'fast-check';
import { expect, test } from 'vitest';
import { featuresOf, LEXICAL, mix, templatesOf } from './hash.ts';

const NUMBERS = [101, 7, 250, 3, 44, 9];
const templates = templatesOf(NUMBERS.map((number, i) => `${i % 2 === 0 ? 'w' : 't'}${number}`).join(' '));
const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const values = fc.array(int, { minLength: NUMBERS.length, maxLength: NUMBERS.length });

/** The feature that template `t` makes of a value, one step after the other. */
function featureOf(t: number, value: number): number {
  const seed = Math.imul(NUMBERS[t]!, 0x9e3779b1);
  return (mix(seed, value) & ~LEXICAL) | (t % 2 === 0 ? LEXICAL : 0);
}

test('mixes each value with its template and tells those of words apart', () => {
  fc.assert(
    fc.property(values, (list) => {
      const expected = list.map((value, t) => featureOf(t, value));
      expect(featuresOf(templates, Int32Array.of(0, 0, ...list), 2)).toEqual(expected);
    }),
  );
});

test('mixes in the place first', () => {
  fc.assert(
    fc.property(values, int, (list, place) => {
      const expected = list.map((value, t) => featureOf(t, mix(value, place)));
      expect(featuresOf(templates, Int32Array.from(list), 0, place)).toEqual(expected);
    }),
  );
});
