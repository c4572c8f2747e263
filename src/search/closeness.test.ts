import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closenessIn } from './closeness.ts';

/** Closeness of two wanted words, number 1 and number 2, in a text of numbered words. */
const closeness = (...words: number[]) =>
  closenessIn(Uint32Array.from(words), Uint32Array.from([0, 0b01, 0b10, 0b11]), 2);

test('words side by side are closest, in either order', () => {
  expect(closeness(0, 1, 2, 0)).toEqual({ together: 1, inOrder: 1 });
  expect(closeness(0, 2, 1, 0)).toEqual({ together: 1, inOrder: 0 });
});

test('the further apart the words stand, the less close they are', () => {
  const far = closeness(1, 0, 0, 0, 2).together;
  const near = closeness(1, 0, 2, 0, 0).together;
  expect(near).toBeGreaterThan(far);
  expect(far).toBeGreaterThan(0);
});

test('the closest of several places counts', () => {
  expect(closeness(1, 0, 0, 2, 0, 0, 2, 1).together).toBe(1);
});

test('a missing word leaves the others less close', () => {
  expect(closeness(0, 1, 0)).toEqual({ together: 0.5, inOrder: 0 });
  expect(closeness(0, 0)).toEqual({ together: 0, inOrder: 0 });
});

test('closeness is between 0 and 1 in every text', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 })), (words) => {
      for (const value of Object.values(closeness(...words))) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }),
  );
});
