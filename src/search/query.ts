import { normsOf } from '../text/words.ts';

/** What a reader looks for, in the normalised form of `wordsOf`. */
export interface Query {
  /** All words in their order. */
  readonly words: readonly string[];
  /** Runs of words that have to occur exactly, from quotation marks. */
  readonly phrases: readonly (readonly string[])[];
}

const IN_MARKS = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;

/** Reads what was typed. A mark that is still open makes no phrase. */
export function parseQuery(typed: string): Query {
  return {
    words: normsOf(typed),
    phrases: Array.from(typed.matchAll(IN_MARKS), (match) => normsOf(match[1] ?? '')).filter(
      (phrase) => phrase.length > 0,
    ),
  };
}
