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
  const { words, tags, lastWords } = readWithWink(text.slice(span.start, span.end));
  const { length } = words;
  // For each of wink's words the number of the first token kept at or behind it.
  const first = new Int32Array(length + 1);
  let at = span.start;
  for (let i = 0; i < length; i++) {
    const value = words[i]!.text;
    first[i] = tokens.length;
    if (value === '' || (isSpace(value.charCodeAt(0)) && value.trim() === '')) continue;
    while (at < span.end && isSpace(text.charCodeAt(at))) at++;
    if (!text.startsWith(value, at)) {
      const found = text.slice(at, Math.min(span.end, at + NEAR + value.length)).indexOf(value);
      if (found < 0) continue;
      at += found;
    }
    const end = at + value.length;
    if (end > span.end) continue;
    const tag = WINK_TAGS[tags[i]!] ?? 'X';
    if (endsInPossessive(value)) {
      const cut = end - POSSESSIVE;
      tokens.push({ start: at, end: cut, text: value.slice(0, -POSSESSIVE), pos: tag });
      tokens.push({ start: cut, end, text: value.slice(-POSSESSIVE), pos: 'PART' });
    } else tokens.push({ start: at, end, text: value, pos: tag });
    at = end;
  }
  first[length] = tokens.length;
  const found: Sentence[] = [];
  let from = 0;
  for (const last of lastWords) {
    const sentence = { first: first[from]!, last: first[last + 1]! - 1 };
    if (sentence.first <= sentence.last) found.push(sentence);
    from = last + 1;
  }
  for (const { first, last } of mendSentences(tokens, found))
    sentences.push({ start: tokens[first]!.start, end: tokens[last]!.end });
}

/** Most words are told apart by the letter before their last. */
function endsInPossessive(word: string): boolean {
  const code = word.charCodeAt(word.length - POSSESSIVE);
  return (code === APOSTROPHE || code === CURLY_APOSTROPHE) && ENDS_IN_POSSESSIVE.test(word);
}

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
