import { MOST_KEYS, RowSums, type Room, type SparseRows } from './row-sums.ts';

/**
 * A table of weights as stored. Numbers are written as one character each, so
 * that a compressor sees every number whole: see `characterOf`.
 */
export interface StoredTable {
  /** Weights a row. */
  readonly width: number;
  /** The table has 2 ** bits rows. */
  readonly bits: number;
  /** What a stored weight of 1 stands for. */
  readonly unit: number;
  /** For each row that is not all 0 the gap to the one before, lowest digit first, each but the last raised by `GAP_BASE`. */
  readonly gaps: string;
  /** The weights of those rows, each raised by `MOST_WEIGHT`, column by column. */
  readonly weights: string;
}

/** A table of weights in use; feature `f` has row `f` modulo their number. */
export interface Table {
  readonly width: number;
  readonly unit: number;
  readonly rows: RowSums;
}

/** Weights are stored from -MOST_WEIGHT to MOST_WEIGHT units. */
export const MOST_WEIGHT = 45;
/** The digits of a gap go from 0 up to this, which is added to all but the last. */
export const GAP_BASE = 45;

/** The character of a number from 0 to 2 * MOST_WEIGHT: ASCII from # on without the backslash, so that JSON escapes none. */
export function characterOf(digit: number): string {
  return String.fromCharCode(digit < 57 ? digit + 35 : digit + 36);
}

/** The number whose character stands there: the inverse of `characterOf`. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 92 ? code - 35 : code - 36;
}

/** Puts a table to use; `room` is for those whose features are hashed where the table lies. */
export function readTable(stored: StoredTable, room: Room = { values: MOST_KEYS, lists: 1 }): Table {
  const { width, bits, unit } = stored;
  return { width, unit, rows: new RowSums(rowsOf(stored), width, bits, room) };
}

/** The weights of a table row by row, in units. */
export function numbersOf(stored: StoredTable): Int8Array {
  const { width, bits } = stored;
  const { at, numbers } = rowsOf(stored);
  const all = new Int8Array(width * 2 ** bits);
  for (let n = 0; n < at.length; n++)
    for (let y = 0; y < width; y++) all[at[n]! * width + y] = numbers[n * width + y]!;
  return all;
}

/** The rows that are not all 0. */
function rowsOf({ width, gaps, weights: stored }: StoredTable): SparseRows {
  const count = stored.length / width;
  const at = new Int32Array(count);
  const numbers = new Int8Array(stored.length);
  for (let n = 0, row = 0, i = 0; n < count; n++) {
    let digit = digitAt(gaps, i++);
    for (let place = 1; ; place *= GAP_BASE) {
      row += (digit % GAP_BASE) * place;
      if (digit < GAP_BASE) break;
      digit = digitAt(gaps, i++);
    }
    at[n] = row;
  }
  for (let y = 0; y < width; y++)
    for (let n = 0; n < count; n++) numbers[n * width + y] = digitAt(stored, y * count + n) - MOST_WEIGHT;
  return { at, numbers };
}

/**
 * Adds the weights of features to `scores`, column by column. Whole numbers are
 * summed, so that the order of the features does not matter.
 */
export function addScores({ width, unit, rows }: Table, features: Int32Array, scores: Float64Array): void {
  rows.values.set(features);
  rows.addUp(0, features.length);
  for (let y = 0; y < width; y++) scores[y]! += rows.sums[y]! * unit;
}
