import { expect, test } from 'vitest';
import figures from '../extract/model/figures.json' with { type: 'json' };
import { DOUBTFUL, sureness, VERY_SURE } from './sureness.ts';

test('a confidence reads as words and a number', () => {
  expect([0.95, 0.9, 0.82, 0.6, 0.16].map(sureness)).toEqual([
    'very sure (0.95)',
    'very sure (0.90)',
    'fairly sure (0.82)',
    'not very sure (0.60)',
    'in doubt (0.16)',
  ]);
});

test('what was measured bears the words out', () => {
  const right = (bins: typeof figures.calibration) =>
    bins.reduce((sum, bin) => sum + bin.right, 0) / bins.reduce((sum, bin) => sum + bin.count, 0);
  const { calibration } = figures;
  expect(right(calibration.filter(({ to }) => to <= DOUBTFUL))).toBeLessThan(0.5);
  expect(right(calibration.filter(({ from }) => from >= DOUBTFUL))).toBeGreaterThan(0.5);
  expect(right(calibration.filter(({ from }) => from >= VERY_SURE))).toBeGreaterThan(0.9);
});
