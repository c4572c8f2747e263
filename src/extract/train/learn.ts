import { LEXICAL } from '../hash.ts';
import { marginals, newChain, resetChain, stepChances, type Chain } from '../chain.ts';

/** A sequence to learn from. Features are row numbers of the weight tables. */
export interface Example {
  /** Features of position i: `own[ownEnd[i - 1] .. ownEnd[i]]`. */
  readonly own: Int32Array;
  readonly ownEnd: Int32Array;
  /** Features of the step into position i, likewise; empty where steps have constant scores. */
  readonly step: Int32Array;
  readonly stepEnd: Int32Array;
  readonly gold: Uint8Array;
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
export function learn(
  examples: readonly Example[],
  labels: number,
  rows: number,
  stepRows: number,
  schedule: Schedule,
): Weights {
  const [first, ...others] = Array.from({ length: RUNS }, (_, run) =>
    learnOnce(examples, labels, rows, stepRows, schedule, FIRST_SEED + run),
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
function learnOnce(
  examples: readonly Example[],
  labels: number,
  rows: number,
  stepRows: number,
  schedule: Schedule,
  seed: number,
): Weights {
  const weights: Weights = {
    labels,
    own: new Float32Array(rows * labels),
    step: new Float32Array(stepRows * labels * labels),
    constant: new Float32Array(labels * labels),
  };
  const random = randomFrom(seed);
  const order = examples.map((_, i) => i);
  const chain = newChain(labels, 256);
  const square = labels * labels;
  const pair = new Float64Array(square);
  const sums = {
    own: new Float32Array(weights.own.length).fill(0.1),
    step: new Float32Array(weights.step.length).fill(0.1),
    constant: new Float32Array(square).fill(0.1),
  };
  const total = examples.length * schedule.epochs;
  // What is kept stands in for what is left out.
  const boost = 1 / (1 - schedule.dropout);
  const misses = new Float64Array(labels);
  let updates = 0;
  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    shuffle(order, random);
    for (const n of order) {
      const example = examples[n]!;
      const { gold } = example;
      const seed = Math.floor(random() * 0x7fffffff);
      const share = (key: number) => (Math.imul(key ^ seed, 0x9e3779b1) >>> 8) / 0x1000000;
      const blind = (i: number) => share(0x55555555 - i * 7919) < schedule.blindness;
      const kept = (feature: number, i: number) =>
        share(feature) >= schedule.dropout && ((feature & LEXICAL) === 0 || !blind(i));
      const chosen = choose(example, kept);
      scoreExample(chain, weights, chosen, boost);
      marginals(chain);
      const rate = schedule.rate * (1 - updates++ / total);
      for (let i = 0; i < gold.length; i++) {
        climbRows(
          weights.own,
          sums.own,
          chosen.own,
          i === 0 ? 0 : chosen.ownEnd[i - 1]!,
          chosen.ownEnd[i]!,
          missesAt(chain, i, gold[i]!, boost, misses),
          rate,
        );
        if (i === 0) continue;
        const small = stepMisses(chain, i, gold[i - 1]!, gold[i]!, pair);
        climbRows(weights.constant, sums.constant, NO_FEATURE, 0, 1, pair, rate);
        if (!small)
          climbRows(
            weights.step,
            sums.step,
            chosen.step,
            chosen.stepEnd[i - 1]!,
            chosen.stepEnd[i]!,
            pair,
            rate,
          );
      }
    }
  }
  return weights;
}

const NO_FEATURE = Int32Array.of(0);
/** Misses smaller than this teach nothing and are passed over, which saves most of the time. */
const LEAST_MISS = 0.0015;

/** The example with the features that are kept this time. */
function choose(example: Example, kept: (feature: number, i: number) => boolean): Example {
  const own = new Int32Array(example.own.length);
  const ownEnd = new Int32Array(example.ownEnd.length);
  let n = 0;
  let k = 0;
  for (let i = 0; i < ownEnd.length; i++) {
    for (; k < example.ownEnd[i]!; k++) if (kept(example.own[k]!, i)) own[n++] = example.own[k]!;
    ownEnd[i] = n;
  }
  return { ...example, own, ownEnd };
}

/** Writes how far each label's chance at position `i` is off; all 0 when none is by much. */
function missesAt(
  { labels, marginal }: Chain,
  i: number,
  gold: number,
  boost: number,
  out: Float64Array,
): Float64Array {
  const sure = 1 - marginal[i * labels + gold]! < LEAST_MISS;
  for (let y = 0; y < labels; y++)
    out[y] = sure ? 0 : boost * ((gold === y ? 1 : 0) - marginal[i * labels + y]!);
  return out;
}

/** The same for the step into position `i`; returns whether all are small. */
function stepMisses(chain: Chain, i: number, before: number, gold: number, out: Float64Array): boolean {
  const { labels } = chain;
  stepChances(chain, i, out);
  let most = 0;
  for (let z = 0; z < out.length; z++) {
    out[z] = (z === before * labels + gold ? 1 : 0) - out[z]!;
    most = Math.max(most, Math.abs(out[z]!));
  }
  return most < LEAST_MISS;
}

/** One AdaGrad step of the rows `features[from .. to]` along `misses`. */
function climbRows(
  table: Float32Array,
  seen: Float32Array,
  features: Int32Array,
  from: number,
  to: number,
  misses: Float64Array,
  rate: number,
): void {
  const width = misses.length;
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
  { labels, own: ownWeights, step: stepWeights, constant }: Weights,
  { own, ownEnd, step, stepEnd, gold }: Example,
  boost = 1,
): void {
  const square = labels * labels;
  resetChain(chain, gold.length);
  for (let i = 0; i < gold.length; i++) {
    addRows(
      ownWeights,
      own,
      i === 0 ? 0 : ownEnd[i - 1]!,
      ownEnd[i]!,
      boost,
      chain.unary,
      i * labels,
      labels,
    );
    if (i === 0) continue;
    for (let z = 0; z < square; z++) chain.edge[i * square + z] = constant[z]!;
    addRows(stepWeights, step, stepEnd[i - 1]!, stepEnd[i]!, 1, chain.edge, i * square, square);
  }
}

function addRows(
  table: Float32Array,
  features: Int32Array,
  from: number,
  to: number,
  factor: number,
  out: Float64Array,
  at: number,
  width: number,
): void {
  for (let k = from; k < to; k++) {
    const row = features[k]! * width;
    for (let y = 0; y < width; y++) out[at + y] = out[at + y]! + factor * table[row + y]!;
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
