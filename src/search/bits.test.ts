import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsIn, placeOfLowest } from './bits.ts';

const places = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1 });
const setOf = (some: readonly number[]) => some.reduce((set, place) => set | (1 << place), 0);

test('the bits that are set are counted', () => {
  fc.assert(
    fc.property(places, (some) => {
      expect(bitsIn(setOf(some))).toBe(some.length);
    }),
  );
  expect(bitsIn(0)).toBe(0);
});

test('the lowest bit that is set is found', () => {
  fc.assert(
    fc.property(places, (some) => {
      expect(placeOfLowest(setOf(some))).toBe(Math.min(...some));
    }),
  );
});

test('the sign is a bit like others', () => {
  expect(bitsIn(-1)).toBe(32);
  expect(placeOfLowest(1 << 31)).toBe(31);
});
