import type { Block, Span } from '../model.ts';
import { mendSentences, type Sentence } from './sentences.ts';
import { isSpace } from './space.ts';
import type { Token } from './token.ts';
import { WINK_TAGS } from './wink-model.ts';
import { readWithWink } from './wink-words.ts';

/** What wink-nlp tells about a text; offsets are UTF-16 code units into it. */
export interface Analysis {
  /** In text order, white space left out; no token crosses a block. */
  readonly tokens: readonly Token[];
  /** In text order; no sentence crosses a block. */
  readonly sentences: readonly Span[];
}

/** wink leaves a possessive on a word that stands between marks. */
const ENDS_IN_POSSESSIVE = /\p{L}['’]s$/iu;
/** Length of a possessive ending. */
const POSSESSIVE = 2;

/** A stretch without white space longer than this is cut, since the tokeniser takes quadratic time over it. */
const LONGEST_STRETCH = 500;
/** How far on a token is looked for when the tokeniser dropped characters before it. */
const NEAR = 64;

/** Tokens, tags and sentences of the blocks of `text`. Never throws; what stands outside blocks is not analysed. */
export function analyseText(text: string, blocks: readonly Block[]): Analysis {
  const analysis: { tokens: Token[]; sentences: Span[] } = { tokens: [], sentences: [] };
  for (const { span } of blocks)
    for (const piece of piecesOf(text, span)) analysePiece(text, piece, analysis);
  return analysis;
}

/** The block as a whole, or cut where a stretch without white space is too long to be words. */
function piecesOf(text: string, span: Span): Span[] {
  if (hasSpaces(text, span)) return [span];
  const pieces: Span[] = [];
  let { start } = span;
  let stretch = start;
  for (let i = span.start; i < span.end; i++) {
    if (isSpace(text.charCodeAt(i))) stretch = i + 1;
    else if (i - stretch === LONGEST_STRETCH) {
      pieces.push({ start, end: i });
      start = stretch = i;
    }
  }
  pieces.push({ start, end: span.end });
  return pieces;
}

/** Whether a space stands in every stretch that long, as in nearly all texts. */
function hasSpaces(text: string, { start, end }: Span): boolean {
  for (let at = start; end - at > LONGEST_STRETCH;) {
    const space = text.lastIndexOf(' ', at + LONGEST_STRETCH);
    if (space <= at) return false;
    at = space;
  }
  return true;
}

function analysePiece(
  text: string,
  span: Span,
  { tokens, sentences }: { tokens: Token[]; sentences: Span[] },
): void {
  const { length, words, starts, tags, lastWords } = readWithWink(text, span);
  const found: Sentence[] = [];
  let at = span.start;
  // Whether all words so far stand where they are told to.
  let isSure = true;
  let first = tokens.length;
  let sentence = 0;
  for (let i = 0; i < length; i++) {
    const { text: value, isBlank } = words[i]!;
    if (!isBlank) {
      isSure &&= starts[i]! >= 0;
      const start = isSure ? starts[i]! : placeOf(value, text, at, span.end);
      if (start >= 0 && start + value.length <= span.end) {
        addToken(tokens, start, value, WINK_TAGS[tags[i]!] ?? 'X');
        at = start + value.length;
      }
    }
    if (i !== lastWords[sentence]) continue;
    const last = tokens.length - 1;
    if (first <= last) found.push({ first, last });
    first = last + 1;
    sentence++;
  }
  for (const { first, last } of mendSentences(tokens, found))
    sentences.push({ start: tokens[first]!.start, end: tokens[last]!.end });
}

/** Where a word stands from offset `at` on, as far as it is near; -1 where it is not found. */
function placeOf(word: string, text: string, at: number, end: number): number {
  let from = at;
  while (from < end && isSpace(text.charCodeAt(from))) from++;
  if (text.startsWith(word, from)) return from;
  const found = text.slice(from, Math.min(end, from + NEAR + word.length)).indexOf(word);
  return found < 0 ? -1 : from + found;
}

function addToken(tokens: Token[], start: number, word: string, pos: string): void {
  const end = start + word.length;
  if (endsInPossessive(word)) {
    const cut = end - POSSESSIVE;
    tokens.push({ start, end: cut, text: word.slice(0, -POSSESSIVE), pos });
    tokens.push({ start: cut, end, text: word.slice(-POSSESSIVE), pos: 'PART' });
  } else tokens.push({ start, end, text: word, pos });
}

/** Most words are told apart by the letter before their last. */
function endsInPossessive(word: string): boolean {
  const code = word.charCodeAt(word.length - POSSESSIVE);
  return (code === APOSTROPHE || code === CURLY_APOSTROPHE) && ENDS_IN_POSSESSIVE.test(word);
}

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
