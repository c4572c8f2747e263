import { expect, test } from 'vitest';
import type { Treatment } from '../../collate/reports.ts';
import { othersLacking, othersQuoting } from './others.ts';

const reports = (...treatments: readonly Treatment[]) => treatments.map((treatment) => ({ treatment }));

test('of two outlets that quote there is one other', () => {
  expect(othersQuoting([reports('quoted', 'partly', 'paraphrased', 'stated')])).toBe('the other quotes');
});

test('where any statement has three, the key speaks of most', () => {
  expect(othersQuoting([reports('quoted', 'quoted'), reports('quoted', 'partly', 'quoted')])).toBe(
    'most others quote',
  );
});

test('of two outlets that report, one other lacks what is bold', () => {
  expect(othersLacking([reports('paraphrased', 'stated')])).toBe('the other does not have');
  expect(othersLacking([reports('paraphrased', 'stated', 'quoted')])).toBe('most others do not have');
});
