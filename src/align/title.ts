import type { Attribution } from '../model.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { wordsOf } from '../text/words.ts';

// A reading of fewer words ("illegitimate", "anytime") does not say what is stated.
const FEWEST_WORDS = 5;

/**
 * A title for a statement that nobody titled: the words of its shortest complete
 * reading, direct quotations first because they stand for themselves. Where no
 * reading is long enough, the longest. Outer marks and punctuation and the “that”
 * that joins a paraphrase to its verb are left off; no other word is changed.
 */
export function titleFromReadings(
  readings: readonly Attribution[],
  textOf: (attribution: Attribution) => string,
): string {
  const candidates = readings.map((reading) => {
    const text = asTitle(textOf(reading));
    return { text, words: wordsOf(text).length, direct: reading.kind === 'direct' };
  });
  const complete = candidates.filter(({ words }) => words >= FEWEST_WORDS);
  if (complete.length === 0) return candidates.toSorted((a, b) => b.words - a.words)[0]?.text ?? '';
  return complete.toSorted(
    (a, b) => Number(b.direct) - Number(a.direct) || a.words - b.words || byCodeUnit(a.text, b.text),
  )[0]!.text;
}

/** Words as a title has them: without outer marks and punctuation and the “that” before them. */
export function asTitle(words: string): string {
  return balanced(trimMarks(trimMarks(words).replace(/^that\s+/, '')));
}

/** A full stop that belongs to initials (“U.S.”, “a.m.”) is no punctuation and stays. */
const OUTER_END = /(?<initials>(?<!\p{L})(?:\p{L}\.){2,})[\s"“”«»‘’,;:.–—-]*$|[\s"“”«»‘’,;:.–—-]+$/u;

function trimMarks(text: string): string {
  return text.replace(/^[\s"“”„«»‘’,;:–—-]+/u, '').replace(OUTER_END, '$<initials>');
}

/** Pages set a title in quotation marks: those between two quotations go, and half a pair is completed. */
function balanced(text: string): string {
  const joined = text.replace(/[,;]?[”"»]\s*…\s*[“"«]/gu, ' … ');
  const count = (mark: string): number => joined.split(mark).length - 1;
  if (count('"') % 2 === 1) return `${joined}"`;
  const missing = count('“') - count('”');
  return missing < 0 ? `“${joined}` : missing > 0 ? `${joined}”` : joined;
}
