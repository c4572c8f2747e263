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

/** Trees that are walked at the same time: a processor that need not wait for one goes on with the others. */
const AT_ONCE = 5;
/** The nodes at which these walks end; no list of its own for each group. */
const reached = new Int32Array(AT_ONCE);
/** The row that is looked at: which kind of list it is would else be found out at each node. A feature's number is stored as one character. */
const looked = new Float64Array(2 * MOST_WEIGHT + 1);

export function readForest({ depth, unit, cuts, features, at, leaves }: StoredForest): Forest {
  const inner = 2 ** depth - 1;
  // Filled up to whole groups with trees of 0.
  const trees = Math.ceil(features.length / inner / AT_ONCE) * AT_ONCE;
  const forest = {
    depth,
    features: new Uint8Array(trees * inner),
    cuts: new Float64Array(trees * inner),
    leaves: new Float64Array(trees * (inner + 1)),
  };
  for (let i = 0; i < features.length; i++) {
    const feature = digitAt(features, i);
    forest.features[i] = feature;
    forest.cuts[i] = cuts[feature]?.[digitAt(at, i)] ?? Infinity;
  }
  for (let i = 0; i < leaves.length; i++) forest.leaves[i] = (digitAt(leaves, i) - MOST_WEIGHT) * unit;
  return forest;
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
  for (let i = 0; i < row.length; i++) looked[i] = row[i]!;
  const down = (root: number, node: number) =>
    2 * node + 1 + Number(looked[features[root + node]!]! > cuts[root + node]!);
  let sum = 0;
  let leaf = 0;
  for (let root = 0; root < features.length; root += inner * AT_ONCE) {
    let [a, b, c, d, e] = [0, 0, 0, 0, 0];
    for (let level = 0; level < depth; level++) {
      a = down(root, a);
      b = down(root + inner, b);
      c = down(root + inner * 2, c);
      d = down(root + inner * 3, d);
      e = down(root + inner * 4, e);
    }
    reached[0] = a;
    reached[1] = b;
    reached[2] = c;
    reached[3] = d;
    reached[4] = e;
    for (let t = 0; t < AT_ONCE; t++, leaf += inner + 1) {
      sum += leaves[leaf + reached[t]! - inner]!;
      if (sum < low || sum > high) return sum;
    }
  }
  return sum;
}
