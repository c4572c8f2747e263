import { couldBeLike, lettersOf, likenessTo, stemOf } from './likeness.ts';

/** A word of the vocabulary that agrees with a reader's word. */
export interface Alike {
  /** Number of the word. */
  readonly word: number;
  /** 0..1. */
  readonly likeness: number;
}

/** The different words of the texts, numbered in the order in which they came. */
export interface Vocabulary {
  /** The number of a word, which is new or known. */
  readonly numberOf: (word: string) => number;
  readonly wordOf: (number: number) => string;
  readonly size: () => number;
  /** All words that agree with `wanted`, the most alike first. */
  readonly like: (wanted: string) => readonly Alike[];
}

/** Typing changes the last word; those before it are asked for again. */
const REMEMBERED = 32;

/** An empty vocabulary. Words are in the normalised form of `wordsOf`. */
export function vocabulary(): Vocabulary {
  const words: string[] = [];
  const stems: string[] = [];
  const letters: number[] = [];
  const numbers = new Map<string, number>();
  const remembered = new Map<string, { readonly of: number; readonly alike: readonly Alike[] }>();
  return {
    numberOf(word) {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, words.length);
      stems.push(stemOf(word));
      letters.push(lettersOf(word));
      return words.push(word) - 1;
    },
    wordOf: (number) => words[number]!,
    size: () => words.length,
    like(wanted) {
      const before = remembered.get(wanted);
      if (before?.of === words.length) return before.alike;
      const alike = alikeIn(words, stems, letters, wanted);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(wanted, { of: words.length, alike });
      return alike;
    },
  };
}

function alikeIn(
  words: readonly string[],
  stems: readonly string[],
  letters: readonly number[],
  wanted: string,
): Alike[] {
  const couldBe = couldBeLike(wanted);
  const likenessOf = likenessTo(wanted);
  const stem = stemOf(wanted);
  const alike: Alike[] = [];
  for (let word = 0; word < words.length; word++) {
    if (!couldBe(letters[word]!, words[word]!.length) && stems[word] !== stem) continue;
    const likeness = likenessOf(words[word]!);
    if (likeness > 0) alike.push({ word, likeness });
  }
  return alike.sort((a, b) => b.likeness - a.likeness || a.word - b.word);
}
