import type { Statement } from '../model.ts';
import type { OutletReport } from './reports.ts';

/** From here on (0..1) the machine is very sure. */
export const VERY_SURE = 0.9;
/** Below this a finding is more likely wrong than right, and pages mark it so. */
export const DOUBTFUL = 0.5;

/**
 * How sure the machine is (0..1) that what an outlet is shown with belongs to a statement: as
 * sure as of the least sure passage. 1 where an editor has looked, and for what stands alone.
 */
export function linkOf({ edited, matches }: Statement, { shown }: Pick<OutletReport, 'shown'>): number {
  if (edited) return 1;
  const scores = matches.flatMap(({ by, reading, score }) =>
    by === 'machine' && shown.some(({ id }) => id === reading) ? [score] : [],
  );
  return Math.min(1, ...scores);
}
