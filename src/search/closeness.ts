import { bitsIn, placeOfLowest } from './bits.ts';

/** How the words of a query stand in a text, each 0..1. */
export interface Closeness {
  /** How close together they stand, in whatever order: 1 where nothing stands between them and none is missing. */
  readonly together: number;
  /** How many of them stand side by side as in the query. */
  readonly inOrder: number;
}

/** As many words of a query are told apart as a number has bits. */
export const MOST_WORDS = 31;

/**
 * How close the words of a query stand together in a text.
 *
 * @param words the text's words by number
 * @param wanted for each word of the vocabulary, the words of the query that it is like, as bits
 * @param count how many different words the query has, at most `MOST_WORDS`
 */
export function closenessIn(words: Uint32Array, wanted: Uint32Array, count: number): Closeness {
  let present = 0;
  let neighbours = 0;
  let before = 0;
  for (const word of words) {
    const bits = wanted[word]!;
    neighbours |= before & (bits >>> 1);
    present |= bits;
    before = bits;
  }
  if (present === 0) return { together: 0, inOrder: 0 };
  const found = bitsIn(present);
  return {
    together: found / Math.max(shortestWith(words, wanted, present), count),
    inOrder: count > 1 ? bitsIn(neighbours) / (count - 1) : 0,
  };
}

/** How often each word of a query stands in the run that is looked at: one list for all texts. */
const held = new Uint32Array(MOST_WORDS);

/** How many words the shortest run has that holds all the bits in `present`. */
function shortestWith(words: Uint32Array, wanted: Uint32Array, present: number): number {
  held.fill(0);
  let missing = present;
  let shortest = words.length;
  let start = 0;
  for (let end = 0; end < words.length; end++) {
    const bits = wanted[words[end]!]!;
    if (bits === 0) continue;
    for (let left = bits; left !== 0; left &= left - 1) held[placeOfLowest(left)]!++;
    missing &= ~bits;
    while (missing === 0) {
      shortest = Math.min(shortest, end - start + 1);
      for (let left = wanted[words[start]!]!; left !== 0; left &= left - 1)
        if (--held[placeOfLowest(left)]! === 0) missing |= left & -left;
      start++;
    }
  }
  return shortest;
}
