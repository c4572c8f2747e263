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
  readonly mask: number;
  readonly unit: number;
  readonly weights: Int8Array;
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

export function readTable({ width, bits, unit, gaps, weights: stored }: StoredTable): Table {
  const weights = new Int8Array(2 ** bits * width);
  const count = stored.length / width;
  let at = 0;
  for (let n = 0, row = 0; n < count; n++) {
    let digit = digitAt(gaps, at++);
    for (let place = 1; ; place *= GAP_BASE) {
      row += (digit % GAP_BASE) * place;
      if (digit < GAP_BASE) break;
      digit = digitAt(gaps, at++);
    }
    for (let y = 0; y < width; y++) weights[row * width + y] = digitAt(stored, y * count + n) - MOST_WEIGHT;
  }
  return { width, mask: 2 ** bits - 1, unit, weights };
}

/**
 * Adds the weights of the features `features[from .. to]` to `scores`, from `at` on.
 * Whole numbers are summed, so that the order of the features does not matter;
 * three columns at a time, since they lie side by side.
 */
export function addScores(
  { width, mask, unit, weights }: Table,
  features: Int32Array,
  from: number,
  to: number,
  scores: Float64Array,
  at: number,
): void {
  let y = 0;
  for (; y + 2 < width; y += 3) {
    let a = 0;
    let b = 0;
    let c = 0;
    for (let k = from; k < to; k++) {
      const cell = (features[k]! & mask) * width + y;
      a += weights[cell]!;
      b += weights[cell + 1]!;
      c += weights[cell + 2]!;
    }
    scores[at + y]! += a * unit;
    scores[at + y + 1]! += b * unit;
    scores[at + y + 2]! += c * unit;
  }
  for (; y < width; y++) {
    let sum = 0;
    for (let k = from; k < to; k++) sum += weights[(features[k]! & mask) * width + y]!;
    scores[at + y]! += sum * unit;
  }
}
