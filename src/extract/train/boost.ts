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
const UNIT = 0.01;

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
  const bins = cuts.map((values, f) => Uint8Array.from(rows, (row) => binOf(values, row[f]!)));
  const { depth, trees, rate, prior } = growing;
  const inner = 2 ** depth - 1;
  const scores = Float64Array.from(base);
  const slope = new Float64Array(rows.length);
  const curve = new Float64Array(rows.length);
  const node = new Uint16Array(rows.length);
  const random = randomFrom(7);
  let [features, at, leaves] = ['', '', ''];
  for (let tree = 0; tree < trees; tree++) {
    for (let n = 0; n < rows.length; n++) {
      const chance = 1 / (1 + Math.exp(-scores[n]!));
      slope[n] = (right[n] === true ? 1 : 0) - chance;
      curve[n] = chance * (1 - chance);
    }
    const open = cuts.map((values) => values.length > 0 && random() < growing.features);
    node.fill(0);
    for (let level = 0; level < depth; level++) {
      const first = 2 ** level - 1;
      const best = bestSplits(bins, open, slope, curve, node, first, 2 ** level, prior);
      for (const { feature, cut } of best) {
        features += characterOf(feature);
        at += characterOf(cut);
      }
      for (let n = 0; n < rows.length; n++) {
        const { feature, cut } = best[node[n]! - first]!;
        node[n] = 2 * node[n]! + (bins[feature]![n]! > cut ? 2 : 1);
      }
    }
    const sums = new Float64Array((inner + 1) * 2);
    for (let n = 0; n < rows.length; n++) {
      sums[(node[n]! - inner) * 2]! += slope[n]!;
      sums[(node[n]! - inner) * 2 + 1]! += curve[n]!;
    }
    const values = Array.from({ length: inner + 1 }, (_, i) => {
      const value = (rate * sums[i * 2]!) / (sums[i * 2 + 1]! + prior);
      return Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, Math.round(value / UNIT)));
    });
    for (const value of values) leaves += characterOf(value + MOST_WEIGHT);
    for (let n = 0; n < rows.length; n++) scores[n]! += values[node[n]! - inner]! * UNIT;
  }
  return { depth, unit: UNIT, cuts, features, at, leaves };
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
  readonly cut: number;
}

/** For each of `count` nodes from `first` on the split that gains most. */
function bestSplits(
  bins: readonly Uint8Array[],
  open: readonly boolean[],
  slope: Float64Array,
  curve: Float64Array,
  node: Uint16Array,
  first: number,
  count: number,
  prior: number,
): Split[] {
  const WIDTH = MOST_CUTS + 2;
  const best = Array.from({ length: count }, () => ({ feature: 0, cut: 90, gain: 1e-9 }));
  const sums = new Float64Array(count * WIDTH * 2);
  for (const [feature, bin] of bins.entries()) {
    if (open[feature] !== true) continue;
    sums.fill(0);
    for (let n = 0; n < bin.length; n++) {
      const cell = ((node[n]! - first) * WIDTH + bin[n]!) * 2;
      sums[cell]! += slope[n]!;
      sums[cell + 1]! += curve[n]!;
    }
    for (let k = 0; k < count; k++) {
      let [allSlope, allCurve] = [0, 0];
      for (let b = 0; b < WIDTH; b++) {
        allSlope += sums[(k * WIDTH + b) * 2]!;
        allCurve += sums[(k * WIDTH + b) * 2 + 1]!;
      }
      const whole = allSlope ** 2 / (allCurve + prior);
      let [lowSlope, lowCurve] = [0, 0];
      for (let b = 0; b < WIDTH - 1; b++) {
        lowSlope += sums[(k * WIDTH + b) * 2]!;
        lowCurve += sums[(k * WIDTH + b) * 2 + 1]!;
        const gain =
          lowSlope ** 2 / (lowCurve + prior) +
          (allSlope - lowSlope) ** 2 / (allCurve - lowCurve + prior) -
          whole;
        if (gain > best[k]!.gain) best[k] = { feature, cut: b, gain };
      }
    }
  }
  return best;
}
