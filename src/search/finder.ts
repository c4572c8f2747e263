import Fuse, { type IFuseOptions } from 'fuse.js/min';
import { FUNCTION_WORDS } from '../align/function-words.ts';
import { likenessTo, type Likeness } from './likeness.ts';
import type { Query } from './query.ts';
import { trigramIndex } from './trigrams.ts';

/** A text as it is searched: words in the normalised form of `wordsOf`, joined by blanks. */
export interface Searchable {
  /** The passage's words; phrases are looked for here. */
  readonly words: string;
  /** Names of its speaker and outlet, which words of a query may also mean. */
  readonly names: string;
}

/** A text that was found. */
export interface Found {
  /** Place in the texts that the finder was made of. */
  readonly text: number;
  /** How many of the query's words it has. */
  readonly words: number;
}

/** The texts that a query finds, best first; only those that are `allowed`. */
export type Finder = (query: Query, allowed?: (text: number) => boolean) => Found[];

/** Up to this many texts Fuse compares them all. */
export const FUZZY_ALL = 300;
/** Of more, the nearest by trigrams: what Fuse does with them fits between two keystrokes. */
export const FUZZY_NEAREST = 100;

/** Bitap threshold for the query as a phrase: one slip in three words, and no others. */
const PHRASE_THRESHOLD = 0.3;
/** For every content word in any order. */
const ALL_WORDS_THRESHOLD = 0.3;
/** For any content word, where a reader remembers little else rightly. */
const ANY_WORD_THRESHOLD = 0.35;

/** What being near to the phrase weighs beside having its words, which weighs 1. */
const PHRASE_WEIGHT = 0.5;
/** Words that stand side by side in the query and in the text: what tells two texts with the same words apart. */
const ORDER_WEIGHT = 0.25;
/** Texts with less of the query than this share of the best are noise beside it. */
const LEAST_SHARE = 0.3;

/**
 * Finds texts by what a reader remembers of them: a cascade of Fuse.js searches
 * (the phrase, all words, any word) says which texts come into question, and
 * the words they share with the query, the rare ones most, put them in order.
 */
export function finder(texts: readonly Searchable[]): Finder {
  const all = texts.map(({ words, names }) => `${words} ${names}`);
  const nearest = trigramIndex(all);
  const rarity = rarityOf(all);
  return (query, allowed = () => true) => {
    const wanted = query.words.map((word) => ({ word, weight: rarity(word), likeness: likenessTo(word) }));
    if (wanted.length === 0) return [];
    const isOpen = (text: number) => allowed(text) && hasPhrases(texts[text]!.words, query);
    const open =
      texts.length <= FUZZY_ALL
        ? Array.from(texts.keys()).filter(isOpen)
        : nearest(query.words.join(' '), FUZZY_NEAREST, isOpen);
    const scored = cascade(query, open, all)
      .map(({ text, phrase }) => ({ text, ...score(wanted, all[text]!.split(' '), phrase) }))
      .filter(({ words }) => words > 0)
      .sort((a, b) => b.score - a.score || a.text - b.text);
    const least = (scored[0]?.score ?? 0) * LEAST_SHARE;
    return scored.filter((found) => found.score >= least).map(({ text, words }) => ({ text, words }));
  };
}

interface Wanted {
  readonly word: string;
  readonly weight: number;
  readonly likeness: Likeness;
}

interface Candidate {
  readonly text: number;
  /** How near the text comes to the query as a phrase, 0..1. */
  readonly phrase: number;
}

/** The texts that Fuse finds: by the phrase, of the rest those with all words, of the rest those with any. */
function cascade({ words }: Query, open: readonly number[], all: readonly string[]): Candidate[] {
  const content = words.filter((word) => !FUNCTION_WORDS.has(word));
  const telling = content.length > 0 ? content : words;
  const found: Candidate[] = [];
  let rest = open.map((text) => ({ text, words: all[text]! }));
  const search = (pattern: string, threshold: number, isPhrase: boolean) => {
    const fuse = new Fuse(rest, { ...FUSE, threshold, useExtendedSearch: !isPhrase });
    const hits = fuse.search(pattern);
    for (const { item, score = 1 } of hits) found.push({ text: item.text, phrase: isPhrase ? 1 - score : 0 });
    const taken = new Set(hits.map(({ refIndex }) => refIndex));
    rest = rest.filter((_, i) => !taken.has(i));
  };
  search(words.join(' '), PHRASE_THRESHOLD, true);
  search(telling.join(' '), ALL_WORDS_THRESHOLD, false);
  search(telling.join(' | '), ANY_WORD_THRESHOLD, false);
  return found;
}

const FUSE: IFuseOptions<{ text: number; words: string }> = {
  keys: ['words'],
  ignoreLocation: true,
  ignoreFieldNorm: true,
  includeScore: true,
  shouldSort: false,
};

function score(
  wanted: readonly Wanted[],
  words: readonly string[],
  phrase: number,
): { score: number; words: number } {
  let [has, outOf, found, sideBySide] = [0, 0, 0, 0];
  let placesBefore: number[] = [];
  for (const { weight, likeness } of wanted) {
    const likenesses = words.map(likeness);
    const highest = Math.max(...likenesses);
    const places = highest === 0 ? [] : [...likenesses.keys()].filter((i) => likenesses[i] === highest);
    if (places.some((place) => placesBefore.includes(place - 1))) sideBySide++;
    placesBefore = places;
    has += highest * weight;
    outOf += weight;
    if (highest > 0) found++;
  }
  const order = wanted.length > 1 ? sideBySide / (wanted.length - 1) : 0;
  return { score: has / outOf + PHRASE_WEIGHT * phrase + ORDER_WEIGHT * order, words: found };
}

const hasPhrases = (words: string, { phrases }: Query) =>
  phrases.every((phrase) => ` ${words} `.includes(` ${phrase.join(' ')} `));

/** How telling a word is: its inverse document frequency, smoothed; unknown words as much as the rarest. */
function rarityOf(texts: readonly string[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(text.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + texts.length / (counts.get(word) ?? 1));
}
