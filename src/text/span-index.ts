import type { Span } from '../model.ts';

/** Spans of one article, for questions about offsets in logarithmic time. */
export class SpanIndex {
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  /** Overlapping spans are joined. */
  constructor(spans: readonly Span[]) {
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
      if (ends.length > 0 && start <= ends.at(-1)!) ends[ends.length - 1] = Math.max(end, ends.at(-1)!);
      else {
        starts.push(start);
        ends.push(end);
      }
    }
    this.#starts = starts;
    this.#ends = ends;
  }

  covers(at: number): boolean {
    return this.touches({ start: at, end: at + 1 });
  }

  /** Whether a span has text in common with one of them. */
  touches({ start, end }: Span): boolean {
    const i = firstAfter(this.#starts, end - 1) - 1;
    return i >= 0 && start < this.#ends[i]!;
  }
}

/** Index of the first of ascending `values` that is greater than `at`. */
export function firstAfter(values: readonly number[], at: number): number {
  return firstWhere(values.length, (i) => values[i]! > at);
}

/** The first index below `length` from which on `isAfter` holds, by bisection; `length` when nowhere. */
export function firstWhere(length: number, isAfter: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
