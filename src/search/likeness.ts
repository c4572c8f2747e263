import { stem } from '../align/stem.ts';

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

/** Shorter beginnings are found in too many words. */
const BEGUN_LETTERS = 3;
/** From this length on one slip, or two, leave no doubt which word is meant. */
const ONE_EDIT_LETTERS = 4;
const TWO_EDITS_LETTERS = 8;

/** Likeness of a text's word to a query's, 0..1; both as `wordsOf` normalises them. */
export type Likeness = (word: string) => number;

/** The likeness of words to `wanted`, each computed once. */
export function likenessTo(wanted: string): Likeness {
  const known = new Map<string, number>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const likeness = compare(wanted, word);
    known.set(word, likeness);
    return likeness;
  };
}

const stems = new Map<string, string>();

/** Stems are asked for again at every keystroke. */
function stemOf(word: string): string {
  const known = stems.get(word) ?? stem(word);
  stems.set(word, known);
  return known;
}

function compare(wanted: string, word: string): number {
  if (word === wanted) return LIKENESS.same;
  if (stemOf(word) === stemOf(wanted)) return LIKENESS.stem;
  if (word.includes('-') && word.split('-').includes(wanted)) return LIKENESS.part;
  if (wanted.length >= BEGUN_LETTERS && word.startsWith(wanted)) return LIKENESS.begun;
  const allowed = wanted.length >= TWO_EDITS_LETTERS ? 2 : wanted.length >= ONE_EDIT_LETTERS ? 1 : 0;
  if (Math.abs(word.length - wanted.length) > allowed) return 0;
  const edits = editsBetween(wanted, word);
  if (edits > allowed) return 0;
  return edits === 1 ? LIKENESS.oneEdit : LIKENESS.twoEdits;
}

/** Optimal string alignment distance: insertions, deletions, replacements, and two neighbours swapped, each one edit. */
export function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1)
        least = Math.min(least, beforeLast[j - 2]! + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
