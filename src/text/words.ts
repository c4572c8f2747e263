import type { Span } from '../model.ts';
import { recalled } from './recalled.ts';

/** A word as printed, with the form that comparisons use. Show `text`, compare `norm`. */
export interface Word extends Span {
  readonly text: string;
  /** Lower case, without accents; curly apostrophes straightened, full stops of initialisms dropped. */
  readonly norm: string;
}

// Initialisms (U.S., e.g.), then numbers with inner separators and the letters stuck to them (1,200, 2.5bn), then words joined by an apostrophe or hyphen.
const WORD =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*(?:(?!\p{L}\.\p{L})[\p{L}\p{M}][\p{L}\p{M}\p{N}]*)?(?:[-’']\p{L}[\p{L}\p{N}]*)*|[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu;

/** What a character is to words: `WORD` decides of the others, and of all beyond ASCII. */
const [OTHER, LETTER, BETWEEN] = [0, 1, 2];

/** By code, of the characters of ASCII. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return LETTER;
  return /[\d.'-]/.test(character) ? OTHER : BETWEEN;
});

/**
 * The words of `text`, or of one span of it, in order. Punctuation is no word.
 * Offsets are UTF-16 code units into `text`.
 */
export function wordsOf(text: string, span: Span = { start: 0, end: text.length }): Word[] {
  const slice = text.slice(span.start, span.end);
  const words: Word[] = [];
  for (let at = 0; at < slice.length;) {
    const place = wordFrom(slice, at);
    if (place === null) break;
    const word = slice.slice(place.start, place.end);
    const [start, end] = [span.start + place.start, span.start + place.end];
    words.push({ start, end, text: word, norm: normalise(word) });
    at = place.end;
  }
  return words;
}

/** The words of `text`, or of one span of it, in order, as they are compared. */
export function normsOf(text: string, span?: Span): string[] {
  return wordsOf(text, span).map(({ norm }) => norm);
}

/** The words of a text as they are compared, joined by blanks: the same for texts of the same words, whatever their capitals and marks. */
export const normOf = (text: string): string => normsOf(text).join(' ');

/** The first word of a text from an offset on, or null. */
function wordFrom(text: string, offset: number): Span | null {
  let start = offset;
  while (kindAt(text, start) === BETWEEN) start++;
  let end = start;
  while (kindAt(text, end) === LETTER) end++;
  // So stand most words, and a pattern takes several times as long to find them.
  if (end > start && kindAt(text, end) === BETWEEN) return { start, end };
  WORD.lastIndex = start;
  const match = WORD.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

function kindAt(text: string, offset: number): number {
  return offset < text.length ? (KINDS[text.charCodeAt(offset)] ?? OTHER) : OTHER;
}

/** Nothing longer than this, in code units to either side, is looked at as one word. */
const LONGEST_PART = 40;
const SPACE = /\s/;

/** Whether the code is that of a character of ASCII that is no part of any word; a comma is, in numbers. */
function partsWords(code: number): boolean {
  return KINDS[code] === BETWEEN && code !== COMMA;
}

const COMMA = 0x2c;

/** A span with the whole of the words that it begins and ends in: no part of “28-point” stands for itself. */
export function wholeWords(text: string, { start, end }: Span): Span {
  return { start: wordAcross(text, start)?.start ?? start, end: wordAcross(text, end)?.end ?? end };
}

/** The word that an offset stands inside of. */
function wordAcross(text: string, offset: number): Word | undefined {
  // As nearly everywhere: next to a blank, a quotation mark or a bracket there is none.
  if (partsWords(text.charCodeAt(offset - 1)) || partsWords(text.charCodeAt(offset))) return undefined;
  let from = offset;
  let to = offset;
  while (from > 0 && offset - from < LONGEST_PART && !SPACE.test(text[from - 1]!)) from--;
  while (to < text.length && to - offset < LONGEST_PART && !SPACE.test(text[to]!)) to++;
  if (from === offset || to === offset) return undefined;
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
