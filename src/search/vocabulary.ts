import { growing } from './growing.ts';
import { couldBeLike, likenessTo, stemOf, traitsOf } from './likeness.ts';

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
  const numbers = new Map<string, number>();
  const stemNumbers = new Map<string, number>();
  // What all words are looked through for, side by side: nothing else is read of most of them.
  const [stems, lengths, letters, beginnings] = [growing(), growing(), growing(), growing()];
  const remembered = new Map<string, { readonly of: number; readonly alike: readonly Alike[] }>();
  const stemNumber = (stem: string) => {
    const known = stemNumbers.get(stem);
    if (known !== undefined) return known;
    stemNumbers.set(stem, stemNumbers.size);
    return stemNumbers.size - 1;
  };
  const alikeTo = (wanted: string) => {
    const couldBe = couldBeLike(wanted);
    const likenessOf = likenessTo(wanted);
    const wantedStem = stemNumbers.get(stemOf(wanted));
    const [stemOfWord, length, set, beginning] = [
      stems.all(),
      lengths.all(),
      letters.all(),
      beginnings.all(),
    ];
    const alike: Alike[] = [];
    for (let word = 0; word < words.length; word++) {
      const isLike = stemOfWord[word] === wantedStem || couldBe(length[word]!, set[word]!, beginning[word]!);
      const likeness = isLike ? likenessOf(words[word]!) : 0;
      if (likeness > 0) alike.push({ word, likeness });
    }
    return alike.sort((a, b) => b.likeness - a.likeness || a.word - b.word);
  };
  return {
    numberOf(word) {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, words.length);
      const traits = traitsOf(word);
      stems.push(stemNumber(stemOf(word)));
      lengths.push(traits.length);
      letters.push(traits.letters);
      beginnings.push(traits.beginning);
      return words.push(word) - 1;
    },
    wordOf: (number) => words[number]!,
    size: () => words.length,
    like(wanted) {
      const before = remembered.get(wanted);
      if (before?.of === words.length) return before.alike;
      const alike = alikeTo(wanted);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(wanted, { of: words.length, alike });
      return alike;
    },
  };
}
