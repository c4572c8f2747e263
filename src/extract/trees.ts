import {
  ADD,
  ADD_DOUBLE,
  constant,
  END,
  functionOf,
  GET,
  IF,
  IS_GREATER,
  IS_LESS,
  LOAD_BYTE_POSITIVE,
  LOAD_DOUBLE,
  loop,
  programOf,
  RETURN,
  SET,
  SHIFT_LEFT,
  STORE_DOUBLE,
  SUBTRACT,
  type Code,
} from './wasm.ts';
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
  /** The row of features that the trees look at: to be written before `growth`. */
  readonly row: Float64Array;
  /** Between which sums the trees are gone through, and the sum that they come to. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly sum: Float64Array;
  readonly run: () => void;
}

/** Trees that are walked at the same time: a processor that need not wait for one goes on with the others. */
const AT_ONCE = 5;
/** A feature's number is stored as one character. */
const MOST_FEATURES = 2 * MOST_WEIGHT + 1;
const BYTES = 8;
const PAGE = 65_536;

/** Where things lie in memory, in bytes: the row, bounds and sum, then all cuts, all leaves and all features. */
const ROW_AT = 0;
const [LOW_AT, HIGH_AT, SUM_AT, CUTS_AT] = [0, 1, 2, 3].map((n) => ROW_AT + (MOST_FEATURES + n) * BYTES) as [
  number,
  number,
  number,
  number,
];

export function readForest({ depth, unit, cuts, features, at, leaves }: StoredForest): Forest {
  const inner = 2 ** depth - 1;
  // Filled up to whole groups with trees of 0.
  const trees = Math.ceil(features.length / inner / AT_ONCE) * AT_ONCE;
  const leavesAt = CUTS_AT + trees * inner * BYTES;
  const featuresAt = leavesAt + trees * (inner + 1) * BYTES;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((featuresAt + trees * inner) / PAGE) });
  const numbers = (from: number, length: number) => new Float64Array(memory.buffer, from, length);
  const cutOf = numbers(CUTS_AT, trees * inner);
  const leafOf = numbers(leavesAt, trees * (inner + 1));
  const featureOf = new Uint8Array(memory.buffer, featuresAt, trees * inner);
  for (let i = 0; i < features.length; i++) {
    const feature = digitAt(features, i);
    featureOf[i] = feature;
    cutOf[i] = cuts[feature]?.[digitAt(at, i)] ?? Infinity;
  }
  for (let i = 0; i < leaves.length; i++) leafOf[i] = (digitAt(leaves, i) - MOST_WEIGHT) * unit;
  const run = functionOf(programOf(2, AT_ONCE + 1, walk(depth, leavesAt, featuresAt)), memory);
  return {
    row: numbers(ROW_AT, MOST_FEATURES),
    low: numbers(LOW_AT, 1),
    high: numbers(HIGH_AT, 1),
    sum: numbers(SUM_AT, 1),
    run: () => run(0, trees * inner),
  };
}

/** Writes the numbers that describe case `n` to `row`, from its start on, and returns how many they are. */
export type Signs = (n: number, row: Float64Array) => number;

/** The rows of the first `count` cases. */
export function rowsOf(signs: Signs, count: number): Float64Array[] {
  const row = new Float64Array(MOST_FEATURES);
  return Array.from({ length: count }, (_, n) => row.slice(0, signs(n, row)));
}

/**
 * The sum of the leaves that the features in the forest's `row` come to. Once it leaves
 * `low` or `high` behind the rest is not added: what is that clear stays so.
 */
export function growth(forest: Forest, low = -Infinity, high = Infinity): number {
  forest.low[0] = low;
  forest.high[0] = high;
  forest.sum[0] = 0;
  forest.run();
  return forest.sum[0];
}

/** From the first node of a tree, by its number among all, up to that behind the last tree's; then the first leaf, and where each walk is. */
const [ROOT, END_ROOT, LEAF, WALK] = [0, 1, 2, 3];

// prettier-ignore
function walk(depth: number, leavesAt: number, featuresAt: number): Code {
  const inner = 2 ** depth - 1;
  const walks = Array.from({ length: AT_ONCE }, (_, k) => k);
  const levels = Array.from({ length: depth }, (_, level) => level);
  const eighth = [...constant(3), SHIFT_LEFT];
  const sum = [...constant(SUM_AT), ...LOAD_DOUBLE(0)];
  return loop(ROOT, END_ROOT, [
    ...walks.flatMap((k) => [GET, ROOT, ...constant(inner * k), ADD, SET, WALK + k]),
    // The two nodes below the nth of a tree are its 2n + 1st and 2n + 2nd.
    ...levels.flatMap(() => walks.flatMap((k) => [
      GET, WALK + k, ...constant(1), SHIFT_LEFT, GET, ROOT, SUBTRACT, ...constant(1 - inner * k), ADD,
      GET, WALK + k, ...LOAD_BYTE_POSITIVE(featuresAt), ...eighth, ...LOAD_DOUBLE(ROW_AT),
      GET, WALK + k, ...eighth, ...LOAD_DOUBLE(CUTS_AT),
      IS_GREATER, ADD, SET, WALK + k,
    ])),
    ...walks.flatMap((k) => [
      ...constant(SUM_AT),
      ...sum,
      GET, LEAF, GET, WALK + k, ADD, GET, ROOT, SUBTRACT, ...constant(k - inner), ADD,
      ...eighth, ...LOAD_DOUBLE(leavesAt),
      ADD_DOUBLE, ...STORE_DOUBLE(0),
      ...sum, ...constant(LOW_AT), ...LOAD_DOUBLE(0), IS_LESS, ...IF, RETURN, END,
      ...sum, ...constant(HIGH_AT), ...LOAD_DOUBLE(0), IS_GREATER, ...IF, RETURN, END,
    ]),
    GET, ROOT, ...constant(inner * AT_ONCE), ADD, SET, ROOT,
    GET, LEAF, ...constant((inner + 1) * AT_ONCE), ADD, SET, LEAF,
  ]);
}
