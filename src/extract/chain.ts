/**
 * Linear-chain conditional random field over a small set of labels: scores go in,
 * marginals come out (Lafferty, McCallum and Pereira 2001; forward-backward with
 * scaling as in Rabiner 1989). Buffers are kept between calls.
 */
export interface Chain {
  readonly labels: number;
  /** Number of positions in use. */
  length: number;
  /** `unary[i * labels + y]`: score of label y at position i. */
  unary: Float64Array;
  /** `edge[(i * labels + from) * labels + to]`: score of the step from position i - 1 to i; position 0 is unused. */
  edge: Float64Array;
  /** Filled by `marginals`: `marginal[i * labels + y]`, 0..1. */
  marginal: Float64Array;
  /** Filled by `marginals`: forward and backward messages and the scale of each position. */
  forward: Float64Array;
  backward: Float64Array;
  scale: Float64Array;
}

export function newChain(labels: number, capacity = 64): Chain {
  const size = capacity * labels;
  return {
    labels,
    length: 0,
    unary: new Float64Array(size),
    edge: new Float64Array(size * labels),
    marginal: new Float64Array(size),
    forward: new Float64Array(size),
    backward: new Float64Array(size),
    scale: new Float64Array(capacity),
  };
}

/** Makes room for `length` positions and sets their scores to 0. */
export function resetChain(chain: Chain, length: number): void {
  const { labels } = chain;
  if (chain.scale.length < length) Object.assign(chain, newChain(labels, length * 2));
  chain.length = length;
  chain.unary.fill(0, 0, length * labels);
  chain.edge.fill(0, 0, length * labels * labels);
}

/**
 * Turns scores into marginals; `unary` and `edge` hold their exponentials afterwards.
 * With 'factors' `edge` holds them already.
 */
export function marginals(chain: Chain, steps: 'scores' | 'factors' = 'scores'): void {
  const { labels, length, unary, edge, marginal, forward, backward, scale } = chain;
  const stride = labels * labels;
  if (steps === 'scores')
    for (let step = stride; step < length * stride; step++) edge[step] = Math.exp(edge[step]!);
  for (let i = 0; i < length; i++) {
    const at = i * labels;
    let most = -Infinity;
    for (let y = 0; y < labels; y++) if (unary[at + y]! > most) most = unary[at + y]!;
    let sum = 0;
    for (let y = 0; y < labels; y++) {
      const score = unary[at + y]!;
      const own = (unary[at + y] = score === most ? 1 : Math.exp(score - most));
      let reach = 1;
      if (i > 0) {
        reach = 0;
        for (let p = at - labels, step = i * stride + y; p < at; p++, step += labels)
          reach += forward[p]! * edge[step]!;
      }
      sum += forward[at + y] = own * reach;
    }
    scale[i] = sum;
    for (let y = 0; y < labels; y++) forward[at + y]! /= sum;
  }
  for (let i = length - 1; i >= 0; i--) {
    const at = i * labels;
    const next = at + labels;
    let step = (i + 1) * stride;
    for (let p = 0; p < labels; p++) {
      let reach = 1;
      if (i < length - 1) {
        reach = 0;
        for (let y = next; y < next + labels; y++) reach += edge[step++]! * unary[y]! * backward[y]!;
        reach /= scale[i + 1]!;
      }
      backward[at + p] = reach;
      marginal[at + p] = forward[at + p]! * reach;
    }
  }
}

/** Writes how likely each step into position i is, 0..1: `from * labels + to`. To be asked after `marginals`. */
export function stepChances(
  { labels, unary, edge, forward, backward, scale }: Chain,
  i: number,
  out: Float64Array,
): void {
  for (let p = 0; p < labels; p++)
    for (let y = 0; y < labels; y++)
      out[p * labels + y] =
        (forward[(i - 1) * labels + p]! *
          edge[(i * labels + p) * labels + y]! *
          unary[i * labels + y]! *
          backward[i * labels + y]!) /
        scale[i]!;
}
