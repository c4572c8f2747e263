import { VERY_SURE } from '../sureness.ts';
import type { Bin, Measured } from './measured.ts';

/** A stage's figures as a reader would ask for them, from its calibration alone. */
export interface Answers {
  /** How sure the program must say it is, in percent. */
  readonly sure: number;
  /** When it is as sure as that, and when it is less sure. */
  readonly above: Share;
  readonly below: Share;
}

export interface Share {
  readonly count: number;
  readonly right: number;
  /** Rounded. */
  readonly percent: number;
}

/** How often the program is right where it is very sure and where it is not; null where that was not measured. */
export function answersOf({ calibration = [] }: Pick<Measured, 'calibration'>): Answers | null {
  const [below, above] = [(bin: Bin) => bin.to <= VERY_SURE, (bin: Bin) => bin.from >= VERY_SURE].map(
    (here) => shareOf(calibration.filter(here)),
  ) as [Share, Share];
  if (above.count === 0 || below.count === 0) return null;
  return { sure: Math.round(100 * VERY_SURE), above, below };
}

function shareOf(bins: readonly Bin[]): Share {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  const right = bins.reduce((sum, bin) => sum + bin.right, 0);
  return { count, right, percent: Math.round((100 * right) / Math.max(1, count)) };
}
