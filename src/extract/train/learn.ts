import { LEXICAL } from '../hash.ts';
import { marginals, newChain, resetChain, stepChances, type Chain } from '../chain.ts';

/** Features position by position, as row numbers of a table: those of position i are `features[ends[i - 1] .. ends[i]]`. */
export interface FeatureLists {
  readonly features: Int32Array;
  readonly ends: Int32Array;
}

/** A sequence to learn from. */
export interface Example {
  readonly own: FeatureLists;
  /** Of the steps into positions. */
  readonly step: FeatureLists;
  /** The label of each position. */
  readonly gold: Uint8Array;
}

/** How large the tables of weights are: `rows` for what positions have, `stepRows` for what steps have. */
export interface Sizes {
  readonly labels: number;
  readonly rows: number;
  readonly stepRows: number;
}

/** Weights of a chain: a row of `labels` for each feature, of `labels` squared for each step feature. */
export interface Weights {
  readonly labels: number;
  readonly own: Float32Array;
  readonly step: Float32Array;
  /** Scores of steps whatever the features. */
  readonly constant: Float32Array;
}

export interface Schedule {
  readonly epochs: number;
  /** Step size of the first updates. */
  readonly rate: number;
  /** Share of features left out of an example at random, so that no single one carries all. */
  readonly dropout: number;
  /** Share of positions whose words are hidden altogether, so that tags and places learn to do without. */
  readonly blindness: number;
}

/**
 * Weights of this many runs are averaged: of attributions found, runs differ by half a
 * point from one another by chance alone, and averaged weights compress better.
 */
const RUNS = 3;
const FIRST_SEED = 20161108;

/** Learns several times in other orders and averages the weights: what only chance gave cancels out. */
export function learn(examples: readonly Example[], sizes: Sizes, schedule: Schedule): Weights {
  const [first, ...others] = Array.from({ length: RUNS }, (_, run) =>
    learnOnce(examples, sizes, schedule, FIRST_SEED + run),
  ) as [Weights, ...Weights[]];
  for (const table of ['own', 'step', 'constant'] as const) {
    const sum = first[table];
    for (const other of others) for (let i = 0; i < sum.length; i++) sum[i]! += other[table][i]!;
    for (let i = 0; i < sum.length; i++) sum[i]! /= RUNS;
  }
  return first;
}

/**
 * Climbs the log-likelihood example by example with decaying steps, each feature at
 * its own pace (AdaGrad, Duchi, Hazan and Singer 2011), some features left out at
 * random each time. The order is shuffled from the seed.
 */
function learnOnce(examples: readonly Example[], sizes: Sizes, schedule: Schedule, seed: number): Weights {
  const { epochs, rate, dropout } = schedule;
  const random = randomFrom(seed);
  const order = examples.map((_, i) => i);
  const { weights, follow } = climber(sizes, 1 / (1 - dropout));
  const total = examples.length * epochs;
  let updates = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const n of order) {
      const isKept = keeping(schedule, Math.floor(random() * 0x7fffffff));
      follow(choose(examples[n]!, isKept), rate * (1 - updates++ / total));
    }
  }
  return weights;
}

/** Whether feature `feature` of position `i` is kept this time: the same feature everywhere or nowhere in an example. */
type IsKept = (feature: number, i: number) => boolean;

function keeping({ dropout, blindness }: Schedule, seed: number): IsKept {
  const share = (key: number) => (Math.imul(key ^ seed, 0x9e3779b1) >>> 8) / 0x1000000;
  const isBlind = (i: number) => share(0x55555555 - i * 7919) < blindness;
  return (feature, i) => share(feature) >= dropout && ((feature & LEXICAL) === 0 || !isBlind(i));
}

/** The example with the features that are kept this time. */
function choose(example: Example, isKept: IsKept): Example {
  const { features, ends } = example.own;
  const kept = { features: new Int32Array(features.length), ends: new Int32Array(ends.length) };
  let n = 0;
  let k = 0;
  for (let i = 0; i < ends.length; i++) {
    for (; k < ends[i]!; k++) if (isKept(features[k]!, i)) kept.features[n++] = features[k]!;
    kept.ends[i] = n;
  }
  return { ...example, own: kept };
}

/** A table of weights, and beside each weight the sum of the squares of its misses so far. */
interface Climbing {
  readonly table: Float32Array;
  readonly seen: Float32Array;
}

