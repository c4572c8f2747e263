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

/** A table of weights in use; feature `f` has row `f & mask`, and only rows that are not all 0 are kept. */
export interface Table {
  readonly width: number;
  readonly mask: number;
  readonly unit: number;
  /** One bit a row: whether it is kept. */
  readonly isKept: Int32Array;
  /** For each 32 rows how many are kept before them. */
  readonly keptBefore: Int32Array;
  readonly weights: Int8Array;
}

/** Weights are stored from -MOST_WEIGHT to MOST_WEIGHT units. */
export const MOST_WEIGHT = 45;
export const GAP_BASE = 45;

/** The character of a number from 0 to 2 * MOST_WEIGHT: ASCII from # on without the backslash, so that JSON escapes none. */
export function characterOf(digit: number): string {
  return String.fromCharCode(digit < 57 ? digit + 35 : digit + 36);
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 92 ? code - 35 : code - 36;
}

export function readTable({ width, bits, unit, gaps, weights }: StoredTable): Table {
  const isKept = new Int32Array(Math.max(1, 2 ** bits / 32));
  const keptBefore = new Int32Array(isKept.length);
  const count = weights.length / width;
  let at = 0;
  for (let n = 0, row = 0; n < count; n++) {
    let digit = digitAt(gaps, at++);
    for (let place = 1; ; place *= GAP_BASE) {
      row += (digit % GAP_BASE) * place;
      if (digit < GAP_BASE) break;
      digit = digitAt(gaps, at++);
    }
    isKept[row >>> 5]! |= 1 << (row & 31);
  }
  for (let i = 1; i < isKept.length; i++) keptBefore[i] = keptBefore[i - 1]! + bitsIn(isKept[i - 1]!);
  const table = new Int8Array(weights.length);
  for (let y = 0; y < width; y++)
    for (let n = 0; n < count; n++) table[n * width + y] = digitAt(weights, y * count + n) - MOST_WEIGHT;
  return { width, mask: 2 ** bits - 1, unit, isKept, keptBefore, weights: table };
}

function bitsIn(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Adds the weights of the features `features[from .. to]` to `scores`, from `at` on. */
export function addScores(
  { width, mask, unit, isKept, keptBefore, weights }: Table,
  features: Int32Array,
  from: number,
  to: number,
  scores: Float64Array,
  at: number,
): void {
  for (let k = from; k < to; k++) {
    const feature = features[k]! & mask;
    const word = isKept[feature >>> 5]!;
    const bit = 1 << (feature & 31);
    if ((word & bit) === 0) continue;
    const row = (keptBefore[feature >>> 5]! + bitsIn(word & (bit - 1))) * width;
    for (let y = 0; y < width; y++) scores[at + y] = scores[at + y]! + weights[row + y]! * unit;
  }
}
