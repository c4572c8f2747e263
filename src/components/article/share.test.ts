import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shadeOf } from './share.ts';

test('gives each number of five outlets its own shade', () => {
  expect([1, 2, 3, 4, 5].map((count) => shadeOf(count, 5))).toEqual([1, 2, 3, 4, 5]);
});

test('keeps the darkest shade for what all report', () => {
  expect(shadeOf(2, 2)).toBe(5);
  expect(shadeOf(2, 3)).toBe(2);
  expect(shadeOf(11, 12)).toBe(4);
});

test('never gets lighter as more outlets report', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), (total) => {
      const shades = Array.from({ length: total }, (_, i) => shadeOf(i + 1, total));
      expect(shades).toEqual(shades.toSorted((a, b) => a - b));
    }),
  );
});
