import { GATES, SIZE } from '../network.ts';
import { addRow, addTo, at, matrixOf, newMatrix, transposed, type Matrix } from './products.ts';

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

/** A block: its first position and the one behind its last. */
type Stretch = readonly [from: number, to: number];

/** A position as it is reached in one direction. */
interface Spot {
  readonly direction: (typeof DIRECTIONS)[number];
  readonly position: number;
  /** The position before in this direction; null at the beginning of a block. */
  readonly before: number | null;
}

/** The blocks in both directions, each from its beginning on. */
function runsOf(blocks: readonly Stretch[]): Spot[][] {
  return DIRECTIONS.flatMap((direction) =>
    blocks.map(([from, to]) => {
      const step = direction === 0 ? 1 : -1;
      const first = direction === 0 ? from : to - 1;
      return Array.from({ length: to - from }, (_, n) => {
        const position = first + n * step;
        return { direction, position, before: n === 0 ? null : position - step };
      });
    }),
  );
}

/** Place of a direction's state at a position. */
function stateAt({ direction }: Spot, position: number): number {
  return position * WIDTH + direction * SIZE;
}

/** Place of a direction's gates at its position. */
function gateAt({ direction, position }: Spot): number {
  return position * GATES + direction * HALF;
}

/** Reads blocks in both directions, as `network.ts` does; `gates` holds what the units alone give. */
export function run({ recurrent, bias }: Recurrence, gates: Matrix, blocks: readonly Stretch[]): Trace {
  const trace = { gates, share: newMatrix(gates.rows, WIDTH), states: newMatrix(gates.rows, WIDTH) };
  // Column by column, so that the products of a state are sums of rows.
  const columns = transposed(matrixOf(recurrent, SIZE));
  const products = newMatrix(1, HALF);
  for (const spot of runsOf(blocks).flat()) {
    const { direction, before } = spot;
    products.numbers.fill(0);
    if (before !== null)
      addRow(
        at(trace.states, before, direction * SIZE),
        at(columns, 0, direction * HALF),
        at(products),
        HALF,
      );
    readState(trace, products, bias, spot);
  }
  return trace;
}

/** Writes the state of a spot, given the products of the state before. */
function readState(trace: Trace, { numbers: products }: Matrix, bias: Float64Array, spot: Spot): void {
  const { numbers: gates } = trace.gates;
  const { numbers: share } = trace.share;
  const { numbers: states } = trace.states;
  const [own, gate] = [stateAt(spot, spot.position), gateAt(spot)];
  const before = spot.before === null ? null : stateAt(spot, spot.before);
  for (let k = 0; k < SIZE; k++) {
    const reset = (gates[gate + k]! += products[k]!);
    const update = (gates[gate + SIZE + k]! += products[SIZE + k]!);
    const given = (share[own + k] = products[2 * SIZE + k]! + bias[spot.direction * SIZE + k]!);
    const candidate = squash((gates[gate + 2 * SIZE + k]! += (0.5 + 0.5 * squash(0.5 * reset)) * given));
    const kept = 0.5 + 0.5 * squash(0.5 * update);
    states[own + k] = candidate + kept * ((before === null ? 0 : states[before + k]!) - candidate);
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

/** What is passed back through time, position by position. */
interface Back {
  /** Gradient of the states. */
  readonly states: Matrix;
  /** That of the gates' scores. */
  readonly ahead: Matrix;
  /** What the states before gave of the gates' scores, and those states. */
  readonly inner: Matrix;
  readonly before: Matrix;
  /** Gradient that a state has from the one behind it. */
  readonly carry: Matrix;
}

/** Passes the gradient of the states back through time; returns that of the gates' scores and adds that of the weights to `gradient`. */
export function runBack(
  { recurrent }: Recurrence,
  trace: Trace,
  blocks: readonly Stretch[],
  states: Matrix,
  gradient: Recurrence,
): Matrix {
  const { rows } = trace.gates;
  const own = matrixSlices(matrixOf(recurrent, SIZE));
  const back: Back = {
    states,
    ahead: newMatrix(rows, GATES),
    inner: newMatrix(rows, GATES),
    before: newMatrix(rows, WIDTH),
    carry: newMatrix(1, SIZE),
  };
  for (const spots of runsOf(blocks)) {
    back.carry.numbers.fill(0);
    for (const spot of spots.toReversed()) {
      passBack(trace, back, gradient.bias, spot);
      const { direction, position, before } = spot;
      if (before !== null)
        addRow(at(back.inner, position, direction * HALF), at(own[direction]!), at(back.carry), SIZE);
    }
  }
  addTo(gradient.recurrent, SIZE, recurrentGradient(back));
  return back.ahead;
}

/** The gradient of the recurrent weights: products of what the gates miss with the states before. */
function recurrentGradient({ inner, before }: Back): Matrix {
  const turned = transposed(inner);
  const weights = newMatrix(GATES, SIZE);
  for (let gate = 0; gate < GATES; gate++)
    addRow(at(turned, gate), at(before, 0, gate < HALF ? 0 : SIZE), at(weights, gate), SIZE);
  return weights;
}

/** The rows of each direction. */
function matrixSlices({ width, numbers }: Matrix): Matrix[] {
  return DIRECTIONS.map((direction) => ({
    rows: HALF,
    width,
    numbers: numbers.subarray(direction * HALF * width, (direction + 1) * HALF * width),
  }));
}

/** Writes what a spot's gates and the state before have of the gradient of its state. */
function passBack(trace: Trace, back: Back, bias: Float64Array, spot: Spot): void {
  const { numbers: gates } = trace.gates;
  const { numbers: share } = trace.share;
  const { numbers: ahead } = back.ahead;
  const { numbers: inner } = back.inner;
  const { numbers: before } = back.before;
  const { numbers: carry } = back.carry;
  const [own, gate] = [stateAt(spot, spot.position), gateAt(spot)];
  if (spot.before !== null) {
    const from = stateAt(spot, spot.before);
    before.set(trace.states.numbers.subarray(from, from + SIZE), own);
  }
  for (let k = 0; k < SIZE; k++) {
    const a = gates[gate + k]!;
    const b = gates[gate + SIZE + k]!;
    const c = gates[gate + 2 * SIZE + k]!;
    const reset = 0.5 + 0.5 * squash(0.5 * a);
    const kept = 0.5 + 0.5 * squash(0.5 * b);
    const miss = back.states.numbers[own + k]! + carry[k]!;
    const candidate = miss * (1 - kept) * slope(c);
    const update = miss * (before[own + k]! - squash(c)) * 0.25 * slope(0.5 * b);
    const restart = candidate * share[own + k]! * 0.25 * slope(0.5 * a);
    carry[k] = miss * kept;
    ahead[gate + k] = inner[gate + k] = restart;
    ahead[gate + SIZE + k] = inner[gate + SIZE + k] = update;
    ahead[gate + 2 * SIZE + k] = candidate;
    inner[gate + 2 * SIZE + k] = candidate * reset;
    bias[spot.direction * SIZE + k]! += candidate * reset;
  }
}
