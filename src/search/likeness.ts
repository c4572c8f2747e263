import { stem } from '../text/stem.ts';
import { bitsIn } from './bits.ts';

/** How much a word of a text counts for a word of a query, by the way they agree. */
const LIKENESS = {
  same: 1,
  // "territory" for "territories": the reader's form, not the reader's word, is another.
  stem: 0.92,
  // "28" for "28-point".
  part: 0.85,
  // "territ" while somebody is typing.
  begun: 0.8,
  // A slip of the finger.
  oneEdit: 0.75,
  twoEdits: 0.6,
} as const;

/** From this likeness on a word is the reader's own, or the beginning of it; below it is one that may be meant. */
export const SURE = LIKENESS.begun;

/** Shorter beginnings are found in too many words. */
export const BEGUN_LETTERS = 3;
/** From this length on one slip, or two, leave no doubt which word is meant. */
const ONE_EDIT_LETTERS = 4;
const TWO_EDITS_LETTERS = 8;

/** The likeness, 0..1, of a text's words to `wanted`; all as `wordsOf` normalises them. */
export const likenessTo = (wanted: string) => (word: string) => compare(wanted, word);

/** A set of a word's letters, one bit for each remainder of their codes by 32. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters >>> 0;
}

/** A quick test that passes all words within so many edits of each other: one edit changes at most two of a set of letters. */
export const mayBeWithin = (edits: number, letters: number, others: number): boolean =>
  bitsIn(letters ^ others) <= 2 * edits;

/** How many slips in a word leave no doubt which is meant. */
export function editsAllowed({ length }: string): number {
  return length >= TWO_EDITS_LETTERS ? 2 : length >= ONE_EDIT_LETTERS ? 1 : 0;
}

const stems = new Map<string, string>();

/** Stems are asked for again at every keystroke. */
export function stemOf(word: string): string {
  const known = stems.get(word) ?? stem(word);
  stems.set(word, known);
  return known;
}

function compare(wanted: string, word: string): number {
  if (word === wanted) return LIKENESS.same;
  if (stemOf(word) === stemOf(wanted)) return LIKENESS.stem;
  if (word.includes('-') && word.split('-').includes(wanted)) return LIKENESS.part;
  if (wanted.length >= BEGUN_LETTERS && word.startsWith(wanted)) return LIKENESS.begun;
  const edits = editsBetween(wanted, word, editsAllowed(wanted));
  if (edits === null) return 0;
  return edits === 1 ? LIKENESS.oneEdit : LIKENESS.twoEdits;
}

/** Longer words than this are compared without the tables that are kept for all. */
const TABLE_LETTERS = 64;
const tables = Array.from({ length: 3 }, () => new Uint8Array(TABLE_LETTERS));

/**
 * Optimal string alignment distance: insertions, deletions, replacements, and
 * two neighbours swapped, each one edit; null where there are more than `most`.
 */
export function editsBetween(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let start = 0;
  let [endA, endB] = [a.length, b.length];
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const [lengthA, lengthB] = [endA - start, endB - start];
  if (lengthA === 0 || lengthB === 0) return lengthA + lengthB;
  let [beforeLast, last, row] =
    lengthB < TABLE_LETTERS ? tables : Array.from({ length: 3 }, () => new Uint8Array(lengthB + 1));
  for (let j = 0; j <= lengthB; j++) last![j] = j;
  for (let i = 1; i <= lengthA; i++) {
    const letter = a.charCodeAt(start + i - 1);
    let least = (row![0] = i);
    for (let j = 1; j <= lengthB; j++) {
      const other = b.charCodeAt(start + j - 1);
      let edits = Math.min(last![j - 1]! + (letter === other ? 0 : 1), last![j]! + 1, row![j - 1]! + 1);
      const isSwapped =
        i > 1 && j > 1 && letter === b.charCodeAt(start + j - 2) && other === a.charCodeAt(start + i - 2);
      if (isSwapped) edits = Math.min(edits, beforeLast![j - 2]! + 1);
      row![j] = edits;
      least = Math.min(least, edits);
    }
    if (least > most) return null;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last![lengthB]! > most ? null : last![lengthB]!;
}
