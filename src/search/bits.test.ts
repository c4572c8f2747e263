import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsIn, eachBit } from './bits.ts';

test('each bit that is set is visited once, and they are as many as were counted', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 30 })), (places) => {
      const bits = places.reduce((set, place) => set | (1 << place), 0);
      const visited: number[] = [];
      eachBit(bits, (bit) => visited.push(bit));
      expect(visited).toEqual(places.toSorted((a, b) => a - b));
      expect(bitsIn(bits)).toBe(places.length);
    }),
  );
});

test('the sign is a bit like others', () => {
  expect(bitsIn(-1)).toBe(32);
});
