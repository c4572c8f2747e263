import { expect, test } from 'vitest';
import { STEPS, sureness } from './sureness.ts';

test('a confidence is one of three steps', () => {
  expect([1, 0.95, 0.9, 0.82, 0.5, 0.49, 0].map((confidence) => sureness(confidence).words)).toEqual([
    'very sure',
    'very sure',
    'very sure',
    'likely',
    'likely',
    'in doubt',
    'in doubt',
  ]);
});

test('what was measured bears the words out, for passages and for matches', () => {
  const [sure, likely, doubt] = STEPS;
  for (const stage of ['finding', 'matching'] as const) {
    expect(sure.rates[stage]!.percent).toBeGreaterThanOrEqual(85);
    expect(likely.rates[stage]!.percent).toBeGreaterThanOrEqual(60);
    expect(likely.rates[stage]!.percent).toBeLessThan(sure.rates[stage]!.percent);
    expect(doubt.rates[stage]?.percent ?? 0).toBeLessThan(50);
  }
});

test('each measured case counts in one step', () => {
  const counts = STEPS.map(({ rates }) => rates.finding?.count ?? 0);
  expect(counts.every((count) => count > 100)).toBe(true);
  for (const { rates } of STEPS)
    for (const rate of Object.values(rates))
      if (rate !== null) expect(rate.percent).toBe(Math.round((100 * rate.right) / rate.count));
});
