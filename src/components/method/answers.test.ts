import { expect, test } from 'vitest';
import { answersOf } from './answers.ts';

const bin = (from: number, to: number, count: number, right: number) => ({ from, to, count, right });

test('answers add up the passages above and below “very sure”', () => {
  const calibration = [bin(0.4, 0.5, 10, 3), bin(0.8, 0.9, 10, 6), bin(0.9, 1, 40, 39)];
  expect(answersOf({ calibration })).toEqual({
    sure: 90,
    above: { count: 40, right: 39, percent: 98 },
    below: { count: 20, right: 9, percent: 45 },
  });
});

test('what was not measured is not answered', () => {
  expect(answersOf({})).toBeNull();
  expect(answersOf({ calibration: [bin(0.9, 1, 40, 39)] })).toBeNull();
});
