import { bytesOf } from '../extract/bytes.ts';
import stored from './model/vectors.json' with { type: 'json' };

const { dimensions } = stored;
const rows = new Map(stored.words.split(' ').map((word, row) => [word, row]));
const table = unitRows(new Int8Array(bytesOf(stored.table).buffer));

/** How many words have one. */
export const VECTORS = rows.size;

/** Which vector a normalised word has, which is its rank by frequency too; null when it has none. */
export const vectorOf = (norm: string): number | null =>
  rows.get(norm) ?? rows.get(norm.replace(/'s?$/, '')) ?? null;

/** How alike the words of two vectors are used: their cosine, -1..1. */
export function cosineOf(one: number, other: number): number {
  let sum = 0;
  const [a, b] = [one * dimensions, other * dimensions];
  for (let k = 0; k < dimensions; k++) sum += table[a + k]! * table[b + k]!;
  return sum;
}

/** Where words stand together: the direction of the weighted sum of their vectors, zero when none has one. */
export function centreOf(
  words: readonly { readonly vector: number; readonly weight: number }[],
): Float64Array {
  const sum = new Float64Array(dimensions);
  for (const { vector, weight } of words)
    for (let k = 0; k < dimensions; k++) sum[k]! += weight * table[vector * dimensions + k]!;
  return scaled(sum);
}

function unitRows(bytes: Int8Array): Float64Array {
  const all = new Float64Array(bytes.length);
  for (let at = 0; at < bytes.length; at += dimensions)
    all.set(scaled(Float64Array.from(bytes.subarray(at, at + dimensions))), at);
  return all;
}

function scaled(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((x) => x / length);
}
