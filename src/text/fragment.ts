import type { Span } from '../model.ts';
import { wordsOf, type Word } from './words.ts';

/** Words at each end of a passage that the address names, where these are enough. */
const EDGE_WORDS = 5;
/** A passage up to this long is named whole: shorter than its two ends would be. */
const WHOLE_WORDS = 2 * EDGE_WORDS;

/**
 * The fragment that makes a browser scroll to a passage of a page and highlight
 * it: `:~:text=first%20words,last%20words` (URL Fragment Text Directives, WICG),
 * without the `#`. More words are named where fewer would match an earlier place,
 * and the words before the passage where it occurs more than once.
 * Empty when the span holds no word. Offsets are UTF-16 code units into `text`.
 */
export function textFragment(text: string, span: Span): string {
  const words = wordsOf(text, span);
  if (words.length === 0) return '';
  const whole = words.length <= WHOLE_WORDS && firstLine(text, words).length === words.length;
  return `:~:text=${whole ? located(text, words, []) : located(text, ...ends(text, words))}`;
}

/** The shortest beginning that is found first in its place, and the shortest end that is found first behind it. */
function ends(text: string, words: readonly Word[]): [start: readonly Word[], end: readonly Word[]] {
  const half = firstLine(text, words.slice(0, Math.max(1, Math.floor(words.length / 2))));
  const start = half.slice(
    0,
    enough(half.length, (count) => isFound(text, half.slice(0, count), 0)),
  );
  const rest = lastLine(text, words.slice(start.length));
  const from = start.at(-1)?.end ?? 0;
  const end = rest.slice(-enough(rest.length, (count) => isFound(text, rest.slice(-count), from)));
  return [start, end];
}

/** The smallest number of words that will do, from a handful up; all where none does. */
function enough(available: number, will: (count: number) => boolean): number {
  for (let count = EDGE_WORDS; count < available; count++) if (will(count)) return count;
  return available;
}

/** `prefix-,start,end,-suffix` with only the parts that are needed. */
function located(text: string, start: readonly Word[], end: readonly Word[]): string {
  const first = start[0]?.start ?? 0;
  const last = end.at(-1)?.end ?? 0;
  const prefix = isFound(text, start, 0)
    ? []
    : lastLine(text, wordsOf(text, { start: 0, end: first })).slice(-EDGE_WORDS);
  const suffix =
    end.length === 0 || isFound(text, end, start.at(-1)?.end ?? 0)
      ? []
      : firstLine(text, wordsOf(text, { start: last, end: text.length })).slice(0, EDGE_WORDS);
  return [
    ...(prefix.length > 0 ? [`${encoded(text, prefix)}-`] : []),
    encoded(text, start),
    ...(end.length > 0 ? [encoded(text, end)] : []),
    ...(suffix.length > 0 ? [`-${encoded(text, suffix)}`] : []),
  ].join(',');
}

/** Whether a search from `from` on comes to these words first at their own place. */
const isFound = (text: string, run: readonly Word[], from: number) => find(text, run, from) === run[0]?.start;

/** Offset of the first place at or behind `from` where the words stand as printed, as whole words; -1 when none. */
function find(text: string, run: readonly Word[], from: number): number {
  const needle = fold(printed(text, run));
  const hay = fold(text);
  for (let at = hay.indexOf(needle, from); at >= 0; at = hay.indexOf(needle, at + 1))
    if (!isLetter(text, at - 1) && !isLetter(text, at + needle.length)) return at;
  return -1;
}

/** Browsers compare without regard to case. Only where that keeps the length: offsets must stay. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

const isLetter = (text: string, at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));

const printed = (text: string, run: readonly Word[]) => text.slice(run[0]?.start, run.at(-1)?.end);

/** One part of a directive is searched inside one block only: the words up to the first line end. */
function firstLine(text: string, words: readonly Word[]): readonly Word[] {
  const broken = words.findIndex(
    (word, i) => i > 0 && text.slice(words[i - 1]?.end, word.start).includes('\n'),
  );
  return broken < 0 ? words : words.slice(0, broken);
}

/** The words behind the last line end. */
function lastLine(text: string, words: readonly Word[]): readonly Word[] {
  const broken = words.findLastIndex(
    (word, i) => i > 0 && text.slice(words[i - 1]?.end, word.start).includes('\n'),
  );
  return broken < 0 ? words : words.slice(broken);
}

/** A hyphen and a comma have meaning in a directive, so they are escaped too. */
const encoded = (text: string, run: readonly Word[]) =>
  encodeURIComponent(printed(text, run).replace(/\s+/g, ' ')).replaceAll('-', '%2D');
