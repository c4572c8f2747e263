import { expect, test } from 'vitest';
import { binsOf, judgeGroups } from './calibration.ts';
import type { Gold, GoldGroup } from './corpus.ts';

const group = (...readings: [string, number][]): GoldGroup => ({
  readings: readings.map(([outlet, sentence]) => ({ outlet, sentences: [sentence], kind: 'direct' })),
});
const GOLD: Gold = {
  story: 'harbour',
  statements: [group(['herald', 1], ['courier', 2])],
  facts: [],
  borderline: [group(['herald', 5], ['courier', 5])],
};
const READINGS = [
  { outlet: 'herald', sentences: [1] },
  { outlet: 'courier', sentences: [2] },
  { outlet: 'beacon', sentences: [3] },
  { outlet: 'herald', sentences: [5] },
  { outlet: 'courier', sentences: [5] },
];
const SCORED = [
  { a: 0, b: 1, score: 0.9 },
  { a: 1, b: 2, score: 0.6 },
];

test('a group is right when gold has every link of it', () => {
  expect(
    judgeGroups(
      GOLD,
      READINGS,
      [
        [0, 1],
        [0, 1, 2],
      ],
      SCORED,
      (reading) => reading < 2,
    ),
  ).toEqual([
    { confidence: 0.9, right: true, quoted: true },
    { confidence: 0.6, right: false, quoted: false },
  ]);
});

test('a group of one outlet, or of borderline links alone, is not judged', () => {
  expect(judgeGroups(GOLD, READINGS, [[0], [3, 4]], SCORED, () => true)).toEqual([]);
});

test('bins count groups by tenths of confidence and leave out empty ones', () => {
  const judged = [0.95, 1, 0.42].map((confidence) => ({ confidence, right: confidence > 0.5, quoted: true }));
  expect(binsOf(judged)).toEqual([
    { from: 0.4, to: 0.5, count: 1, right: 0 },
    { from: 0.9, to: 1, count: 2, right: 2 },
  ]);
});
