import { LEXICAL } from '../hash.ts';
import { marginals, newChain, resetChain } from '../chain.ts';

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
  /** Strength of the Gaussian prior: the weights' variance is its inverse. */
  readonly prior: number;
  /** Share of features left out of an example at random, so that no single one carries all. */
  readonly dropout: number;
  /** Share of positions whose words are hidden altogether, so that tags and places learn to do without. */
  readonly blindness: number;
}

/**
 * Trains on the log-likelihood with a Gaussian prior by stochastic gradient
 * descent with a decaying step and scaled weights (Bottou 2010). The order is
 * shuffled from a fixed seed.
 */
export function learn(
  examples: readonly Example[],
  labels: number,
  rows: number,
  stepRows: number,
  schedule: Schedule,
): Weights {
  const weights: Weights = {
    labels,
    own: new Float32Array(rows * labels),
    step: new Float32Array(stepRows * labels * labels),
    constant: new Float32Array(labels * labels),
  };
  const random = randomFrom(20161108);
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
  const climb = (table: Float32Array, seen: Float32Array, at: number, gradient: number, rate: number) => {
    const g = gradient - schedule.prior * table[at]!;
    seen[at]! += g * g;
    table[at]! += (rate * g) / Math.sqrt(seen[at]!);
  };
  let updates = 0;
  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    shuffle(order, random);
    for (const n of order) {
      const example = examples[n]!;
      const { own, ownEnd, step, stepEnd, gold } = example;
      const seed = Math.floor(random() * 0x7fffffff);
      const share = (key: number) => (Math.imul(key ^ seed, 0x9e3779b1) >>> 8) / 0x1000000;
      const blind = (i: number) => share(0x55555555 - i * 7919) < schedule.blindness;
      const kept = (feature: number, i: number) =>
        share(feature) >= schedule.dropout && ((feature & LEXICAL) === 0 || !blind(i));
      scoreExample(chain, weights, example, kept, boost);
      marginals(chain);
      const rate = schedule.rate * (1 - updates++ / total);
      for (let i = 0; i < gold.length; i++) {
        const sure = chain.marginal[i * labels + gold[i]!]! > 0.9999;
        if (!sure)
          for (let k = i === 0 ? 0 : ownEnd[i - 1]!; k < ownEnd[i]!; k++) {
            const feature = own[k]!;
            if (!kept(feature, i)) continue;
            for (let y = 0; y < labels; y++)
              climb(
                weights.own,
                sums.own,
                feature * labels + y,
                boost * ((gold[i] === y ? 1 : 0) - chain.marginal[i * labels + y]!),
                rate,
              );
          }
        if (i === 0) continue;
        for (let p = 0; p < labels; p++)
          for (let y = 0; y < labels; y++)
            pair[p * labels + y] =
              (gold[i - 1] === p && gold[i] === y ? 1 : 0) -
              (chain.forward[(i - 1) * labels + p]! *
                chain.edge[(i * labels + p) * labels + y]! *
                chain.unary[i * labels + y]! *
                chain.backward[i * labels + y]!) /
                chain.scale[i]!;
        for (let z = 0; z < square; z++) climb(weights.constant, sums.constant, z, pair[z]!, rate);
        for (let k = stepEnd[i - 1]!; k < stepEnd[i]!; k++)
          for (let z = 0; z < square; z++)
            climb(weights.step, sums.step, step[k]! * square + z, pair[z]!, rate);
      }
    }
  }
  return weights;
}

/** Fills a chain with the scores of an example. */
export function scoreExample(
  chain: ReturnType<typeof newChain>,
  { labels, own: ownWeights, step: stepWeights, constant }: Weights,
  { own, ownEnd, step, stepEnd, gold }: Example,
  kept: (feature: number, i: number) => boolean,
  boost = 1,
): void {
  const square = labels * labels;
  resetChain(chain, gold.length);
  for (let i = 0; i < gold.length; i++) {
    for (let k = i === 0 ? 0 : ownEnd[i - 1]!; k < ownEnd[i]!; k++) {
      const feature = own[k]!;
      if (kept(feature, i))
        for (let y = 0; y < labels; y++)
          chain.unary[i * labels + y]! += boost * ownWeights[feature * labels + y]!;
    }
    if (i === 0) continue;
    for (let z = 0; z < square; z++) chain.edge[i * square + z] = constant[z]!;
    for (let k = stepEnd[i - 1]!; k < stepEnd[i]!; k++)
      for (let z = 0; z < square; z++) chain.edge[i * square + z]! += stepWeights[step[k]! * square + z]!;
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

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