/** Steps have this one feature besides their own. */
const ALWAYS: FeatureLists = { features: Int32Array.of(0), ends: Int32Array.of(1) };
/** Misses smaller than this teach nothing and are passed over, which saves most of the time. */
const LEAST_MISS = 0.0015;
/** What the sums of squares begin with. */
const FIRST_SQUARE = 0.1;

/**
 * Weights that begin as nothing and follow one example after the other.
 *
 * @param boost by what the features that are kept stand in for those that are left out
 */
function climber({ labels, rows, stepRows }: Sizes, boost: number) {
  const square = labels * labels;
  const climbing = (numbers: number): Climbing => {
    return { table: new Float32Array(numbers), seen: new Float32Array(numbers).fill(FIRST_SQUARE) };
  };
  const [own, step, constant] = [rows * labels, stepRows * square, square].map(climbing) as [
    Climbing,
    Climbing,
    Climbing,
  ];
  const weights: Weights = { labels, own: own.table, step: step.table, constant: constant.table };
  const chain = newChain(labels, 256);
  const single = new Float64Array(labels);
  const pair = new Float64Array(square);
  const follow = (example: Example, rate: number): void => {
    const { gold } = example;
    scoreExample(chain, weights, example, boost);
    marginals(chain);
    for (let i = 0; i < gold.length; i++) {
      writeMisses(chain, i, gold[i]!, boost, single);
      climb(own, example.own, i, single, rate);
      if (i === 0) continue;
      writeStepMisses(chain, i, gold, pair);
      climb(constant, ALWAYS, 0, pair, rate);
      climb(step, example.step, i, pair, rate);
    }
  };
  return { weights, follow };
}

/** Writes how far each label's chance at position `i` is off; all 0 when the right one is all but sure. */
function writeMisses(
  { labels, marginal }: Chain,
  i: number,
  gold: number,
  boost: number,
  out: Float64Array,
): void {
  const isSure = 1 - marginal[i * labels + gold]! < LEAST_MISS;
  for (let y = 0; y < labels; y++)
    out[y] = isSure ? 0 : boost * ((gold === y ? 1 : 0) - marginal[i * labels + y]!);
}

/** The same for the step into position `i`. */
function writeStepMisses(chain: Chain, i: number, gold: Uint8Array, out: Float64Array): void {
  stepChances(chain, i, out);
  const right = gold[i - 1]! * chain.labels + gold[i]!;
  for (let z = 0; z < out.length; z++) out[z] = (z === right ? 1 : 0) - out[z]!;
}

/** One AdaGrad step of the features of position `i` along `misses`, one for each number of a row. */
function climb(
  { table, seen }: Climbing,
  { features, ends }: FeatureLists,
  i: number,
  misses: Float64Array,
  rate: number,
): void {
  const width = misses.length;
  const from = i === 0 ? 0 : ends[i - 1]!;
  const to = ends[i]!;
  for (let y = 0; y < width; y++) {
    const miss = misses[y]!;
    if (miss < LEAST_MISS && miss > -LEAST_MISS) continue;
    const square = miss * miss;
    const climb = rate * miss;
    for (let k = from; k < to; k++) {
      const at = features[k]! * width + y;
      const sum = (seen[at] = seen[at]! + square);
      table[at] = table[at]! + climb / Math.sqrt(sum);
    }
  }
}

/** Fills a chain with the scores of an example. */
export function scoreExample(
  chain: Chain,
  { labels, own, step, constant }: Weights,
  example: Example,
  boost = 1,
): void {
  const square = labels * labels;
  const { length } = example.gold;
  resetChain(chain, length);
  for (let i = 0; i < length; i++) {
    const scores = chain.unary.subarray(i * labels, (i + 1) * labels);
    addRows(own, example.own, i, scores, boost);
    if (i === 0) continue;
    const stepScores = chain.edge.subarray(i * square, (i + 1) * square);
    stepScores.set(constant);
    addRows(step, example.step, i, stepScores, 1);
  }
}

/** Adds the rows of the features of position `i`, `factor` times, to `out`, which is a row long. */
function addRows(
  table: Float32Array,
  { features, ends }: FeatureLists,
  i: number,
  out: Float64Array,
  factor: number,
): void {
  const width = out.length;
  for (let k = i === 0 ? 0 : ends[i - 1]!; k < ends[i]!; k++) {
    const row = features[k]! * width;
    for (let y = 0; y < width; y++) out[y] = out[y]! + factor * table[row + y]!;
  }
}

/** Uniform numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
