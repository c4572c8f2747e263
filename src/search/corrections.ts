import { wordsOf } from '../text/words.ts';

/** Corrections offered where one word is unknown; of several unknown words each gets its best. */
const MOST_CORRECTIONS = 3;

/**
 * What may have been meant by a query with words that no text has, the likest
 * first; nothing where every word is known or nothing is near.
 *
 * @param suggest words of the texts instead of a normalised word, the nearest
 * first; none for a word that is known
 */
export function correctionsOf(typed: string, suggest: (word: string) => readonly string[]): string[] {
  const unknown = wordsOf(typed)
    .map((word) => ({ ...word, instead: suggest(word.norm) }))
    .filter(({ instead }) => instead.length > 0);
  const [first, ...others] = unknown;
  if (first === undefined) return [];
  const choices = others.length > 0 ? [0] : [...first.instead.keys()].slice(0, MOST_CORRECTIONS);
  return choices.map((choice) =>
    unknown.reduceRight(
      (text, { start, end, instead }) => text.slice(0, start) + instead[choice]! + text.slice(end),
      typed,
    ),
  );
}
