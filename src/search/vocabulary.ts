import { editsAllowed, editsBetween, likenessTo, SURE } from './likeness.ts';
import { shelves, type Shelves } from './shelves.ts';

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
  /** Words that `wanted` may be meant for where nothing agrees with it, by edits, the fewest first; none where it is a word itself, or hardly begun. */
  readonly nearest: (wanted: string) => readonly Near[];
}

/** Of words that agree with a reader's word those that are it: the sure ones, or where there are none, all. */
export function meantBy(alike: readonly Alike[]): readonly Alike[] {
  const sure = alike.filter(({ likeness }) => likeness >= SURE);
  return sure.length > 0 ? sure : alike;
}

/** A word of the vocabulary that a reader's word is so many edits away from. */
export interface Near {
  readonly word: number;
  readonly edits: number;
}

/** One slip in so many letters is taken for the same word still; in fewer letters there is nothing to tell it from. */
const LETTERS_A_SLIP = 3;

/** Typing changes the last word; those before it are asked for again. */
const REMEMBERED = 32;

/** An empty vocabulary. Words are in the normalised form of `wordsOf`. */
export function vocabulary(): Vocabulary {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const shelved = shelves();
  const remembered = new Map<string, { readonly of: number; readonly alike: readonly Alike[] }>();
  return {
    nearest(wanted) {
      if (numbers.has(wanted) || wanted.length < LETTERS_A_SLIP) return [];
      const most = Math.ceil(wanted.length / LETTERS_A_SLIP);
      const near: Near[] = [];
      shelved.eachWithin(most, wanted, (word) => {
        const other = words[word]!;
        const edits = editsBetween(wanted, other, most);
        if (edits !== null && edits < other.length) near.push({ word, edits });
      });
      return near.sort((a, b) => a.edits - b.edits || a.word - b.word);
    },
    numberOf(word) {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      const number = words.push(word) - 1;
      numbers.set(word, number);
      shelved.put(word, number);
      return number;
    },
    wordOf: (number) => words[number]!,
    size: () => words.length,
    like(wanted) {
      const before = remembered.get(wanted);
      if (before?.of === words.length) return before.alike;
      const alike = alikeTo(wanted, words, shelved);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(wanted, { of: words.length, alike });
      return alike;
    },
  };
}

/** The words that agree with one, the most alike first, of equals the first that came. */
function alikeTo(wanted: string, words: readonly string[], { eachRelated, eachWithin }: Shelves): Alike[] {
  const likenessOf = likenessTo(wanted);
  const seen = new Set<number>();
  const alike: Alike[] = [];
  const compare = (word: number) => {
    if (seen.has(word)) return;
    seen.add(word);
    const likeness = likenessOf(words[word]!);
    if (likeness > 0) alike.push({ word, likeness });
  };
  eachRelated(wanted, compare);
  const edits = editsAllowed(wanted);
  if (edits > 0) eachWithin(edits, wanted, compare);
  return alike.sort((a, b) => b.likeness - a.likeness || a.word - b.word);
}
