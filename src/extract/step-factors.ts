import { headOf } from './cue-head.ts';
import type { Templates } from './hash.ts';
import type { Model } from './model-file.ts';
import type { Outlook } from './outlook.ts';
import { ROLE_LABELS } from './role-labels.ts';
import {
  placeOfStep,
  STEP,
  STEP_HEAD,
  STEP_OF_HEAD,
  STEP_OF_UNITS,
  stepOfHead,
  stepValues,
} from './step-features.ts';
import { TAGS, type Units } from './units.ts';
import { MOST_WEIGHT, type Table } from './weights.ts';
import type { Cue } from './windows.ts';

/** Steps between two units: from each label to each. */
export const STEPS = ROLE_LABELS * ROLE_LABELS;

/** Steps into this many units are remembered; no window is longer. */
const REMEMBERED = 512;

// Room to work in, kept between articles.
const known = new Float64Array(REMEMBERED * 2 * STEPS);
/** The unit whose factors stand in each place of `known`. */
const knownFor = new Int32Array(REMEMBERED * 2);

/** No sum of a step's weights goes farther than this, in units, to either side. */
const MOST_SUM = STEP.count * MOST_WEIGHT;
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

/** By a cue's own word the factors that depend on it, by tag and side, 0 where they are not known yet; all of one table. */
const byHead = { table: null as Table | null, factors: new Map<number, Float64Array>() };
/** Words whose factors are remembered. */
const MOST_HEADS = 256;

function factorsOfHead(head: number): Float64Array {
  const { factors } = byHead;
  const known = factors.get(head);
  if (known !== undefined) return known;
  if (factors.size >= MOST_HEADS) factors.clear();
  const unknown = new Float64Array(TAGS.length * 2 * STEPS);
  factors.set(head, unknown);
  return unknown;
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
  const { rows, unit } = model.roleStep;
  const { values, sums } = rows;
  const powers = powersOf(unit);
  const constants = Float64Array.from(model.roleSteps, (score) => Math.exp(score));
  knownFor.fill(-1);
  if (byHead.table !== model.roleStep) {
    byHead.table = model.roleStep;
    byHead.factors.clear();
  }
  let ofHead: Float64Array = ONES;
  let cue: Cue = { from: 0, to: 0, chance: 0 };
  let head = 0;
  /** Writes what the features of the first values give, times the factors of `always`. */
  const put = (templates: Templates, place: number, always: Float64Array, out: Float64Array, at: number) => {
    rows.addUpLists(templates, 0, STEP.count, 1, 0, place);
    for (let z = 0; z < STEPS; z++) out[at + z] = always[z]! * powers[sums[z]! + MOST_SUM]!;
  };
  const whole = (i: number, edge: Float64Array, at: number) => {
    stepValues(units, outlook, i, head, values);
    put(STEP, placeOfStep(cue, i), constants, edge, at);
  };
  const learnUnit = (i: number, slot: number) => {
    knownFor[slot] = i;
    stepValues(units, outlook, i, head, values);
    values[STEP_OF_HEAD] = values[STEP.count - 1]!;
    put(STEP_OF_UNITS, placeOfStep(cue, i), constants, known, slot * STEPS);
  };
  const learnHead = (tag: number, after: number, slot: number) => {
    values[0] = stepOfHead(head, tag);
    put(STEP_HEAD, after * 2, ONES, ofHead, slot * STEPS);
  };
  return {
    turnTo(next) {
      cue = next;
      head = units.word[headOf(units, next)]!;
      ofHead = factorsOfHead(head);
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
      const b = headSlot * STEPS;
      if (knownFor[slot] !== i) learnUnit(i, slot);
      if (ofHead[b] === 0) learnHead(tag, after, headSlot);
      const a = slot * STEPS;
      for (let z = 0; z < STEPS; z++) edge[at + z] = known[a + z]! * ofHead[b + z]!;
    },
  };
}
