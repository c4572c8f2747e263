import type { Attribution, Span } from '../model.ts';
import { foldSpace } from '../text/space.ts';

/** What opens before a word and stays with it. */
const OPENING = /[([$€£¥#@]+$/;
/** An apostrophe that makes a possessive of a word on s, or of some in capitals. */
const POSSESSIVE = /^['’](?=\s)/;
/** One that stands for the century: “the class of ’08”. */
const CENTURY = /['’]$/;
const YEAR = /^\d\ds?$/;
const SINGLE_MARKS = /['‘’]/g;
/** Dashes, or hyphens that stand for one. */
const DASH = /\s*(?:[–—―]+|(?<=^|\s)-+(?=\s|$)|--+)\s*/g;
const SPACED_ELLIPSIS = /\s\.(?:\s?\.){2,}|\s…/g;
const ELLIPSIS = /^\.(?:\s?\.){2,}/;

/**
 * A word as it stands in `text`, with what is printed beside it: what opens before it, and
 * all that follows up to what opens before the next word. Quotation marks are left out; of a
 * dash or an ellipsis between words only that there is one is kept.
 *
 * @param bounds from the end of the word before to the start of the next one; at either end
 *   of a quotation to its own end
 * @param within where the quotation begins
 */
export function printed(text: string, word: Span, bounds: Span, within: number): string {
  const own = text.slice(word.start, word.end);
  const before = text.slice(bounds.start, word.start);
  const rest = text.slice(word.end, bounds.end);
  // As most words stand.
  if (before === ' ' && rest === ' ') return own;
  const opening = ((YEAR.test(own) && CENTURY.exec(before)) || OPENING.exec(before))?.[0] ?? '';
  const after = rest.slice(0, rest.length - (OPENING.exec(rest)?.[0].length ?? 0));
  const lead = bounds.start === within ? signs(before.slice(0, before.length - opening.length)) : '';
  const possessive = isPossessive(text, word, after, within) ? after[0]! : '';
  const leading = lead === '' ? '' : `${lead.trim().replace(ELLIPSIS, '…')} `;
  return leading + opening + own + possessive + signs(after.slice(possessive.length));
}

/** Signs between two words without quotation marks, and with no blank at the end. */
const signs = (between: string): string =>
  foldSpace(
    between
      .replace(QUOTATION_MARKS, '')
      .replace(SINGLE_MARKS, '')
      .replace(DASH, ' – ')
      .replace(SPACED_ELLIPSIS, ' …'),
  ).trimEnd();

/** Whether an apostrophe behind a word belongs to it (“the voters’ choice”), since no single mark is open that it could close. */
function isPossessive(text: string, word: Span, after: string, within: number): boolean {
  if (!POSSESSIVE.test(after) || !/s/i.test(text[word.end - 1]!)) return false;
  const before = text.slice(within, word.end);
  return (before.match(OPENING_SINGLE)?.length ?? 0) <= (before.match(CLOSING_SINGLE)?.length ?? 0);
}

const OPENING_SINGLE = /(?<![\p{L}\p{N}.,!?])['‘’](?=[\p{L}\p{N}])/gu;
const CLOSING_SINGLE = /(?<=[\p{L}\p{N}.,!?…])['’](?![\p{L}\p{N}])/gu;

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
