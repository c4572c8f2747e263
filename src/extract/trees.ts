import { digitAt, MOST_WEIGHT } from './weights.ts';

/**
 * Decision trees whose values are added up (gradient boosting, Friedman 2001), all
 * complete and of the same depth, as stored: a character a number, see `characterOf`.
 */
export interface StoredForest {
  readonly depth: number;
  /** What a leaf's value of 1 stands for. */
  readonly unit: number;
  /** The values that a feature is compared with, ascending, feature by feature. */
  readonly cuts: readonly (readonly number[])[];
  /** Tree by tree and node by node, from the root down, which feature is looked at and which of its cuts. */
  readonly features: string;
  readonly at: string;
  /** Tree by tree the leaves from left to right, each raised by `MOST_WEIGHT`. */
  readonly leaves: string;
}

/** The same in use. */
export interface Forest {
  readonly depth: number;
  readonly features: Uint8Array;
  readonly cuts: Float64Array;
  readonly leaves: Float64Array;
}

export function readForest({ depth, unit, cuts, features, at, leaves }: StoredForest): Forest {
  const feature = Uint8Array.from(features, (_, i) => digitAt(features, i));
  return {
    depth,
    features: feature,
    cuts: Float64Array.from(feature, (f, i) => cuts[f]?.[digitAt(at, i)] ?? Infinity),
    leaves: Float64Array.from(leaves, (_, i) => (digitAt(leaves, i) - MOST_WEIGHT) * unit),
  };
}

/**
 * The sum of the leaves that a row of features comes to. Once it leaves `low` or
 * `high` behind the rest is not added: what is that clear stays so.
 */
export function growth(
  { depth, features, cuts, leaves }: Forest,
  row: readonly number[],
  low = -Infinity,
  high = Infinity,
): number {
  const inner = 2 ** depth - 1;
  let sum = 0;
  for (let root = 0, leaf = 0; root < features.length; root += inner, leaf += inner + 1) {
    let node = 0;
    while (node < inner) node = 2 * node + (row[features[root + node]!]! > cuts[root + node]! ? 2 : 1);
    sum += leaves[leaf + node - inner]!;
    if (sum < low || sum > high) break;
  }
  return sum;
}
