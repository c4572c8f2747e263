import matching from '../align/model/figures.json' with { type: 'json' };
import { DOUBTFUL, VERY_SURE } from '../collate/links.ts';
import finding from '../extract/model/figures.json' with { type: 'json' };
import type { Attribution } from '../model.ts';
import { isQuotation } from '../text/is-quotation.ts';
import type { Bin } from './method/measured.ts';

/** A rate of fewer cases would be chance: of 50 it is known to within 14 points (95 %, binomial) at best. */
const FEWEST_CASES = 50;

/** What the machine can be sure of: that words are reported and by whom, or that passages report the same, be they all quotations or not. */
export type Stage = 'finding' | 'quotations' | 'rewordings';

/** One of three steps of sureness: the words that pages print, and what they are worth. */
export interface Step {
  readonly words: 'very sure' | 'likely' | 'in doubt';
  /** Confidences (0..1) of the step, `[from, to)`; the last holds 1. */
  readonly from: number;
  readonly to: number;
  /** How often the machine was right at this step where it was measured; null where too few cases were. */
  readonly rates: Readonly<Record<Stage, Rate | null>>;
}

/** Cases that were measured, and how many of them were right. */
export interface Rate {
  readonly count: number;
  readonly right: number;
  /** Rounded. */
  readonly percent: number;
}

/** The steps, the surest first. */
export const STEPS: readonly [Step, Step, Step] = [
  stepOf('very sure', VERY_SURE, 1),
  stepOf('likely', DOUBTFUL, VERY_SURE),
  stepOf('in doubt', 0, DOUBTFUL),
];

/** The step of a confidence (0..1). */
export function sureness(confidence: number): Step {
  return STEPS.find(({ from }) => confidence >= from) ?? STEPS[2];
}

function stepOf(words: Step['words'], from: number, to: number): Step {
  return {
    words,
    from,
    to,
    rates: {
      finding: rateOf(finding.calibration, from, to),
      quotations: rateOf(matching.calibrationOfQuotations, from, to),
      rewordings: rateOf(matching.calibrationOfOthers, from, to),
    },
  };
}

/** The stage of matching such readings: what holds of quotations does not of other words. */
export function stageOfMatching(readings: readonly Pick<Attribution, 'kind'>[]): Stage {
  return readings.every(isQuotation) ? 'quotations' : 'rewordings';
}

function rateOf(calibration: readonly Bin[], from: number, to: number): Rate | null {
  const bins = calibration.filter((bin) => bin.from >= from && bin.to <= to);
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  const right = bins.reduce((sum, bin) => sum + bin.right, 0);
  return count < FEWEST_CASES ? null : { count, right, percent: Math.round((100 * right) / count) };
}
