import Fuse, { type IFuseOptions } from 'fuse.js/min';
import { STOP_WORDS } from '../text/function-words.ts';
import type { Query } from './query.ts';

/** A text by its number, with its words joined by blanks. */
export interface Candidate {
  readonly text: number;
  readonly words: string;
}

/** Bitap threshold for the query as a phrase: one slip in three words, and no others. */
const PHRASE_THRESHOLD = 0.3;
/** For every content word in any order. */
const ALL_WORDS_THRESHOLD = 0.3;
/** For any content word, where a reader remembers little else rightly. */
const ANY_WORD_THRESHOLD = 0.35;

/** What a text is worth that Fuse finds by the phrase, by all words, or by any: at most as much as the step says. */
const STEPS = { phrase: 1, all: 0.5, any: 0.2 } as const;

const OPTIONS: IFuseOptions<Candidate> = {
  keys: ['words'],
  ignoreLocation: true,
  ignoreFieldNorm: true,
  includeScore: true,
  shouldSort: false,
};

/**
 * How near texts come to a query letter by letter, 0..1, by text, in a cascade
 * of Fuse.js searches: by the phrase, of the rest by all words in any order, of
 * the rest by any word.
 */
export function cascade({ words }: Query, candidates: readonly Candidate[]): Map<number, number> {
  const content = words.filter((word) => !STOP_WORDS.has(word));
  const telling = content.length > 0 ? content : words;
  const nearness = new Map<number, number>();
  let rest = candidates;
  const search = (pattern: string, threshold: number, step: keyof typeof STEPS) => {
    const fuse = new Fuse(rest, { ...OPTIONS, threshold, useExtendedSearch: step !== 'phrase' });
    for (const { item, score = 1 } of fuse.search(pattern))
      nearness.set(item.text, STEPS[step] * (1 - score));
    rest = rest.filter(({ text }) => !nearness.has(text));
  };
  search(words.join(' '), PHRASE_THRESHOLD, 'phrase');
  search(telling.join(' '), ALL_WORDS_THRESHOLD, 'all');
  search(telling.join(' | '), ANY_WORD_THRESHOLD, 'any');
  return nearness;
}
