import { type FigureToken, isJoiner } from './figures-tokens.ts';
import { readUnit } from './figures-units.ts';

/** A number as read from one or several tokens. */
export interface NumberReading {
  readonly value: number;
  /** Index after its last token. */
  readonly next: number;
  readonly written: 'digits' | 'words' | 'share';
  /** The power of ten that was named ("million" -> 1e6), else 1. */
  readonly magnitude: number;
}

const SMALL: ReadonlyMap<string, number> = new Map(Object.entries({
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17,
  eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70,
  eighty: 80, ninety: 90,
})); // prettier-ignore
const DOZEN: ReadonlyMap<string, number> = new Map(Object.entries({ dozen: 12, score: 20 }));
const SCALE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1e3,
    lakh: 1e5,
    crore: 1e7,
    million: 1e6,
    mn: 1e6,
    billion: 1e9,
    bn: 1e9,
    trillion: 1e12,
    tn: 1e12,
  }),
);
const SHORT_SCALE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    b: 1e9,
    bn: 1e9,
    t: 1e12,
    tn: 1e12,
  }),
);
const PARTS: ReadonlyMap<string, number> = new Map(Object.entries({
  half: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fourth: 4, fourths: 4, fifth: 5, fifths: 5,
  sixth: 6, sixths: 6, seventh: 7, eighth: 8, eighths: 8, tenth: 10, tenths: 10,
})); // prettier-ignore

/** Digits with a scale letter stuck to them, as in "$8B" or "20k". */
const ABBREVIATED = /^(\d+(?:,\d{3})*(?:\.\d+)?)(k|m|mn|b|bn|t|tn)$/u;

/** The value of one number word below a hundred, or null. */
export function smallNumber(word: string): number | null {
  return SMALL.get(word) ?? null;
}

/** Whether the word counts after "a": "a dozen", "a million", "a third". */
export function isNumberWord(word: string): boolean {
  return DOZEN.has(word) || SCALE.has(word) || PARTS.has(word);
}

/** Words that a number can start with, besides digits. */
export const NUMBER_STARTS: ReadonlySet<string> = new Set([...SMALL.keys(), 'a', 'an', 'half', 'dozen']);

/**
 * Reads the number that starts at token `at`: digits, number words, or a mix of
 * both ("2 million", "twenty-one", "two and a half", "half a million"). Shares
 * ("two-thirds", "one in five", "one in every five") come back as percentages.
 * Null where no number starts.
 */
export function readNumber(tokens: readonly FigureToken[], at: number): NumberReading | null {
  return (
    readShare(tokens, at) ?? readAbbreviated(tokens, at) ?? readDigits(tokens, at) ?? readWords(tokens, at)
  );
}

function readAbbreviated(tokens: readonly FigureToken[], at: number): NumberReading | null {
  const match = ABBREVIATED.exec(tokens[at]?.low ?? '');
  // "5m" alone may be metres; after a currency sign it is millions.
  if (match === null || (match[2] === 'm' && !/[$€£¥]/.test(tokens[at - 1]?.text ?? ''))) return null;
  const magnitude = SHORT_SCALE.get(match[2]!)!;
  return { value: scaledBy(parseDigits(match[1]!), magnitude), next: at + 1, written: 'digits', magnitude };
}

function readDigits(tokens: readonly FigureToken[], at: number): NumberReading | null {
  const token = tokens[at];
  if (token?.kind !== 'digits') return null;
  const part = tokens[at + 1]?.glued === true ? VULGAR.get(tokens[at + 1]!.text) : undefined;
  if (part !== undefined) return scaled(tokens, parseDigits(token.text) + part, at + 2, 'digits');
  return scaled(tokens, parseDigits(token.text), at + 1, 'digits');
}

/** "2½ years". */
const VULGAR: ReadonlyMap<string, number> = new Map(Object.entries({ '½': 0.5, '¼': 0.25, '¾': 0.75 }));

function readWords(tokens: readonly FigureToken[], at: number): NumberReading | null {
  const first = tokens[at]?.low ?? '';
  if (first === 'half' && (isArticle(tokens[at + 1]) || isJoiner(tokens, at + 1)))
    return readHalfOf(tokens, at);
  if (isArticle(tokens[at])) {
    const next = tokens[at + 1]?.low ?? '';
    const value = DOZEN.get(next) ?? SCALE.get(next);
    if (value === undefined || next === 'score' || next.length < 3) return null;
    return scaled(tokens, value, at + 2, 'words');
  }
  if (DOZEN.get(first) === 12) return { value: 12, next: at + 1, written: 'words', magnitude: 1 };
  let value = SMALL.get(first);
  if (value === undefined) return null;
  let next = at + 1;
  const unit = SMALL.get(tokens[next + (isJoiner(tokens, next) ? 1 : 0)]?.low ?? '');
  if (value >= 20 && unit !== undefined && unit > 0 && unit < 10) {
    value += unit;
    next += isJoiner(tokens, next) ? 2 : 1;
  }
  if (DOZEN.get(tokens[next]?.low ?? '') === 12) return scaled(tokens, value * 12, next + 1, 'words');
  return scaled(tokens, value, next, 'words');
}

