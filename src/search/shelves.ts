import { growing, type Growing } from './growing.ts';
import { BEGUN_LETTERS, lettersOf, mayBeWithin, stemOf } from './likeness.ts';

/**
 * Words by their numbers, kept by all that can make two of them alike: stem,
 * beginning, parts between hyphens, and length with the set of their letters. So few are
 * compared with a reader's word.
 */
export interface Shelves {
  readonly put: (word: string, number: number) => void;
  /** Visits all words with the stem or the beginning of one, or with its letters in a part between hyphens; some twice, some in vain. */
  readonly eachRelated: (wanted: string, visit: (number: number) => void) => void;
  /** Visits all words within so many edits of one, and some others. */
  readonly eachWithin: (edits: number, wanted: string, visit: (number: number) => void) => void;
}

/** Words with the sets of their letters, side by side. */
interface Shelf {
  readonly words: Growing;
  readonly letters: Growing;
}

const shelf = (): Shelf => ({ words: growing(), letters: growing() });

const EMPTY = shelf();

/** Shelves without a word. Words are in the normalised form of `wordsOf`. */
export function shelves(): Shelves {
  const byStem = new Map<string, number[]>();
  const byBeginning = new Map<string, number[]>();
  const byLength: Shelf[] = [];
  const hyphenated = shelf();
  return {
    put(word, number) {
      listAt(byStem, stemOf(word)).push(number);
      listAt(byBeginning, beginningOf(word)).push(number);
      const letters = lettersOf(word);
      for (const { words, letters: sets } of [
        (byLength[word.length] ??= shelf()),
        ...(word.includes('-') ? [hyphenated] : []),
      ]) {
        words.push(number);
        sets.push(letters);
      }
    },
    eachRelated(wanted, visit) {
      byStem.get(stemOf(wanted))?.forEach(visit);
      if (wanted.length >= BEGUN_LETTERS) byBeginning.get(beginningOf(wanted))?.forEach(visit);
      const own = lettersOf(wanted);
      eachOf(hyphenated, (letters) => (own & ~letters) === 0, visit);
    },
    eachWithin(edits, wanted, visit) {
      const own = lettersOf(wanted);
      const longest = wanted.length + edits;
      for (let length = Math.max(0, wanted.length - edits); length <= longest; length++)
        eachOf(byLength[length] ?? EMPTY, (letters) => mayBeWithin(edits, letters, own), visit);
    },
  };
}

/** Visits the words of a shelf whose letters pass. */
function eachOf(
  { words, letters }: Shelf,
  pass: (letters: number) => boolean,
  visit: (number: number) => void,
): void {
  const [list, sets] = [words.all(), letters.all()];
  for (let i = 0; i < list.length; i++) if (pass(sets[i]!)) visit(list[i]!);
}

const beginningOf = (word: string) => word.slice(0, BEGUN_LETTERS);

/** The list under a key, which is new where there was none. */
function listAt<Key>(lists: Map<Key, number[]>, key: Key): number[] {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}
