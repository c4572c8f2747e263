import { GATES, SIZE, type Parameters } from '../network.ts';

/** States of both directions, and gates of one. */
const WIDTH = 2 * SIZE;
const HALF = GATES / 2;

/** What the states went through, position by position. */
export interface Trace {
  /** Scores of the gates, with what the state before gives. */
  readonly gates: Float64Array;
  /** What the state before gives the candidate, before the reset gate. */
  readonly share: Float64Array;
  readonly states: Float64Array;
}

const products = new Float64Array(HALF);

/** Reads positions `from` up to `to` in one direction, as `network.ts` does, and keeps what it went through. */
export function run(
  { recurrent, bias }: Parameters,
  direction: 0 | 1,
  from: number,
  to: number,
  { gates, share, states }: Trace,
): void {
  const step = direction === 0 ? 1 : -1;
  for (let n = from, i = direction === 0 ? from : to - 1; n < to; n++, i += step) {
    const at = i * WIDTH + direction * SIZE;
    const before = at - step * WIDTH;
    const gate = i * GATES + direction * HALF;
    if (n > from) multiply(recurrent, direction * HALF * SIZE, HALF, states, before, SIZE, products);
    else products.fill(0);
    for (let k = 0; k < SIZE; k++) {
      const reset = (gates[gate + k]! += products[k]!);
      const update = (gates[gate + SIZE + k]! += products[SIZE + k]!);
      const own = (share[at + k] = products[2 * SIZE + k]! + bias[direction * SIZE + k]!);
      const candidate = squash((gates[gate + 2 * SIZE + k]! += (0.5 + 0.5 * squash(0.5 * reset)) * own));
      const kept = 0.5 + 0.5 * squash(0.5 * update);
      states[at + k] = candidate + kept * ((n > from ? states[before + k]! : 0) - candidate);
    }
  }
}

/** Between -1 and 1 and smooth: the hyperbolic tangent's Padé approximant, which takes no exponential. */
function squash(x: number): number {
  if (x >= 3) return 1;
  if (x <= -3) return -1;
  const square = x * x;
  return (x * (27 + square)) / (27 + 9 * square);
}

/** Slope of `squash` at x. */
function slope(x: number): number {
  if (x >= 3 || x <= -3) return 0;
  const square = x * x;
  const root = (square - 9) / (3 * (square + 3));
  return root * root;
}

/** Passes the gradient of the states in `back` back through time: to the gates' scores (`ahead`), and to what of them the state before gave (`inner`). */
export function runBack(
  turned: Float64Array,
  direction: 0 | 1,
  from: number,
  to: number,
  { gates, share, states }: Trace,
  back: Float64Array,
  ahead: Float64Array,
  inner: Float64Array,
  bias: Float64Array,
): void {
  const step = direction === 0 ? 1 : -1;
  const carry = new Float64Array(SIZE);
  const product = new Float64Array(SIZE);
  for (let n = to - 1, i = direction === 0 ? to - 1 : from; n >= from; n--, i -= step) {
    const at = i * WIDTH + direction * SIZE;
    const before = at - step * WIDTH;
    const gate = i * GATES + direction * HALF;
    for (let k = 0; k < SIZE; k++) {
      const a = gates[gate + k]!;
      const b = gates[gate + SIZE + k]!;
      const c = gates[gate + 2 * SIZE + k]!;
      const reset = 0.5 + 0.5 * squash(0.5 * a);
      const kept = 0.5 + 0.5 * squash(0.5 * b);
      const held = n > from ? states[before + k]! : 0;
      const miss = back[at + k]! + carry[k]!;
      const candidate = miss * (1 - kept) * slope(c);
      const update = miss * (held - squash(c)) * 0.25 * slope(0.5 * b);
      const restart = candidate * share[at + k]! * 0.25 * slope(0.5 * a);
      carry[k] = miss * kept;
      ahead[gate + k] = inner[gate + k] = restart;
      ahead[gate + SIZE + k] = inner[gate + SIZE + k] = update;
      ahead[gate + 2 * SIZE + k] = candidate;
      inner[gate + 2 * SIZE + k] = candidate * reset;
      bias[direction * SIZE + k]! += candidate * reset;
    }
    if (n === from) break;
    multiply(turned, 0, SIZE, inner, gate, HALF, product);
    for (let k = 0; k < SIZE; k++) carry[k]! += product[k]!;
  }
}

/** `out = matrix · vector`, four rows at a time; `rows` is a multiple of 4. */
function multiply(
  matrix: Float64Array,
  at: number,
  rows: number,
  vector: Float64Array,
  from: number,
  width: number,
  out: Float64Array,
): void {
  for (let row = 0; row < rows; row += 4) {
    let a = at + row * width;
    let b = a + width;
    let c = b + width;
    let d = c + width;
    let [p, q, r, s] = [0, 0, 0, 0];
    for (let k = 0; k < width; k++) {
      const x = vector[from + k]!;
      p += x * matrix[a++]!;
      q += x * matrix[b++]!;
      r += x * matrix[c++]!;
      s += x * matrix[d++]!;
    }
    out[row] = p;
    out[row + 1] = q;
    out[row + 2] = r;
    out[row + 3] = s;
  }
}
