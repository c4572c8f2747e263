import { expect, test } from 'vitest';
import type { Treatment } from '../../collate/reports.ts';
import { othersQuoting } from './others.ts';

const reports = (...treatments: readonly Treatment[]) => treatments.map((treatment) => ({ treatment }));

test('of two outlets that quote there is one other', () => {
  expect(othersQuoting(reports('quoted', 'partly', 'paraphrased', 'stated'))).toBe('the other quotes');
});

test('where any statement has three, the key speaks of most', () => {
  expect(othersQuoting(reports('quoted', 'quoted'), reports('quoted', 'partly', 'quoted'))).toBe(
    'most others quote',
  );
});
