import { cascade } from './cascade.ts';
import { closenessIn, MOST_WORDS } from './closeness.ts';
import { highest } from './highest.ts';
import type { Query } from './query.ts';
import { shares, wantedIn, type Wanted } from './shares.ts';
import { meantBy, vocabulary, type Near } from './vocabulary.ts';
import { wordIndex, type WordIndex } from './word-index.ts';

/** Finds texts by what a reader remembers of them; texts are numbered in the order in which they are added. */
export interface Finder extends Pick<WordIndex, 'read' | 'add'> {
  /** The words of the texts that a reader's word means, the likest first: similar ones only where no text has it. */
  readonly like: (word: string) => readonly string[];
  /** What may be meant by a word that no text has, the nearest first, of these the most frequent; a few at most. */
  readonly nearest: (word: string) => readonly string[];
  /** What a query finds; valid until the next is asked. */
  readonly find: (query: Query) => Findings;
}

/** The texts that a query found. */
export interface Findings {
  /** By number, in no order of merit. */
  readonly texts: readonly number[];
  /** How many different words of the query a text has. */
  readonly wordsIn: (text: number) => number;
  /** These texts, best first; those behind the first `most` may come in any order. */
  readonly ranked: (texts: readonly number[], most: number) => number[];
}

/** Texts with less of the query than this share of the best are noise beside it. */
const LEAST_SHARE = 0.3;
/** So many of the texts that have the most of the query are looked at word by word: with three times as many no known item was found that is not found so. */
const CLOSE_LOOK = 500;
/** The best of these Fuse compares; with twice as many one known item in 600 comes first that is second so. */
export const FUZZY_NEAREST = 10;

/** Words offered instead of one that no text has. */
const NEAREST_WORDS = 3;

// What counts beside having the query's words, which counts 1.
/** Words that stand together tell the passage that a reader remembers from those that use the same words elsewhere. */
const TOGETHER_WEIGHT = 0.6;
/** Words side by side as in the query tell two texts with the same words apart. */
const ORDER_WEIGHT = 0.25;
/** Being near to the query letter by letter. */
const FUZZY_WEIGHT = 0.5;

/**
 * Finds in three steps, each for fewer texts: an index of words, forgiving
 * slips, says what has how much of the query; how close the words stand
 * together says which of these come first; and Fuse.js compares the best of
 * them letter by letter.
 */
export function finder(): Finder {
  const words = vocabulary();
  const index = wordIndex(words);
  const weigh = shares(index);
  const written = (list: Uint32Array) => Array.from(list, words.wordOf).join(' ');
  /** What each text is worth before Fuse compares it; it holds for the texts of the last query only. */
  let standing = new Float32Array();
  return {
    read: index.read,
    add: index.add,
    like: (word) => meantBy(words.like(word)).map(({ word: number }) => words.wordOf(number)),
    nearest: (word) => frequentOf(words.nearest(word), index).map(words.wordOf),
    find(query) {
      const wanted = wantedIn(query, words, index);
      const { shareOf, countOf, texts } = weigh(wanted);
      const open = withPhrases(texts(), query, (text) => written(index.passageOf(text)));
      const least = LEAST_SHARE * open.reduce((most, text) => Math.max(most, shareOf(text)), 0);
      const closeness = closenessTo(wanted, words.size());
      return {
        texts: open.filter((text) => shareOf(text) >= least),
        wordsIn: countOf,
        ranked(some, most) {
          if (standing.length !== index.size()) standing = new Float32Array(index.size());
          const [near, far] = highest(some, shareOf, CLOSE_LOOK);
          for (const text of near) standing[text] = shareOf(text) + closeness(index.wordsIn(text));
          const byStanding = near.toSorted((a, b) => standing[b]! - standing[a]! || a - b);
          const best = byStanding.slice(0, FUZZY_NEAREST);
          const nearness = cascade(
            query,
            best.map((text) => ({ text, words: written(index.wordsIn(text)) })),
          );
          const merit = (text: number) => standing[text]! + FUZZY_WEIGHT * (nearness.get(text) ?? 0);
          return [
            ...best.sort((a, b) => merit(b) - merit(a) || a - b),
            ...byStanding.slice(FUZZY_NEAREST),
            ...(most <= near.length ? far : far.toSorted((a, b) => shareOf(b) - shareOf(a) || a - b)),
          ];
        },
      };
    },
  };
}

/** The texts whose passages have all of a query's phrases word for word. */
function withPhrases(
  texts: readonly number[],
  { phrases }: Query,
  passageOf: (text: number) => string,
): readonly number[] {
  if (phrases.length === 0) return texts;
  return texts.filter((text) => {
    const passage = ` ${passageOf(text)} `;
    return phrases.every((phrase) => passage.includes(` ${phrase.join(' ')} `));
  });
}

/** Of the words that are fewest edits away, the most frequent; a few at most. */
function frequentOf([first, ...others]: readonly Near[], index: WordIndex): number[] {
  if (first === undefined) return [];
  return [first, ...others.filter(({ edits }) => edits === first.edits)]
    .sort((a, b) => index.count(b.word) - index.count(a.word) || a.word - b.word)
    .slice(0, NEAREST_WORDS)
    .map(({ word }) => word);
}

/** How much it counts that a query's words stand close together. */
function closenessTo(wanted: readonly Wanted[], vocabularySize: number): (words: Uint32Array) => number {
  const told = wanted.slice(0, MOST_WORDS);
  // One word is as close to itself in every text that has it.
  if (told.length < 2) return () => 0;
  const bits = new Uint32Array(vocabularySize);
  for (const [i, { alike }] of told.entries()) for (const { word } of alike) bits[word]! |= 1 << i;
  return (words) => {
    const { together, inOrder } = closenessIn(words, bits, told.length);
    return TOGETHER_WEIGHT * together + ORDER_WEIGHT * inOrder;
  };
}
