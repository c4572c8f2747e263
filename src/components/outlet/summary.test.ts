import { expect, test } from 'vitest';
import { coverageSummary } from './summary.ts';

test('what an outlet reports is counted in one manner', () => {
  expect(coverageSummary({ shared: 15, alone: 7, leftOut: 12 }, 1)).toBe(
    'Of its 22 statements, 15 were found in other texts too and 7 in no other. Not found in its text: 12 that at least two others report.',
  );
  expect(coverageSummary({ shared: 1, alone: 0, leftOut: 2 }, 2)).toBe(
    'Of its one statement, one was found in other texts too and none in no other. Not found in its texts: two that at least two others report.',
  );
});