/** Adds what follows a first number: "and a half", scales, and "two hundred and fifty thousand". */
function scaled(
  tokens: readonly FigureToken[],
  first: number,
  from: number,
  written: 'digits' | 'words',
): NumberReading {
  let value = first;
  let next = from;
  let magnitude = 1;
  const half = endOfAndAHalf(tokens, next);
  if (half > next) {
    value += 0.5;
    next = half;
  }
  for (;;) {
    const skip = isJoiner(tokens, next) ? 1 : 0;
    const scale = SCALE.get(tokens[next + skip]?.low ?? '');
    if (scale === undefined) return { value, next, written, magnitude };
    value = scaledBy(value, scale);
    magnitude *= scale;
    next += skip + 1;
    const rest = scale === 100 ? belowHundred(tokens, next) : null;
    if (rest !== null) {
      value += rest.value;
      next = rest.next;
    }
    const half = endOfAndAHalf(tokens, next);
    if (half > next) {
      value += scale / 2;
      next = half;
    }
  }
}

/** 4.1 billion is a whole number, which a product of binary fractions is not. */
export function scaledBy(value: number, scale: number): number {
  return Number((value * scale).toPrecision(MOST_DIGITS));
}

const MOST_DIGITS = 15;

/** Index after "and a half" at token `at`, hyphens between or not ("four-and-a-half-acre"); `at` where it does not stand there. */
function endOfAndAHalf(tokens: readonly FigureToken[], at: number): number {
  let next = at;
  for (const word of ['and', 'a', 'half']) {
    if (isJoiner(tokens, next)) next++;
    if (tokens[next]?.low !== word) return at;
    next++;
  }
  return next;
}

function belowHundred(tokens: readonly FigureToken[], at: number): { value: number; next: number } | null {
  const start = tokens[at]?.low === 'and' || isJoiner(tokens, at) ? at + 1 : at;
  const tens = SMALL.get(tokens[start]?.low ?? '');
  if (tens === undefined) return null;
  const step = isJoiner(tokens, start + 1) ? 2 : 1;
  const unit = SMALL.get(tokens[start + step]?.low ?? '');
  if (tens >= 20 && unit !== undefined && unit > 0 && unit < 10)
    return { value: tens + unit, next: start + step + 1 };
  return { value: tens, next: start + 1 };
}

/** "half a million", "half a dozen": a half of what is named; "half a year" is left to the units. */
function readHalfOf(tokens: readonly FigureToken[], at: number): NumberReading | null {
  const word = tokens[at + 2]?.low ?? '';
  const value = DOZEN.get(word) ?? SCALE.get(word);
  // "Half-empty", "half-hearted": no half of anything that is counted.
  if (value === undefined && isJoiner(tokens, at + 1) && readUnit(tokens, at + 2) === null) return null;
  if (value === undefined) return { value: 0.5, next: at + 2, written: 'words', magnitude: 1 };
  return { value: value / 2, next: at + 3, written: 'words', magnitude: 1 };
}

/** "Half of the members", "half the members". */
const OF_WHOLE = /^(?:of|the|its|their|his|her|all)$/;

/** "two-thirds of", "a third of", "half of", "one in three", "1-in-3": a share in percent. */
function readShare(tokens: readonly FigureToken[], at: number): NumberReading | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const share = (value: number, next: number): NumberReading => ({
    value: Math.round(value * 1000) / 10,
    next,
    written: 'share',
    magnitude: 1,
  });
  const top = isArticle(token)
    ? 1
    : (SMALL.get(token.low) ?? (token.kind === 'digits' ? parseDigits(token.text) : null));
  // "the first half of next week" is a time, not a share.
  const ordered = /^(?:first|second|latter|last|other|back|top|bottom)$/.test(tokens[at - 1]?.low ?? '');
  if (token.low === 'half' && OF_WHOLE.test(tokens[at + 1]?.low ?? '') && !ordered)
    return share(1 / 2, at + 1);
  if (top === null) return null;
  const skip = isJoiner(tokens, at + 1) ? 1 : 0;
  const word = tokens[at + 1 + skip]?.low ?? '';
  if (word === 'in' || (word === 'out' && tokens[at + 2 + skip]?.low === 'of')) {
    const every = word === 'in' && tokens[at + 2 + skip]?.low === 'every';
    const from = at + 2 + skip + (word === 'out' || every ? 1 : 0);
    const last = isJoiner(tokens, from) ? from + 1 : from;
    const of =
      SMALL.get(tokens[last]?.low ?? '') ??
      (tokens[last]?.kind === 'digits' ? parseDigits(tokens[last].text) : 0);
    // "three in 2016" names a year, and "five in five" is no share.
    return !isArticle(token) && of > top && of <= 100 ? share(top / of, last + 1) : null;
  }
  const of = PARTS.get(word);
  const after = tokens[at + 2 + skip]?.low ?? '';
  if (of === undefined || top >= of) return null;
  // "One-half the total", but "one half hour".
  if (top === 1 && !(word === 'half' ? OF_WHOLE.test(after) : after === 'of' || after === 'as')) return null;
  // "an hour and a half of talks" is no half.
  if (tokens[at - 1]?.low === 'and' && isArticle(token)) return null;
  return share(top / of, at + 2 + skip);
}

function isArticle(token: FigureToken | undefined): boolean {
  return token?.low === 'a' || token?.low === 'an';
}

function parseDigits(printed: string): number {
  return Number(printed.replaceAll(',', ''));
}
