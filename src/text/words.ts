import type { Span } from '../model.ts';
import { recalled } from './recalled.ts';

/** A word as printed, with the form that comparisons use. Show `text`, compare `norm`. */
export interface Word extends Span {
  readonly text: string;
  /** Lower case, without accents; curly apostrophes straightened, full stops of initialisms dropped. */
  readonly norm: string;
}

// Initialisms (U.S., e.g.), then numbers with inner separators (1,200 or 2.5), then words joined by an apostrophe or hyphen.
const WORD =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*(?:[-’']\p{L}[\p{L}\p{N}]*)*|[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * The words of `text`, or of one span of it, in order. Punctuation is no word.
 * Offsets are UTF-16 code units into `text`.
 */
export function wordsOf(text: string, span: Span = { start: 0, end: text.length }): Word[] {
  const slice = text.slice(span.start, span.end);
  const words: Word[] = [];
  // Not an iterator of matches: texts are read so often that it tells.
  WORD.lastIndex = 0;
  for (let match = WORD.exec(slice); match !== null; match = WORD.exec(slice)) {
    const [word] = match;
    const start = span.start + match.index;
    words.push({ start, end: start + word.length, text: word, norm: normalise(word) });
  }
  return words;
}

/** Nothing longer than this, in code units to either side, is looked at as one word. */
const LONGEST_PART = 40;
const SPACE = /\s/;

/** A span with the whole of the words that it begins and ends in: no part of “28-point” stands for itself. */
export function wholeWords(text: string, { start, end }: Span): Span {
  return { start: wordAcross(text, start)?.start ?? start, end: wordAcross(text, end)?.end ?? end };
}

/** The word that an offset stands inside of. */
function wordAcross(text: string, offset: number): Word | undefined {
  let [from, to] = [offset, offset];
  while (from > 0 && offset - from < LONGEST_PART && !SPACE.test(text[from - 1]!)) from--;
  if (from === offset) return undefined;
  while (to < text.length && to - offset < LONGEST_PART && !SPACE.test(text[to]!)) to++;
  if (to === offset) return undefined;
  return wordsOf(text, { start: from, end: to }).find((word) => word.start < offset && offset < word.end);
}

/** Most words: nothing in them is to be folded but capitals. */
const PLAIN = /^[a-z]+$/i;

/** The form under which two printed words count as the same. */
export function normalise(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return folded(word);
}

const folded = recalled((word) => {
  const form = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`]/g, "'")
    .toLowerCase();
  return /^(?:\p{L}\.)+$/u.test(form) ? form.replaceAll('.', '') : form;
}, 5000);
