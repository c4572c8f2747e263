import type { Lines } from './group.ts';
import weights from './model/weights.json' with { type: 'json' };
import type { Weights } from './probability.ts';

/** Fitted by `train/fit.ts`; see there for the command. */
export const WEIGHTS: Weights = weights;

/**
 * Where the fitted probability is cut: of a grid in steps of 0.05 the pair with
 * the best F1 over statements and facts, each event scored by weights fitted on
 * the others. Of equals the higher: a wrong link costs a reader more than a
 * missing one.
 */
export const LINES: Lines = { link: 0.5, join: 0.8 };

/** Somewhat less than half the line: from here an editor is shown a pair that was not grouped. */
export const NEAR = 0.2;
