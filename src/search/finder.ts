import { cascade } from './cascade.ts';
import { closenessIn, MOST_WORDS } from './closeness.ts';
import { highest } from './highest.ts';
import type { Query } from './query.ts';
import { shares, wantedIn, type Wanted } from './shares.ts';
import { vocabulary } from './vocabulary.ts';
import { wordIndex, type Searchable } from './word-index.ts';

/** Finds texts by what a reader remembers of them; texts are numbered in the order in which they are added. */
export interface Finder {
  readonly add: (texts: readonly Searchable[]) => void;
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
/** So many of the texts that have the most of the query are looked at word by word. */
const CLOSE_LOOK = 1500;
/** The best of these Fuse compares: as many as fit between two keystrokes; with 100 nothing more was found. */
export const FUZZY_NEAREST = 40;

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
  const hasPhrases = ({ phrases }: Query) => {
    if (phrases.length === 0) return () => true;
    return (text: number) => {
      const passage = ` ${written(index.passageOf(text))} `;
      return phrases.every((phrase) => passage.includes(` ${phrase.join(' ')} `));
    };
  };
  return {
    add: index.add,
    find(query) {
      const wanted = wantedIn(query, words, index);
      const { shareOf, countOf, texts } = weigh(wanted);
      const open = texts().filter(hasPhrases(query));
      const least = LEAST_SHARE * open.reduce((most, text) => Math.max(most, shareOf(text)), 0);
      const closeness = closenessTo(wanted, words.size());
      return {
        texts: open.filter((text) => shareOf(text) >= least),
        wordsIn: countOf,
        ranked(some, most) {
          const [near, far] = highest(some, shareOf, CLOSE_LOOK);
          const standing = new Map(
            near.map((text) => [text, shareOf(text) + closeness(index.wordsIn(text))] as const),
          );
          const byStanding = near.toSorted((a, b) => standing.get(b)! - standing.get(a)! || a - b);
          const best = byStanding.slice(0, FUZZY_NEAREST);
          const nearness = cascade(
            query,
            best.map((text) => ({ text, words: written(index.wordsIn(text)) })),
          );
          const merit = (text: number) => standing.get(text)! + FUZZY_WEIGHT * (nearness.get(text) ?? 0);
          return [
            ...best.sort((a, b) => merit(b) - merit(a) || a - b),
            ...byStanding.slice(FUZZY_NEAREST),
            ...(most <= near.length ? far : far.sort((a, b) => shareOf(b) - shareOf(a) || a - b)),
          ];
        },
      };
    },
  };
}

/** How much it counts that a query's words stand close together. */
function closenessTo(wanted: readonly Wanted[], vocabularySize: number): (words: Uint32Array) => number {
  const bits = new Uint32Array(vocabularySize);
  const told = wanted.slice(0, MOST_WORDS);
  for (const [i, { alike }] of told.entries()) for (const { word } of alike) bits[word]! |= 1 << i;
  return (words) => {
    const { together, inOrder } = closenessIn(words, bits, told.length);
    return TOGETHER_WEIGHT * together + ORDER_WEIGHT * inOrder;
  };
}
