import { bytesOf } from '../text/bytes.ts';
import stored from './model/vectors.json' with { type: 'json' };

const { dimensions } = stored;
const rows = new Map(stored.words.split(' ').map((word, row) => [word, row]));
const bytes = new Int8Array(bytesOf(stored.table).buffer);
const units: (Float64Array | undefined)[] = new Array<undefined>(rows.size);

/** A vector at length 1. Of those that there are a story has few. */
const unitOf = (vector: number): Float64Array =>
  (units[vector] ??= scaled(
    Float64Array.from(bytes.subarray(vector * dimensions, (vector + 1) * dimensions)),
  ));

/** How many words have one. */
export const VECTORS = rows.size;

/** Which vector a normalised word has, which is its rank by frequency too; null when it has none. */
export const vectorOf = (norm: string): number | null =>
  rows.get(norm) ?? rows.get(norm.replace(/'s?$/, '')) ?? null;

/** How alike the word of a vector is used to the likest of others: the highest cosine, `least` (-1..1) where none is higher. */
export function highestCosine(one: number, others: readonly number[], least: number): number {
  const unit = unitOf(one);
  let most = least;
  for (const other of others) most = Math.max(most, product(unit, unitOf(other)));
  return most;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < dimensions; k++) sum += a[k]! * b[k]!;
  return sum;
}

/** Where words stand together: the direction of the weighted sum of their vectors, zero when none has one. */
export function centreOf(
  words: readonly { readonly vector: number; readonly weight: number }[],
): Float64Array {
  const sum = new Float64Array(dimensions);
  for (const { vector, weight } of words) {
    const unit = unitOf(vector);
    for (let k = 0; k < dimensions; k++) sum[k]! += weight * unit[k]!;
  }
  return scaled(sum);
}

function scaled(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((x) => x / length);
}
