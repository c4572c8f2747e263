import { expect, test } from 'vitest';
import { STEPS, stageOfMatching, sureness } from './sureness.ts';

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
  for (const stage of ['finding', 'quotations', 'rewordings'] as const) {
    expect(sure.rates[stage]!.percent).toBeGreaterThanOrEqual(85);
    expect(likely.rates[stage]?.percent ?? 60).toBeGreaterThanOrEqual(60);
    expect(likely.rates[stage]?.percent ?? 0).toBeLessThan(sure.rates[stage]!.percent);
    expect(doubt.rates[stage]?.percent ?? 0).toBeLessThan(50);
  }
});

test('a match of quotations is worth more than one of other words', () => {
  expect(stageOfMatching([{ kind: 'direct' }, { kind: 'mixed' }])).toBe('quotations');
  expect(stageOfMatching([{ kind: 'direct' }, { kind: 'assertion' }])).toBe('rewordings');
  const { quotations, rewordings } = STEPS[0].rates;
  expect(quotations!.percent).toBeGreaterThan(rewordings!.percent);
});

test('each measured case counts in one step', () => {
  const counts = STEPS.map(({ rates }) => rates.finding?.count ?? 0);
  expect(counts.every((count) => count > 100)).toBe(true);
  for (const { rates } of STEPS)
    for (const rate of Object.values(rates))
      if (rate !== null) expect(rate.percent).toBe(Math.round((100 * rate.right) / rate.count));
});
