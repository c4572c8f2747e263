import { marginals, newChain, sizeChain, type Chain } from './chain.ts';
import type { Reading } from './cues.ts';
import { roomFor } from './hash.ts';
import type { Model } from './model-file.ts';
import { outlookOf } from './outlook.ts';
import { OWN, ownValues } from './own-features.ts';
import {
  BEFORE_CUE,
  BEHIND_CUE,
  CUE_FEATURE,
  OF_QUOTATION,
  RELATIVE,
  RELATIVE_OF_QUOTATION,
  RELATIVE_STEP,
  relativeValues,
} from './relative-features.ts';
import { ROLE_CONTENT, ROLE_LABELS, ROLE_SOURCE } from './role-labels.ts';
import { ONE_LIST, OWN_AT } from './role-room.ts';
import { stepFactors, STEPS } from './step-factors.ts';
import { PUNCT_TAG, QUOTE_TAG, type Units } from './units.ts';
import type { Table } from './weights.ts';
import { MOST_WINDOW, windowOf, type Cue } from './windows.ts';

/** What the second pass makes of one cue. Unit numbers, ascending. */
export interface Roles {
  readonly cue: Cue;
  readonly content: readonly number[];
  readonly source: readonly number[];
  /** First unit of the window. */
  readonly from: number;
  /** How likely each unit of the window is nothing, source and content: `(unit - from) * ROLE_LABELS + label`. */
  readonly marginal: Float32Array;
}

/** A unit belongs to a role when it is at least this likely, measured by the likeliest unit of the role. */
const SHARE_OF_BEST = 0.5;
/** A source less likely than this in every unit is none. */
const FAINTEST_SOURCE = 0.2;

// Room to work in, kept between articles.
const chain = newChain(ROLE_LABELS, MOST_WINDOW);

/** Content and source of each cue, in order. */
export function rolesOf(
  units: Units,
  reading: Reading,
  model: Pick<Model, 'role' | 'roleStep' | 'roleSteps'>,
): Roles[] {
  const { cues } = reading;
  const outlook = outlookOf(units, reading);
  const steps = stepFactors(units, outlook, model);
  const scores = unitScores(units, model.role);
  const windows = cues.map((cue) => windowOf(units, cue, outlook.isCue));
  // One for all: each by itself would take longer to make than to fill.
  const all = new Float32Array(windows.reduce((sum, { from, to }) => sum + to - from, 0) * ROLE_LABELS);
  let read = 0;
  return cues.map((cue, c) => {
    const window = windows[c]!;
    const length = window.to - window.from;
    sizeChain(chain, length);
    steps.turnTo(cue);
    relativeValues(units, cue, window, outlook, model.role.rows.values);
    scores.write(cue, window, chain.unary);
    for (let at = 1; at < length; at++) steps.write(window.from + at, chain.edge, at * STEPS);
    marginals(chain, 'factors');
    const marginal = all.subarray(read, (read += length * ROLE_LABELS));
    return readRoles(units, cue, window.from, chain, marginal);
  });
}

/** The scores of units in the second pass, from the values that `relativeValues` left for a window. */
function unitScores(units: Units, { rows, unit }: Table) {
  const { values, sums, sumStep } = rows;
  // What a unit is does not depend on the cue: scored once, when first needed.
  const own = new Float64Array(units.length * ROLE_LABELS);
  const isScored = new Uint8Array(units.length);
  values[OWN_AT] = CUE_FEATURE;
  rows.addUp(OWN_AT, OWN_AT + 1);
  const ofCue = Float64Array.from(sums.subarray(0, ROLE_LABELS), (sum) => sum * unit);
  const scoreOwn = (i: number) => {
    isScored[i] = 1;
    ownValues(units, i, values, OWN_AT);
    rows.addUpLists(OWN, OWN_AT, roomFor(OWN.count), 1, ONE_LIST);
    for (let y = 0; y < ROLE_LABELS; y++) own[i * ROLE_LABELS + y] = sums[ONE_LIST * sumStep + y]! * unit;
  };
  /** Writes the scores of the units `from` up to `to`, which stand on one side of the cue, from `at` of its window on. */
  const writeSide = (from: number, to: number, side: number, first: number, unary: Float64Array) => {
    rows.addUpLists(RELATIVE, (from - first) * RELATIVE_STEP, RELATIVE_STEP, to - from, from - first, side);
    for (let i = from; i < to; i++) {
      const at = i - first;
      if (isScored[i] === 0) scoreOwn(i);
      if (units.tag[i] === QUOTE_TAG) {
        const values = at * RELATIVE_STEP + OF_QUOTATION;
        rows.addUpLists(RELATIVE_OF_QUOTATION, values, RELATIVE_STEP, 1, ONE_LIST, side);
        for (let y = 0; y < ROLE_LABELS; y++) sums[at * sumStep + y]! += sums[ONE_LIST * sumStep + y]!;
      }
      for (let y = 0; y < ROLE_LABELS; y++)
        unary[at * ROLE_LABELS + y] = own[i * ROLE_LABELS + y]! + sums[at * sumStep + y]! * unit;
    }
  };
  return {
    write(cue: Cue, { from, to }: { readonly from: number; readonly to: number }, unary: Float64Array): void {
      writeSide(from, cue.from, BEFORE_CUE, from, unary);
      for (let i = cue.from; i < cue.to; i++) unary.set(ofCue, (i - from) * ROLE_LABELS);
      writeSide(cue.to, to, BEHIND_CUE, from, unary);
    },
  };
}

/** Reads content and source off the marginals of a window that begins at unit `from`, and writes these to `marginal`. */
function readRoles(units: Units, cue: Cue, from: number, chain: Chain, marginal: Float32Array): Roles {
  const { marginal: chances, length } = chain;
  let bestContent = 0;
  let bestSource = 0;
  for (let at = 0; at < length * ROLE_LABELS; at += ROLE_LABELS) {
    if (chances[at + ROLE_CONTENT]! > bestContent) bestContent = chances[at + ROLE_CONTENT]!;
    if (chances[at + ROLE_SOURCE]! > bestSource) bestSource = chances[at + ROLE_SOURCE]!;
  }
  const content: number[] = [];
  const source: number[] = [];
  for (let at = 0; at < length; at++) {
    const inContent = chances[at * ROLE_LABELS + ROLE_CONTENT]!;
    const inSource = chances[at * ROLE_LABELS + ROLE_SOURCE]!;
    if (inContent > bestContent * SHARE_OF_BEST && inContent > inSource) content.push(from + at);
    else if (inSource > bestSource * SHARE_OF_BEST && bestSource > FAINTEST_SOURCE) source.push(from + at);
  }
  const hasWord = content.some((i) => units.tag[i] !== PUNCT_TAG);
  for (let k = 0; k < marginal.length; k++) marginal[k] = chances[k]!;
  return { cue, content: hasWord ? content : [], source, from, marginal };
}
