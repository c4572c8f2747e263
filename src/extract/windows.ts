import { PUNCT_TAG, QUOTE_TAG, type Units } from './units.ts';

/** Sentences, and blocks of nothing but quotation, that a cue may reach over on either side. */
const REACH = 3;
/** A window has at most this many units on either side of its cue, so that time grows with the text only. */
const MOST_UNITS = 150;
/** No cue is longer than this many units, and no window longer than both sides and the cue. */
export const LONGEST_CUE = 40;
export const MOST_WINDOW = 2 * MOST_UNITS + LONGEST_CUE;

/** Longer blocks are read in pieces, so that memory does not grow with them. */
export const LONGEST_BLOCK = 4000;

/** A reporting word or phrase: units `from` up to `to`. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  /** How sure the first pass is, 0..1. */
  readonly chance: number;
}

/** The units `from` up to `to`. */
export function unitsFrom(from: number, to: number): number[] {
  const units: number[] = [];
  for (let i = from; i < to; i++) units.push(i);
  return units;
}

/** First unit of each block and the one behind its last; long ones in pieces. */
export function blocksOf({ block, length }: Units): [number, number][] {
  const blocks: [number, number][] = [];
  for (let from = 0; from < length;) {
    let to = from + 1;
    while (to < length && block[to] === block[from] && to - from < LONGEST_BLOCK) to++;
    blocks.push([from, to]);
    from = to;
  }
  return blocks;
}

/**
 * The units that may belong to what a cue reports: its sentence, neighbouring
 * sentences of its block that quote and have no cue, and neighbouring blocks of
 * nothing but quotation.
 */
export function windowOf(units: Units, cue: Cue, isCue: Uint8Array): { from: number; to: number } {
  const { length, sentence, block } = units;
  let from = cue.from;
  let to = cue.to;
  const lowest = Math.max(0, cue.from - MOST_UNITS);
  const highest = Math.min(length, cue.from + LONGEST_CUE + MOST_UNITS);
  while (from > lowest && sentence[from - 1] === sentence[cue.from]) from--;
  while (to < highest && sentence[to] === sentence[cue.from]) to++;
  for (let n = 0; n < REACH && from > lowest && (from === 0 || sentence[from] !== sentence[from - 1]); n++) {
    let start = from - 1;
    while (start > lowest && sentence[start - 1] === sentence[from - 1]) start--;
    const quotes =
      block[from - 1] === block[from] ? hasQuotation(units, start, from) : onlyQuotation(units, start, from);
    if (!quotes || hasIn(isCue, 1, start, from)) break;
    from = start;
  }
  for (let n = 0; n < REACH && to < highest && sentence[to] !== sentence[to - 1]; n++) {
    let end = to + 1;
    while (end < highest && sentence[end] === sentence[to]) end++;
    const quotes = block[to] === block[to - 1] ? hasQuotation(units, to, end) : onlyQuotation(units, to, end);
    if (!quotes || hasIn(isCue, 1, to, end)) break;
    to = end;
  }
  return { from, to };
}

function hasQuotation({ tag }: Units, from: number, to: number): boolean {
  return hasIn(tag, QUOTE_TAG, from, to);
}

function hasIn(numbers: Uint8Array, number: number, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (numbers[i] === number) return true;
  return false;
}

function onlyQuotation(units: Units, from: number, to: number): boolean {
  const { tag } = units;
  for (let i = from; i < to; i++) if (tag[i] !== QUOTE_TAG && tag[i] !== PUNCT_TAG) return false;
  return hasQuotation(units, from, to);
}
