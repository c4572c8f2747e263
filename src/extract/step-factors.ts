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
import { addScores } from './weights.ts';
import type { Cue } from './windows.ts';

/** Steps between two units: from each label to each. */
export const STEPS = ROLE_LABELS * ROLE_LABELS;

/** Steps into this many units are remembered; no window is longer. */
const REMEMBERED = 512;

// Room to work in, kept between articles.
const features = newFeatures(STEP_FEATURES);
const scores = new Float64Array(STEPS);
const known = new Float64Array(REMEMBERED * 2 * STEPS);
/** The unit whose factors stand in each place of `known`. */
const knownFor = new Int32Array(REMEMBERED * 2);

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
  const constants = Float64Array.from(model.roleSteps);
  knownFor.fill(-1);
  const byHead = new Map<number, HeadFactors>();
  let { factors: ofHead, isKnown: isOfHead } = newHeadFactors();
  let cue: Cue = { from: 0, to: 0, chance: 0 };
  let head = 0;
  const add = (from: number, to: number) => {
    addScores(model.roleStep, features, from, to, scores, 0);
  };
  const keep = (out: Float64Array, at: number) => {
    for (let z = 0; z < STEPS; z++) out[at + z] = Math.exp(scores[z]!);
  };
  const whole = (i: number, edge: Float64Array, at: number) => {
    scores.set(constants);
    add(0, stepFeatures(units, outlook, i, cue, head, features, 0));
    keep(edge, at);
  };
  const learnUnit = (i: number, slot: number) => {
    knownFor[slot] = i;
    scores.set(constants);
    const count = stepFeatures(units, outlook, i, cue, head, features, 0);
    add(0, STEP_OF_HEAD);
    add(STEP_OF_HEAD + 1, count);
    keep(known, slot * STEPS);
  };
  const learnHead = (tag: number, after: number, slot: number) => {
    isOfHead[slot] = 1;
    scores.fill(0);
    stepOfHead(head, tag, after * 2, features);
    add(0, 1);
    keep(ofHead, slot * STEPS);
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
