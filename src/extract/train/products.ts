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
  for (let row = 0; row < a.rows; row++) addRow(a, row, 0, b, 0, out, row, 0, b.width);
  return out;
}

/**
 * Adds to `width` numbers of row `outRow` of `out`, from column `outFrom` on, the products of
 * row `row` of `a`, from column `from` on, with as many columns of `b` from `bFrom` on. Columns
 * and `width` are multiples of `STEP`.
 */
export function addRow(
  a: Matrix,
  row: number,
  from: number,
  b: Matrix,
  bFrom: number,
  out: Matrix,
  outRow: number,
  outFrom: number,
  width: number,
): void {
  const x = a.numbers.byteOffset + (row * a.width + from) * BYTES;
  const sums = out.numbers.byteOffset + (outRow * out.width + outFrom) * BYTES;
  const column = b.numbers.byteOffset + bFrom * BYTES;
  if (b.rows > 0)
    program.addProducts(x, x + b.rows * BYTES, column, b.width * BYTES, sums, sums + width * BYTES);
}

/** Adds row `from` of `b` to row `row` of `a`, which is as wide. */
export function addRowOf(a: Matrix, row: number, b: Matrix, from: number): void {
  const bytes = a.width * BYTES;
  const sums = a.numbers.byteOffset + row * bytes;
  program.addProducts(ONE_AT, ONE_AT + BYTES, b.numbers.byteOffset + from * bytes, bytes, sums, sums + bytes);
}

function roundUp(columns: number): number {
  return Math.ceil(columns / STEP) * STEP;
}
