import type { Attribution, Span } from '../model.ts';
import { foldSpace } from '../text/space.ts';

/** Closing punctuation that stays with the word before it; quotation marks do not. */
const CLOSING = /^[,;:.!?…%)\]]+/;
/** What opens before a word and stays with it. */
const OPENING = /[([$€£¥]+$/;

/**
 * A word with the punctuation that touches it inside `bounds`, as it stands in
 * `text`. Of a dash between words, only that there is one is kept.
 */
export function printed(text: string, word: Span, bounds: Span): string {
  const before = OPENING.exec(text.slice(bounds.start, word.start))?.[0] ?? '';
  const rest = text.slice(word.end, bounds.end);
  const after = CLOSING.exec(rest)?.[0] ?? '';
  const dash = /^\s*[–—]|^\s+-+(?=\s)/.test(rest.slice(after.length)) ? ' –' : '';
  return before + text.slice(word.start, word.end) + after + dash;
}

/** Quoted words end a reading without the comma that leads back to the reporter's sentence. */
export function withoutTrailingComma(text: string): string {
  return text.replace(/[,;:–—\s]+$/, '');
}

/** Spans in text order, those joined to one between which there is nothing but space: sentences of one quotation. */
export function joinAdjacent(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && text.slice(last.end, span.start).trim() === '')
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** What readings of one article, in text order, hold and what they quote, each joined where it runs on in print. */
export function inPrint(
  text: string,
  readings: readonly Pick<Attribution, 'content' | 'quoted'>[],
): { content: Span[]; quoted: Span[] } {
  const joined = (key: 'content' | 'quoted') =>
    joinAdjacent(
      text,
      readings.flatMap((reading) => reading[key]),
    );
  return { content: joined('content'), quoted: joined('quoted') };
}

/** Quoted words as one line: the mark that is printed again where a quotation goes on in a new paragraph is left off. */
export function quotedLine(words: string): string {
  return foldSpace(words.replace(/(\n\s*)["“„«]/g, '$1'));
}

const QUOTATION_MARKS = /["“”„«»‘’「」]/g;

/** Whether anything stands between two places but white space, commas and quotation marks: only then an ellipsis is true. */
export function isLeftOut(text: string, from: number, to: number): boolean {
  return /[^\s,;]/.test(text.slice(from, to).replace(QUOTATION_MARKS, ''));
}

/** What is printed before one of several spans of a text: an ellipsis where something is left out before it, else a blank; nothing before the first. */
export function gapBefore(text: string, spans: readonly Span[], place: number): '' | ' ' | ' … ' {
  const [before, span] = [spans[place - 1], spans[place]];
  if (before === undefined || span === undefined) return '';
  return isLeftOut(text, before.end, span.start) ? ' … ' : ' ';
}

/** The words of several spans, verbatim, with what is printed between them. */
export function wordsOfSpans(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }, i) => gapBefore(text, spans, i) + text.slice(start, end)).join('');
}
