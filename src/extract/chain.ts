import { newChainProgram, type ChainProgram } from './chain-program.ts';

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
  /** Works on the memory that these lie in. */
  program: ChainProgram;
}

const BYTES = 8;
const PAGE = 65_536;

export function newChain(labels: number, capacity = 64): Chain {
  const size = capacity * labels;
  const lengths = [size, size * labels, size, size, size, capacity];
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const memory = new WebAssembly.Memory({ initial: Math.ceil((total * BYTES) / PAGE) });
  let at = 0;
  const [unary, edge, marginal, forward, backward, scale] = lengths.map((length) => {
    const numbers = new Float64Array(memory.buffer, at, length);
    at += length * BYTES;
    return numbers;
  }) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const program = newChainProgram(memory, labels);
  return { labels, length: 0, unary, edge, marginal, forward, backward, scale, program };
}

/** Makes room for `length` positions, whose scores are yet to be written. */
export function sizeChain(chain: Chain, length: number): void {
  if (chain.scale.length < length) Object.assign(chain, newChain(chain.labels, length * 2));
  chain.length = length;
}

/** The same with scores of 0. */
export function resetChain(chain: Chain, length: number): void {
  sizeChain(chain, length);
  const { labels, unary, edge } = chain;
  unary.fill(0, 0, length * labels);
  edge.fill(0, 0, length * labels * labels);
}

/**
 * What `edge` holds: scores, their exponentials, or the exponentials of one step only, at its start,
 * which are those of all.
 */
type Steps = 'scores' | 'factors' | 'same factors';

/** Turns scores into marginals; `unary` and `edge` hold their exponentials afterwards. */
export function marginals(chain: Chain, steps: Steps = 'scores'): void {
  const { labels, length, unary, edge, marginal, forward, backward, scale, program } = chain;
  if (length === 0) return;
  const stride = labels * labels;
  if (steps === 'scores')
    for (let step = stride; step < length * stride; step++) edge[step] = Math.exp(edge[step]!);
  for (let at = 0; at < length * labels; at += labels) {
    let most = -Infinity;
    for (let y = at; y < at + labels; y++) if (unary[y]! > most) most = unary[y]!;
    for (let y = at; y < at + labels; y++) unary[y] = unary[y] === most ? 1 : Math.exp(unary[y]! - most);
  }
  const step = steps === 'same factors' ? 0 : stride * BYTES;
  const first = unary.byteOffset;
  const size = length * labels * BYTES;
  program.forward(first, first + size, edge.byteOffset + step, step, forward.byteOffset, scale.byteOffset);
  program.backward(
    first + size,
    first,
    edge.byteOffset + step * (length - 1),
    step,
    forward.byteOffset + size,
    scale.byteOffset + length * BYTES,
    backward.byteOffset + size,
    marginal.byteOffset + size,
  );
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
