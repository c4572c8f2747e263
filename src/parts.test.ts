import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsFor, readPart, shareOf } from './parts.ts';

test('Every thing is in exactly one share, and the shares keep the order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 12 }), (list, of) => {
      const shares = Array.from({ length: of }, (_, number) => shareOf(list, { number, of }));
      expect(shares.flat()).toEqual(list);
      const sizes = shares.map((share) => share.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

test('Shares of things of different weight differ by less than the heaviest thing', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 });
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 12 }), (list, of) => {
      const shares = Array.from({ length: of }, (_, number) => shareOf(list, { number, of }, (one) => one));
      expect(shares.flat()).toEqual(list);
      const even = list.reduce((sum, one) => sum + one, 0) / of;
      for (const share of shares) {
        const weight = share.reduce((sum, one) => sum + one, 0);
        expect(Math.abs(weight - even)).toBeLessThanOrEqual(Math.max(...list));
      }
    }),
  );
});

test('A few stories are one part, many are parts of bounded size that keep all cores busy', () => {
  expect(partsFor(0, 2)).toBe(1);
  expect(partsFor(5, 2)).toBe(1);
  expect(partsFor(48, 2)).toBe(2);
  expect(partsFor(480, 2)).toBe(6);
  expect(partsFor(4800, 8)).toBe(64);
});

test('A part is read as it is written, counted from 1', () => {
  expect(readPart('3/8')).toEqual({ number: 2, of: 8 });
  for (const wrong of ['', '0/8', '9/8', '3', '3/', 'a/b', '-1/8', '1/0']) expect(readPart(wrong)).toBeNull();
});
