import { expect, test } from 'vitest';
import { fitForest } from './train/fit-forest.ts';
import { growth, readForest, type Forest } from './trees.ts';

function grown(forest: Forest, row: readonly number[], low?: number, high?: number): number {
  forest.row.set(row);
  return growth(forest, low, high);
}

const GROWING = { trees: 40, depth: 2, rate: 0.3, prior: 1, features: 1 };

/** Cases that are right when exactly one of two numbers is above a half: no sum of the two tells. */
const rows = Array.from({ length: 400 }, (_, i) => [(i % 20) / 20, Math.floor(i / 20) / 20]);
const right = rows.map(([a, b]) => a! > 0.5 !== b! > 0.5);
const base = rows.map(() => 0);

test('learns what depends on two features together', () => {
  const forest = readForest(fitForest(rows, right, base, GROWING));
  const wrong = rows.filter((row, i) => grown(forest, row) > 0 !== right[i]);
  expect(wrong).toEqual([]);
});

test('comes to the same side when it stops where that is clear', () => {
  const forest = readForest(fitForest(rows, right, base, GROWING));
  for (const row of rows) {
    const sum = grown(forest, row, -1, 1);
    expect(Math.sign(sum)).toBe(Math.sign(grown(forest, row)));
    expect(Math.abs(sum)).toBeLessThan(2);
  }
});

test('adds to the score that a case has already', () => {
  const known = right.map((isRight) => (isRight ? 8 : -8));
  const forest = readForest(fitForest(rows, right, known, GROWING));
  for (const row of rows) expect(Math.abs(grown(forest, row))).toBeLessThan(1);
});

test('grows the same trees for the same cases, and keeps them through storing', () => {
  const stored = fitForest(rows, right, base, GROWING);
  expect(JSON.stringify(fitForest(rows, right, base, GROWING))).toBe(JSON.stringify(stored));
  const [kept, again] = [readForest(stored), readForest(JSON.parse(JSON.stringify(stored)) as typeof stored)];
  for (const row of rows) expect(grown(again, row)).toBe(grown(kept, row));
});

test('comes to nothing where there is nothing to tell apart', () => {
  const forest = readForest(
    fitForest([[1], [1], [1], [1]], [true, false, true, false], [0, 0, 0, 0], GROWING),
  );
  expect(grown(forest, [1])).toBeCloseTo(0);
});
