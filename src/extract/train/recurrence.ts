import { GATES, SIZE } from '../network.ts';
import { addRow, addTo, matrixOf, newMatrix, transposed, type Matrix } from './products.ts';

/** The weights of one reading in both directions, or their gradient. */
export interface Recurrence {
  readonly recurrent: Float64Array;
  readonly bias: Float64Array;
}

/** What the states went through, position by position; rows hold both directions. */
export interface Trace {
  /** Scores of the gates, with what the state before gives. */
  readonly gates: Matrix;
  /** What the state before gives the candidate, before the reset gate. */
  readonly share: Matrix;
  readonly states: Matrix;
}

/** States of both directions, and gates of one. */
const WIDTH = 2 * SIZE;
const HALF = GATES / 2;
const DIRECTIONS = [0, 1] as const;

/** Reads blocks, each `[from, to]`, in both directions, as `network.ts` does; `gates` holds what the units alone give. */
export function run(
  { recurrent, bias }: Recurrence,
  gates: Matrix,
  blocks: readonly (readonly [number, number])[],
): Trace {
  const share = newMatrix(gates.rows, WIDTH);
  const states = newMatrix(gates.rows, WIDTH);
  // Column by column, so that the products of a state are sums of rows.
  const columns = transposed(matrixOf(recurrent, SIZE));
  const products = newMatrix(1, HALF);
  for (const direction of DIRECTIONS)
    for (const [from, to] of blocks) {
      const step = direction === 0 ? 1 : -1;
      for (let n = from, i = direction === 0 ? from : to - 1; n < to; n++, i += step) {
        const at = i * WIDTH + direction * SIZE;
        const before = at - step * WIDTH;
        const gate = i * GATES + direction * HALF;
        products.numbers.fill(0);
        if (n > from)
          addRow(states, i - step, direction * SIZE, columns, direction * HALF, products, 0, 0, HALF);
        readState(gates, share, states, products, bias, n > from ? before : -1, direction, at, gate);
      }
    }
  return { gates, share, states };
}

function readState(
  { numbers: gates }: Matrix,
  { numbers: share }: Matrix,
  { numbers: states }: Matrix,
  { numbers: products }: Matrix,
  bias: Float64Array,
  before: number,
  direction: number,
  at: number,
  gate: number,
): void {
  for (let k = 0; k < SIZE; k++) {
    const reset = (gates[gate + k]! += products[k]!);
    const update = (gates[gate + SIZE + k]! += products[SIZE + k]!);
    const own = (share[at + k] = products[2 * SIZE + k]! + bias[direction * SIZE + k]!);
    const candidate = squash((gates[gate + 2 * SIZE + k]! += (0.5 + 0.5 * squash(0.5 * reset)) * own));
    const kept = 0.5 + 0.5 * squash(0.5 * update);
    states[at + k] = candidate + kept * ((before < 0 ? 0 : states[before + k]!) - candidate);
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

/** Passes the gradient of the states in `back` back through time; returns that of the gates' scores and adds that of the weights to `gradient`. */
export function runBack(
  { recurrent }: Recurrence,
  trace: Trace,
  blocks: readonly (readonly [number, number])[],
  back: Matrix,
  gradient: Recurrence,
): Matrix {
  const { gates, states } = trace;
  const rows = matrixOf(recurrent, SIZE);
  const ahead = newMatrix(gates.rows, GATES);
  // What the states before gave of the gates' scores, and those states.
  const inner = newMatrix(gates.rows, GATES);
  const before = newMatrix(gates.rows, WIDTH);
  const carry = newMatrix(1, SIZE);
  const own = matrixSlices(rows);
  for (const direction of DIRECTIONS)
    for (const [from, to] of blocks) {
      const step = direction === 0 ? 1 : -1;
      carry.numbers.fill(0);
      for (let n = to - 1, i = direction === 0 ? to - 1 : from; n >= from; n--, i -= step) {
        const at = i * WIDTH + direction * SIZE;
        if (n > from)
          before.numbers.set(states.numbers.subarray(at - step * WIDTH, at - step * WIDTH + SIZE), at);
        backState(trace, back, before, carry, ahead, inner, gradient.bias, direction, i);
        if (n > from) addRow(inner, i, direction * HALF, own[direction]!, 0, carry, 0, 0, SIZE);
      }
    }
  const turned = transposed(inner);
  const weights = newMatrix(GATES, SIZE);
  for (let gate = 0; gate < GATES; gate++)
    addRow(turned, gate, 0, before, gate < HALF ? 0 : SIZE, weights, gate, 0, SIZE);
  addTo(gradient.recurrent, SIZE, weights);
  return ahead;
}

/** The rows of each direction. */
function matrixSlices({ width, numbers }: Matrix): Matrix[] {
  return DIRECTIONS.map((direction) => ({
    rows: HALF,
    width,
    numbers: numbers.subarray(direction * HALF * width, (direction + 1) * HALF * width),
  }));
}

function backState(
  { gates: { numbers: gates }, share: { numbers: share } }: Trace,
  { numbers: back }: Matrix,
  { numbers: before }: Matrix,
  { numbers: carry }: Matrix,
  { numbers: ahead }: Matrix,
  { numbers: inner }: Matrix,
  bias: Float64Array,
  direction: number,
  i: number,
): void {
  const at = i * WIDTH + direction * SIZE;
  const gate = i * GATES + direction * HALF;
  for (let k = 0; k < SIZE; k++) {
    const a = gates[gate + k]!;
    const b = gates[gate + SIZE + k]!;
    const c = gates[gate + 2 * SIZE + k]!;
    const reset = 0.5 + 0.5 * squash(0.5 * a);
    const kept = 0.5 + 0.5 * squash(0.5 * b);
    const miss = back[at + k]! + carry[k]!;
    const candidate = miss * (1 - kept) * slope(c);
    const update = miss * (before[at + k]! - squash(c)) * 0.25 * slope(0.5 * b);
    const restart = candidate * share[at + k]! * 0.25 * slope(0.5 * a);
    carry[k] = miss * kept;
    ahead[gate + k] = inner[gate + k] = restart;
    ahead[gate + SIZE + k] = inner[gate + SIZE + k] = update;
    ahead[gate + 2 * SIZE + k] = candidate;
    inner[gate + 2 * SIZE + k] = candidate * reset;
    bias[direction * SIZE + k]! += candidate * reset;
  }
}
