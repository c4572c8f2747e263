import { newFeatures } from './hash.ts';
import type { Model } from './model-file.ts';
import {
  headOf,
  ROLE_LABELS,
  STEP_FEATURES,
  STEP_OF_HEAD,
  stepFeatures,
  stepOfHead,
  type Outlook,
} from './role-features.ts';
import { TAGS, type Units } from './units.ts';
import { MOST_WEIGHT, sumsOf } from './weights.ts';
import type { Cue } from './windows.ts';

/** Steps between two units: from each label to each. */
export const STEPS = ROLE_LABELS * ROLE_LABELS;

/** Steps into this many units are remembered; no window is longer. */
const REMEMBERED = 512;

// Room to work in, kept between articles.
const features = newFeatures(STEP_FEATURES);
const known = new Float64Array(REMEMBERED * 2 * STEPS);
/** The unit whose factors stand in each place of `known`. */
const knownFor = new Int32Array(REMEMBERED * 2);

/** No sum of a step's weights goes farther than this, in units, to either side. */
const MOST_SUM = STEP_FEATURES * MOST_WEIGHT;
/** Exponentials of the sums of weights of a unit, from -MOST_SUM on. */
const powers = { unit: 0, of: new Float64Array(2 * MOST_SUM + 1) };

function powersOf(unit: number): Float64Array {
  if (powers.unit !== unit) {
    powers.unit = unit;
    for (let i = 0; i < powers.of.length; i++) powers.of[i] = Math.exp((i - MOST_SUM) * unit);
  }
  return powers.of;
}

/** Factors that change nothing. */
const ONES = new Float64Array(STEPS).fill(1);

/** Factors that depend on the cue's own word, by tag and side. */
interface HeadFactors {
  readonly factors: Float64Array;
  readonly isKnown: Uint8Array;
}

function newHeadFactors(): HeadFactors {
  return {
    factors: new Float64Array(TAGS.length * 2 * STEPS),
    isKnown: new Uint8Array(TAGS.length * 2),
  };
}

/** Writes the factors of steps between units, as the cue turned to sees them. */
export interface StepFactors {
  /** The cue that the next steps belong to. */
  readonly turnTo: (cue: Cue) => void;
  /** Writes the factors of the step from unit `i - 1` to unit `i` into `edge` from `at` on. */
  readonly write: (i: number, edge: Float64Array, at: number) => void;
}

/**
 * Exponentials of the scores of steps in the second pass. All but one feature of
 * a step look at the two units and at which side of the cue they stand;
 * neighbouring cues share their windows, so what those give is remembered. The one
 * that looks at the cue's own word depends on a tag besides, and is remembered for
 * the word.
 */
export function stepFactors(
  units: Units,
  outlook: Outlook,
  model: Pick<Model, 'roleStep' | 'roleSteps'>,
): StepFactors {
  const powers = powersOf(model.roleStep.unit);
  const constants = Float64Array.from(model.roleSteps, (score) => Math.exp(score));
  knownFor.fill(-1);
  const byHead = new Map<number, HeadFactors>();
  let { factors: ofHead, isKnown: isOfHead } = newHeadFactors();
  let cue: Cue = { from: 0, to: 0, chance: 0 };
  let head = 0;
  /** Writes what the first `count` features give, times the factors of `always`. */
  const put = (count: number, always: Float64Array, out: Float64Array, at: number) => {
    const sums = sumsOf(model.roleStep, features, 0, count);
    for (let z = 0; z < STEPS; z++) out[at + z] = always[z]! * powers[sums[z]! + MOST_SUM]!;
  };
  const whole = (i: number, edge: Float64Array, at: number) => {
    put(stepFeatures(units, outlook, i, cue, head, features, 0), constants, edge, at);
  };
  const learnUnit = (i: number, slot: number) => {
    knownFor[slot] = i;
    const last = stepFeatures(units, outlook, i, cue, head, features, 0) - 1;
    // All but that of the cue's own word.
    features[STEP_OF_HEAD] = features[last]!;
    put(last, constants, known, slot * STEPS);
  };
  const learnHead = (tag: number, after: number, slot: number) => {
    isOfHead[slot] = 1;
    stepOfHead(head, tag, after * 2, features);
    put(1, ONES, ofHead, slot * STEPS);
  };
  return {
    turnTo(next) {
      cue = next;
      head = units.word[headOf(units, next)]!;
      const own = byHead.get(head) ?? newHeadFactors();
      byHead.set(head, own);
      ({ factors: ofHead, isKnown: isOfHead } = own);
    },
    write(i, edge, at) {
      if (i >= cue.from && i <= cue.to) {
        whole(i, edge, at);
        return;
      }
      const after = i > cue.to ? 1 : 0;
      const tag = units.tag[i]!;
      const slot = (i % REMEMBERED) * 2 + after;
      const headSlot = tag * 2 + after;
      if (knownFor[slot] !== i) learnUnit(i, slot);
      if (isOfHead[headSlot] === 0) learnHead(tag, after, headSlot);
      const a = slot * STEPS;
      const b = headSlot * STEPS;
      for (let z = 0; z < STEPS; z++) edge[at + z] = known[a + z]! * ofHead[b + z]!;
    },
  };
}
