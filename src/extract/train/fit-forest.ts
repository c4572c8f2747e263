import { characterOf, MOST_WEIGHT } from '../weights.ts';
import type { StoredForest } from '../trees.ts';
import { randomFrom } from './learn.ts';

export interface Growing {
  readonly trees: number;
  readonly depth: number;
  /** Share of each step that is taken. */
  readonly rate: number;
  /** Pull of leaves towards 0, in cases' worth of curvature. */
  readonly prior: number;
  /** Share of the features that a tree may look at. */
  readonly features: number;
}

/** Features are compared with at most this many values. */
const MOST_CUTS = 24;
/** Parts into which cuts divide a feature's values: one more than `cutsOf` may give. */
const BINS = MOST_CUTS + 2;
const UNIT = 0.01;
const SEED = 7;

/** The cases while a tree grows over them. */
interface Cases {
  /** By feature, the bin that each case's value lies in. */
  readonly bins: readonly Uint8Array[];
  /** First and second derivative of each case's log likelihood by its score. */
  readonly slope: Float64Array;
  readonly curve: Float64Array;
  /** The node that each case is in, level by level from 0 on. */
  readonly node: Uint16Array;
}

/**
 * Learns trees whose sum, added to `base`, is the log odds that a case is right:
 * gradient boosting by Newton steps on binned features. The same cases give the same trees.
 */
export function fitForest(
  rows: readonly ArrayLike<number>[],
  right: readonly boolean[],
  base: readonly number[],
  growing: Growing,
): StoredForest {
  const width = rows[0]?.length ?? 0;
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(rows.map((row) => row[f]!)));
  const cases: Cases = {
    bins: cuts.map((values, f) => Uint8Array.from(rows, (row) => binOf(values, row[f]!))),
    slope: new Float64Array(rows.length),
    curve: new Float64Array(rows.length),
    node: new Uint16Array(rows.length),
  };
  const scores = Float64Array.from(base);
  const random = randomFrom(SEED);
  const splits: Split[] = [];
  const leaves: number[] = [];
  for (let tree = 0; tree < growing.trees; tree++) {
    derive(scores, right, cases);
    const isOpen = cuts.map((values) => values.length > 0 && random() < growing.features);
    splits.push(...growTree(cases, isOpen, growing));
    const values = leavesOf(cases, growing);
    leaves.push(...values);
    const firstLeaf = 2 ** growing.depth - 1;
    for (let n = 0; n < rows.length; n++) scores[n]! += values[cases.node[n]! - firstLeaf]! * UNIT;
  }
  return {
    depth: growing.depth,
    unit: UNIT,
    cuts,
    features: splits.map(({ feature }) => characterOf(feature)).join(''),
    at: splits.map(({ cut }) => characterOf(cut)).join(''),
    leaves: leaves.map((value) => characterOf(value + MOST_WEIGHT)).join(''),
  };
}

/** Sets slope and curve to what the scores give. */
function derive(scores: Float64Array, right: readonly boolean[], { slope, curve }: Cases): void {
  for (let n = 0; n < scores.length; n++) {
    const chance = 1 / (1 + Math.exp(-scores[n]!));
    slope[n] = (right[n] === true ? 1 : 0) - chance;
    curve[n] = chance * (1 - chance);
  }
}

/** Sends every case down a new tree to its leaf, and gives the splits of all its nodes. */
function growTree(cases: Cases, isOpen: readonly boolean[], { depth, prior }: Growing): Split[] {
  const { bins, node } = cases;
  node.fill(0);
  return Array.from({ length: depth }, (_, level) => {
    const first = 2 ** level - 1;
    const best = bestSplits(cases, isOpen, first, prior);
    for (let n = 0; n < node.length; n++) {
      const { feature, cut } = best[node[n]! - first]!;
      node[n] = 2 * node[n]! + (bins[feature]![n]! > cut ? 2 : 1);
    }
    return best;
  }).flat();
}

