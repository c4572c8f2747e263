import fc from 'fast-check';
import { test } from 'vitest';
import { PROMISES } from './properties.ts';

// A few hundred cases here; many more by `npm run fuzz`.
const CASES = 40;
// A machine that is busy takes its time; what never ends is stopped.
const PATIENCE_MS = 120_000;

test.each(PROMISES)(
  '$title',
  ({ input, holds }) => {
    fc.assert(
      fc.property(input as fc.Arbitrary<never>, (value) => holds(value)),
      { numRuns: CASES },
    );
  },
  PATIENCE_MS,
);
