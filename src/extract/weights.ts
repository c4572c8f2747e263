import { bytesOf } from './bytes.ts';

/** A table of weights as stored: rows that are not all 0, each weight one signed byte. */
export interface StoredTable {
  /** Weights a row. */
  readonly width: number;
  /** The table has 2 ** bits rows. */
  readonly bits: number;
  /** What a stored weight of 1 stands for. */
  readonly unit: number;
  /** Base64 of, for each row: the gap to the row before in 7-bit groups, then its weights. */
  readonly rows: string;
}

/** A table of weights in use; feature `f` has row `f & mask`. */
export interface Table {
  readonly width: number;
  readonly mask: number;
  readonly unit: number;
  readonly weights: Int8Array;
}

export function readTable({ width, bits, unit, rows }: StoredTable): Table {
  const bytes = new Int8Array(bytesOf(rows).buffer);
  const weights = new Int8Array(2 ** bits * width);
  let row = 0;
  for (let i = 0; i < bytes.length; i += width) {
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[i++]! & 255;
      row += (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    weights.set(bytes.subarray(i, i + width), row * width);
  }
  return { width, mask: 2 ** bits - 1, unit, weights };
}

/** Adds the weights of the features `features[from .. to]` to `scores`, from `at` on. */
export function addScores(
  { width, mask, unit, weights }: Table,
  features: Int32Array,
  from: number,
  to: number,
  scores: Float64Array,
  at: number,
): void {
  for (let y = 0; y < width; y++) {
    let sum = 0;
    for (let k = from; k < to; k++) sum += weights[(features[k]! & mask) * width + y]!;
    scores[at + y]! += sum * unit;
  }
}
