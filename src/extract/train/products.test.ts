import { beforeEach, expect, test } from 'vitest';
import {
  addRow,
  addRowOf,
  addTo,
  at,
  matrixOf,
  newMatrix,
  product,
  release,
  transposed,
  type Matrix,
} from './products.ts';

beforeEach(release);

/** Whole numbers, so that no sum is rounded. */
function table(rows: number, columns: number, seed: number): Float64Array {
  return Float64Array.from({ length: rows * columns }, (_, i) => ((i * 37 + seed * 11) % 19) - 9);
}

function naive(a: Float64Array, b: Float64Array, rows: number, inner: number, columns: number): number[] {
  return Array.from({ length: rows * columns }, (_, cell) => {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    let sum = 0;
    for (let k = 0; k < inner; k++) sum += a[row * inner + k]! * b[k * columns + column]!;
    return sum;
  });
}

function tableOf(matrix: Matrix, columns: number): number[] {
  const out = new Float64Array(matrix.rows * columns);
  addTo(out, columns, matrix);
  return [...out];
}

test('multiplies matrices of any size', () => {
  for (const [rows, inner, columns] of [
    [1, 1, 1],
    [3, 7, 33],
    [5, 40, 64],
  ] as const) {
    const [a, b] = [table(rows, inner, 1), table(inner, columns, 2)];
    const found = product(matrixOf(a, inner), matrixOf(b, columns));
    expect(tableOf(found, columns)).toEqual(naive(a, b, rows, inner, columns));
  }
});

test('turns a matrix over', () => {
  for (const [rows, columns] of [
    [2, 3],
    [37, 40],
  ] as const) {
    const numbers = table(rows, columns, 4);
    const turned = tableOf(transposed(matrixOf(numbers, columns)), rows);
    for (let row = 0; row < rows; row++)
      for (let k = 0; k < columns; k++) expect(turned[k * rows + row]).toBe(numbers[row * columns + k]);
  }
});

test('adds a row of one matrix to a row of another', () => {
  const [a, b] = [table(3, 64, 5), table(2, 64, 6)];
  const sums = matrixOf(a, 64);
  addRowOf(sums, 2, matrixOf(b, 64), 1);
  expect(tableOf(sums, 64)).toEqual([
    ...a.subarray(0, 128),
    ...a.subarray(128).map((n, k) => n + b[64 + k]!),
  ]);
});

test('adds no rows to a table that has them not', () => {
  const sums = new Float64Array(6);
  addTo(sums, 3, matrixOf(table(4, 3, 7), 3));
  expect([...sums]).toEqual([...table(4, 3, 7).subarray(0, 6)]);
});

test('adds products of some columns to some columns of a row', () => {
  const a = matrixOf(table(2, 64, 5), 64);
  const b = matrixOf(table(32, 96, 6), 96);
  const out = newMatrix(2, 64);
  addRow(at(a, 1, 32), at(b, 0, 64), at(out, 1, 32), 32);
  const sums = naive(
    Float64Array.from(a.numbers.subarray(96, 128)),
    Float64Array.from({ length: 32 * 32 }, (_, i) => b.numbers[Math.floor(i / 32) * 96 + 64 + (i % 32)]!),
    1,
    32,
    32,
  );
  expect([...out.numbers]).toEqual([...new Array<number>(96).fill(0), ...sums]);
});
