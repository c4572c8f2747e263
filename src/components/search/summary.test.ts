import { expect, test } from 'vitest';
import type { Results } from '../../search/results.ts';
import { summaryOf } from './summary.ts';

function summary(found: Pick<Results, 'readings' | 'complete' | 'shared' | 'alone'>): string {
  const words = ['the', 'old', 'ferry'];
  const { count, rest } = summaryOf({ ...found, query: { words } } as unknown as Results);
  return count + rest;
}

test('a summary counts passages, and the statements that they make', () => {
  expect(summary({ readings: 11, complete: 7, shared: 2, alone: 1 })).toBe(
    '11 passages in 2 shared statements and 1 found in one outlet only; 7 have all 3 words.',
  );
  expect(summary({ readings: 1, complete: 1, shared: 0, alone: 1 })).toBe(
    '1 passage in 1 statement found in one outlet only.',
  );
});

test('a summary of nothing says so', () => {
  expect(summary({ readings: 0, complete: 0, shared: 0, alone: 0 })).toBe('No passage has these words.');
});
