import type { Span } from '../model.ts';
import { isSpace } from '../text/space.ts';

/** What figures are read from: a run of digits, of letters, or one sign. */
export interface FigureToken extends Span {
  readonly kind: 'digits' | 'word' | 'sign';
  /** As printed. */
  readonly text: string;
  /** Lower case, curly apostrophes straightened. */
  readonly low: string;
  /** Whether it follows the token before it without white space. */
  readonly glued: boolean;
}

// Addresses and clock times first, because their digits are no figures; then
// numbers with inner separators, or with nothing before the point (.5), and before the unit that is stuck to them (5km);
// digits with other letters stuck to them (F16, 2nd, 8B) stay one token; initialisms; words; any other visible character.
const TOKEN =
  /(?:https?:\/\/|www\.)\S+|\d{1,2}(?::\d+)?\s?[AaPp]\.?[Mm](?!\p{L})\.?|\d+(?::\d+)+|\d+(?:,\d{3})*(?:\.\d+)?(?=(?:kms?|kg|mm|mph|kph|cm|ft|lbs?|ha|pc|km²|m²)(?![\p{L}\p{M}\d]))|\d+(?:,\d{3})*(?:\.\d+)*[\p{L}\p{M}²]*|(?<![\p{L}\d.])\.\d+(?![\p{L}\p{M}\d.])|(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\d]*(?:['’]\p{L}+)*[²]?|[^\s\p{L}\d]/gu;
const DIGITS = /^(?:\d+(?:,\d{3})*)?(?:\.\d+)?$/u;
const SIGN = /^[^\p{L}\d]$/u;

/** The tokens of one span of `text`; offsets are UTF-16 code units into `text`. */
export function figureTokens(text: string, span: Span): FigureToken[] {
  const slice = text.slice(span.start, span.end);
  const tokens: FigureToken[] = [];
  let end = -1;
  for (let start = 0; ; start = end) {
    // All but white space belongs to a token.
    while (isSpace(slice.charCodeAt(start))) start++;
    if (start >= slice.length) break;
    const glued = start === end;
    end = endOfToken(slice, start);
    const printed = slice.slice(start, end);
    const low = printed.toLowerCase();
    tokens.push({
      start: span.start + start,
      end: span.start + end,
      kind: kindOf(printed),
      text: printed,
      low: low.includes('’') ? low.replaceAll('’', "'") : low,
      glued,
    });
  }
  return tokens;
}

/** Where the token that begins at `start` ends. */
function endOfToken(text: string, start: number): number {
  let end = start;
  while (isLetter(text.charCodeAt(end))) end++;
  // So stand most words, and a pattern takes several times as long to find them.
  if (end > start && (end === text.length || ENDS_WORD.has(text.charCodeAt(end)))) return end;
  TOKEN.lastIndex = start;
  TOKEN.test(text);
  return TOKEN.lastIndex;
}

/** Codes of marks that no token of letters goes on with. */
const ENDS_WORD: ReadonlySet<number> = new Set(Array.from(' \n,;!?()"“”-–—', (mark) => mark.charCodeAt(0)));

function isLetter(code: number): boolean {
  const small = code | CASE_BIT;
  return small >= SMALL_A && small <= SMALL_Z;
}

const CASE_BIT = 0x20;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

function kindOf(printed: string): FigureToken['kind'] {
  const first = printed.charCodeAt(0);
  const isNumber = (first >= DIGIT_0 && first <= DIGIT_9) || (first === FULL_STOP && printed.length > 1);
  if (isNumber) return DIGITS.test(printed) ? 'digits' : 'word';
  return printed.length === 1 && SIGN.test(printed) ? 'sign' : 'word';
}

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const FULL_STOP = 0x2e;

/** Whether the token is a hyphen or dash that joins what stands on both sides of it ("28-point"). */
export function isJoiner(tokens: readonly FigureToken[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.glued && /^[-‐‑–—]$/.test(token.text);
}
