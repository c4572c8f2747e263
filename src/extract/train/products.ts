import { SIZE } from '../network.ts';
import { newNetworkProgram } from '../network-program.ts';

/**
 * Products of matrices for training, by the program that the network runs on: four
 * numbers of 32 bits at a time, the same on every machine.
 */
export interface Matrix {
  readonly rows: number;
  /** Numbers a row, a multiple of `STEP`; what fills a row up is 0. */
  readonly width: number;
  /** Row by row, in the program's memory: to be used before `release` only. */
  readonly numbers: Float32Array;
}

/** Sums that are worked out together. */
const STEP = 32;
/** Rows that are turned together. */
const TILE = 16;
const BYTES = 4;
/** Pages of 64 kB: the longest batch takes a fifth of them, and what is not touched takes no memory. */
const PAGES = 8192;

const memory = new WebAssembly.Memory({ initial: PAGES });
const program = newNetworkProgram(memory, SIZE);
/** A 1 lies before all matrices. */
const ONE_AT = 0;
const FIRST = 64;
new Float32Array(memory.buffer, ONE_AT, 1)[0] = 1;
let reserved = FIRST;

/** Gives back the room of all matrices. */
export function release(): void {
  reserved = FIRST;
}

/** A matrix of 0. */
export function newMatrix(rows: number, columns: number): Matrix {
  const width = roundUp(columns);
  const numbers = new Float32Array(memory.buffer, reserved, rows * width).fill(0);
  reserved += numbers.byteLength;
  return { rows, width, numbers };
}

/** A table with rows of `columns` numbers as a matrix. */
export function matrixOf(table: Float64Array, columns: number): Matrix {
  const matrix = newMatrix(table.length / columns, columns);
  for (let row = 0; row < matrix.rows; row++)
    matrix.numbers.set(table.subarray(row * columns, (row + 1) * columns), row * matrix.width);
  return matrix;
}

/** Adds the first `columns` numbers of each row to a table with rows of so many; rows that it has not are passed over. */
export function addTo(table: Float64Array, columns: number, { rows, width, numbers }: Matrix): void {
  for (let row = 0; row < Math.min(rows, table.length / columns); row++)
    for (let k = 0; k < columns; k++) table[row * columns + k]! += numbers[row * width + k]!;
}

export function transposed({ rows, width, numbers }: Matrix): Matrix {
  const turned = newMatrix(width, rows);
  // A few rows at a time: what is written together lies together.
  for (let first = 0; first < rows; first += TILE)
    for (let k = 0, end = Math.min(rows, first + TILE); k < width; k++)
      for (let row = first; row < end; row++)
        turned.numbers[k * turned.width + row] = numbers[row * width + k]!;
  return turned;
}

/** `a · b` */
export function product(a: Matrix, b: Matrix): Matrix {
  const out = newMatrix(a.rows, b.width);
  for (let row = 0; row < a.rows; row++) addRow(at(a, row), at(b), at(out, row), b.width);
  return out;
}

/** Numbers of a matrix from a column of a row on; the column is a multiple of `STEP`. */
export interface Place {
  readonly of: Matrix;
  readonly row: number;
  readonly column: number;
}

/** A place in a matrix, its beginning unless told otherwise. */
export function at(of: Matrix, row = 0, column = 0): Place {
  return { of, row, column };
}

/**
 * Adds to `width` numbers at `sums` the products of the numbers at `factors` with the
 * rows of `columns`, which is a place in the first row. `width` is a multiple of `STEP`.
 */
export function addRow(factors: Place, columns: Place, sums: Place, width: number): void {
  const { rows, width: wide } = columns.of;
  const [x, out] = [addressOf(factors), addressOf(sums)];
  if (rows > 0)
    program.addProducts(x, x + rows * BYTES, addressOf(columns), wide * BYTES, out, out + width * BYTES);
}

/** Where in the program's memory a place lies, in bytes. */
function addressOf({ of, row, column }: Place): number {
  return of.numbers.byteOffset + (row * of.width + column) * BYTES;
}

/** Adds row `from` of `b` to row `row` of `a`, which is as wide. */
export function addRowOf(a: Matrix, row: number, b: Matrix, from: number): void {
  const bytes = a.width * BYTES;
  const sums = addressOf(at(a, row));
  program.addProducts(ONE_AT, ONE_AT + BYTES, addressOf(at(b, from)), bytes, sums, sums + bytes);
}

function roundUp(columns: number): number {
  return Math.ceil(columns / STEP) * STEP;
}
