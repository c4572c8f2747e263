import { characterOf, GAP_BASE, MOST_WEIGHT, type StoredTable } from '../weights.ts';

/** A learned table: row by row `width` weights, 2 ** `bits` rows. */
interface LearnedTable {
  readonly weights: Float32Array;
  readonly width: number;
  readonly bits: number;
}

/** The table with each weight in a whole number of `unit`s, without rows whose weights are all smaller than `least` units. */
export function storedTable({ weights, width, bits }: LearnedTable, unit: number, least = 1): StoredTable {
  const gaps: string[] = [];
  const columns = Array.from({ length: width }, (): string[] => []);
  let last = 0;
  const faint = (least - 0.5) * unit;
  for (let row = 0; row < 2 ** bits; row++) {
    if (!exceeds(weights, row * width, (row + 1) * width, faint)) continue;
    const values = Array.from(weights.subarray(row * width, (row + 1) * width), (weight) =>
      Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, Math.round(weight / unit))),
    );
    if (values.every((value) => Math.abs(value) < least)) continue;
    gaps.push(...gapDigits(row - last));
    for (const [y, value] of values.entries()) columns[y]!.push(characterOf(value + MOST_WEIGHT));
    last = row;
  }
  return { width, bits, unit, gaps: gaps.join(''), weights: columns.flat().join('') };
}

/** A gap in digits, the lowest first; see `StoredTable`. */
function gapDigits(gap: number): string[] {
  if (gap < GAP_BASE) return [characterOf(gap)];
  return [characterOf((gap % GAP_BASE) + GAP_BASE), ...gapDigits(Math.floor(gap / GAP_BASE))];
}

/** Whether any weight of a row is farther from 0; most rows are empty, and this finds out fast. */
function exceeds(weights: Float32Array, from: number, to: number, limit: number): boolean {
  for (let i = from; i < to; i++) if (Math.abs(weights[i]!) >= limit) return true;
  return false;
}

/** Weights that are stored one by one, to four places. */
export function rounded(weights: ArrayLike<number>): number[] {
  return Array.from(weights, (weight) => Math.round(weight * 1e4) / 1e4);
}