/** What a grown tree adds in each of its leaves, in units. */
function leavesOf({ slope, curve, node }: Cases, { depth, rate, prior }: Growing): number[] {
  const first = 2 ** depth - 1;
  const slopes = new Float64Array(first + 1);
  const curves = new Float64Array(first + 1);
  for (let n = 0; n < node.length; n++) {
    slopes[node[n]! - first]! += slope[n]!;
    curves[node[n]! - first]! += curve[n]!;
  }
  return Array.from(slopes, (sum, leaf) => {
    const value = (rate * sum) / (curves[leaf]! + prior);
    return Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, Math.round(value / UNIT)));
  });
}

/** Values between which cases lie, spread evenly over the cases. */
function cutsOf(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const cuts: number[] = [];
  for (let k = 1; k <= MOST_CUTS; k++) {
    const i = Math.floor((k * sorted.length) / (MOST_CUTS + 1));
    const cut = Math.round(sorted[i]! * 1e3) / 1e3;
    if (cut < sorted.at(-1)! && (cuts.length === 0 || cut > cuts.at(-1)!)) cuts.push(cut);
  }
  const lowest = sorted[0];
  if (lowest !== undefined && cuts.length > 0 && lowest < cuts[0]!)
    cuts.unshift(Math.floor(lowest * 1e3) / 1e3);
  return cuts;
}

/** How many cuts lie below a value. */
function binOf(cuts: readonly number[], value: number): number {
  let bin = 0;
  while (bin < cuts.length && value > cuts[bin]!) bin++;
  return bin;
}

interface Split {
  readonly feature: number;
  /** Bins above this one go to the right. */
  readonly cut: number;
}

/** Where no split gains anything: all cases go to the left. */
const NO_SPLIT = { feature: 0, cut: 90, gain: 1e-9 };

/** For each of the nodes of a level, from `first` on, the split that gains most. */
function bestSplits(cases: Cases, isOpen: readonly boolean[], first: number, prior: number): Split[] {
  const best = Array.from({ length: first + 1 }, () => NO_SPLIT);
  // Slope and curve of each bin of each node.
  const sums = new Float64Array(best.length * BINS * 2);
  for (const [feature, bin] of cases.bins.entries()) {
    if (isOpen[feature] !== true) continue;
    addUpBins(cases, bin, first, sums);
    for (const [k, { gain: most }] of best.entries()) {
      const { cut, gain } = bestCut(sums.subarray(k * BINS * 2, (k + 1) * BINS * 2), prior);
      if (gain > most) best[k] = { feature, cut, gain };
    }
  }
  return best;
}

function addUpBins({ slope, curve, node }: Cases, bin: Uint8Array, first: number, sums: Float64Array): void {
  sums.fill(0);
  for (let n = 0; n < bin.length; n++) {
    const cell = ((node[n]! - first) * BINS + bin[n]!) * 2;
    sums[cell]! += slope[n]!;
    sums[cell + 1]! += curve[n]!;
  }
}

/** The cut between bins that gains most, the first of several. */
function bestCut(sums: Float64Array, prior: number): { cut: number; gain: number } {
  let [allSlope, allCurve] = [0, 0];
  for (let at = 0; at < sums.length; at += 2) {
    allSlope += sums[at]!;
    allCurve += sums[at + 1]!;
  }
  const whole = allSlope ** 2 / (allCurve + prior);
  let [lowSlope, lowCurve] = [0, 0];
  let best = { cut: 0, gain: -Infinity };
  for (let cut = 0; cut < BINS - 1; cut++) {
    lowSlope += sums[cut * 2]!;
    lowCurve += sums[cut * 2 + 1]!;
    const gain =
      lowSlope ** 2 / (lowCurve + prior) + (allSlope - lowSlope) ** 2 / (allCurve - lowCurve + prior) - whole;
    if (gain > best.gain) best = { cut, gain };
  }
  return best;
}
