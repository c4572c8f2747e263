import { growing } from './growing.ts';
import { couldBeLike, editsBetween, likenessTo, stemOf, traitsOf } from './likeness.ts';

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
  /** Words that `wanted` may be meant for where nothing agrees with it, by edits, the fewest first; none where it is a word itself. */
  readonly nearest: (wanted: string) => readonly Near[];
}

/** A word of the vocabulary that a reader's word is so many edits away from. */
export interface Near {
  readonly word: number;
  readonly edits: number;
}

/** One slip in so many letters is taken for the same word still. */
const LETTERS_A_SLIP = 3;

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
    nearest(wanted) {
      if (numbers.has(wanted)) return [];
      const most = Math.ceil(wanted.length / LETTERS_A_SLIP);
      return words
        .flatMap((other, word) => {
          const edits = editsBetween(wanted, other, most);
          return edits === null || edits >= other.length ? [] : [{ word, edits }];
        })
        .sort((a, b) => a.edits - b.edits || a.word - b.word);
    },
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
