import type { Query } from './query.ts';
import { meantBy, type Alike, type Vocabulary } from './vocabulary.ts';
import type { WordIndex } from './word-index.ts';

/** A word of a query with the words of the vocabulary that it may mean. */
export interface Wanted {
  readonly alike: readonly Alike[];
  /** How telling it is. */
  readonly weight: number;
}

/** How much of a query the texts have; valid until the next query. */
export interface Shares {
  /** By the telling weight of the words, 0..1. */
  readonly shareOf: (text: number) => number;
  /** How many of the words; one that is only similar counts where no text has the word itself. */
  readonly countOf: (text: number) => number;
  /** Texts that have something of the query, without merit in their order. */
  readonly texts: () => number[];
}

/** The different words of a query, the rarer the more telling. */
export function wantedIn({ words }: Query, vocabulary: Vocabulary, index: WordIndex): Wanted[] {
  return [...new Set(words)].map((word) => {
    const alike = vocabulary.like(word);
    const best = alike.filter(({ likeness }) => likeness === alike[0]?.likeness);
    const count = best.reduce((sum, one) => sum + index.count(one.word), 0);
    return { alike, weight: rarity(count, index.size()) };
  });
}

/** Inverse document frequency, smoothed; what no text has is as telling as the rarest. */
const rarity = (count: number, texts: number) => Math.log(1 + texts / Math.max(1, count));

/** Weighs the texts of a growing index against one query after the other. */
export function shares(index: WordIndex): (wanted: readonly Wanted[]) => Shares {
  let sums = new Float32Array();
  let counts = new Uint32Array();
  /** The turn in which a text was last seen: it counts once for each word of the query. */
  let seen = new Uint32Array();
  let turn = 0;
  return (wanted) => {
    if (sums.length !== index.size()) {
      sums = new Float32Array(index.size());
      counts = new Uint32Array(index.size());
      seen = new Uint32Array(index.size());
    }
    sums.fill(0);
    counts.fill(0);
    const outOf = wanted.reduce((sum, { weight }) => sum + weight, 0);
    for (const { alike, weight } of wanted) {
      turn++;
      const least = meantBy(alike).at(-1)?.likeness ?? 0;
      for (const { word, likeness } of alike)
        index.eachText(word, (text) => {
          if (seen[text] === turn) return;
          seen[text] = turn;
          sums[text]! += (likeness * weight) / outOf;
          if (likeness >= least) counts[text]!++;
        });
    }
    return {
      shareOf: (text) => sums[text]!,
      countOf: (text) => counts[text]!,
      texts() {
        const texts: number[] = [];
        for (let text = 0; text < sums.length; text++) if (sums[text]! > 0) texts.push(text);
        return texts;
      },
    };
  };
}
