import { COLUMNS, newRowSums, type RowSums } from './row-sums.ts';

/**
 * A table of weights as stored. Numbers are written as one character each, so
 * that a compressor sees every number whole: see `digitOf`.
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

/** A table of weights in use; feature `f` has row `f & mask`. Rows of 0 are there too: two lookups in three find others. */
export interface Table {
  readonly width: number;
  readonly unit: number;
  readonly rows: RowSums;
}

/** Weights are stored from -MOST_WEIGHT to MOST_WEIGHT units. */
export const MOST_WEIGHT = 45;
export const GAP_BASE = 45;

/** The character of a number from 0 to 2 * MOST_WEIGHT: ASCII from # on without the backslash, so that JSON escapes none. */
export function characterOf(digit: number): string {
  return String.fromCharCode(digit < 57 ? digit + 35 : digit + 36);
}

export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 92 ? code - 35 : code - 36;
}

export function readTable(stored: StoredTable): Table {
  const { width, bits, unit } = stored;
  const rows = newRowSums(width, bits);
  unpack(stored, rows.numbers);
  return { width, unit, rows };
}

/** The weights of a table row by row, in units. */
export function numbersOf(stored: StoredTable): Int8Array {
  const numbers = new Int8Array(stored.width * 2 ** stored.bits);
  unpack(stored, numbers);
  return numbers;
}

/** How many rows of a table are not all 0. */
export function rowsIn({ width, weights }: StoredTable): number {
  return weights.length / width;
}

function unpack({ width, gaps, weights: stored }: StoredTable, numbers: Int8Array): void {
  const count = stored.length / width;
  let at = 0;
  for (let n = 0, row = 0; n < count; n++) {
    let digit = digitAt(gaps, at++);
    for (let place = 1; ; place *= GAP_BASE) {
      row += (digit % GAP_BASE) * place;
      if (digit < GAP_BASE) break;
      digit = digitAt(gaps, at++);
    }
    for (let y = 0; y < width; y++) numbers[row * width + y] = digitAt(stored, y * count + n) - MOST_WEIGHT;
  }
}

/**
 * Adds the weights of the features `features[from .. to]` to `scores`, from `at` on.
 * Whole numbers are summed, so that the order of the features does not matter.
 */
export function addScores(
  { width, unit, rows }: Table,
  features: Int32Array,
  from: number,
  to: number,
  scores: Float64Array,
  at: number,
): void {
  const { keys, sums } = rows;
  for (let k = from; k < to; k++) keys[k - from] = features[k]!;
  for (let y = 0; y < width; y += COLUMNS) {
    rows.addUp(to - from, y);
    for (let c = 0; c < COLUMNS && y + c < width; c++) scores[at + y + c]! += sums[c]! * unit;
  }
}
