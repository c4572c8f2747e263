import { CONSTANTS, ONE } from './network-program.ts';
import { numbersOf, type StoredTable } from './weights.ts';

/** Numbers of 32 bits that are worked out together. */
const LANES = 4;

/**
 * Weights over a state as `NetworkProgram` takes them: for each two numbers of the
 * state the weights of all rows over them, the two of a row side by side; then four
 * times what a product of 1 stands for. `stored` has `columns` weights a row, and rows
 * that it has not are 0.
 */
export function productWeights(stored: StoredTable, rows: number, columns: number): ArrayBuffer {
  const weights = pairs(numbersOf(stored), rows, columns);
  return joined([weights, scaleOf(stored)]);
}

/**
 * The weights of both directions of a reading, one after the other: those of the
 * gates over the state before, as `productWeights` puts them, with the candidates' bias before
 * what a product of 1 stands for.
 */
export function recurrentWeights(recurrent: StoredTable, bias: StoredTable, size: number): ArrayBuffer {
  const weights = numbersOf(recurrent);
  const biases = Float32Array.from(numbersOf(bias), (weight) => weight * bias.unit);
  const half = 3 * size * size;
  const directions = [0, 1].flatMap((d) => [
    pairs(weights.subarray(d * half, (d + 1) * half), 3 * size, size),
    biases.subarray(d * size, (d + 1) * size),
    scaleOf(recurrent),
  ]);
  return joined([...CONSTANTS.map(fourTimes), ...directions]);
}

function pairs(weights: Int8Array, rows: number, columns: number): Int16Array {
  const out = new Int16Array(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < columns; k++)
      out[(k >> 1) * 2 * rows + 2 * row + (k & 1)] = weights[row * columns + k] ?? 0;
  return out;
}

function scaleOf({ unit }: StoredTable): Float32Array {
  return fourTimes(unit / ONE);
}

function fourTimes(number: number): Float32Array {
  return new Float32Array(LANES).fill(number);
}

function joined(parts: readonly (Int16Array | Float32Array)[]): ArrayBuffer {
  const out = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    out.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return out.buffer;
}
