import type { Figure, Span } from '../model.ts';
import { DATE_STARTS, readDate } from './figures-dates.ts';
import { hedgeAt } from './figures-hedges.ts';
import { isNumberWord, NUMBER_STARTS, type NumberReading, readNumber, scaledBy } from './figures-numbers.ts';
import { type FigureToken, figureTokens, isJoiner } from './figures-tokens.ts';
import { currencyOf, readCountedNoun, readUnit, type UnitReading } from './figures-units.ts';

/** A figure in terms of tokens, before it has offsets and a hedge. */
interface Reading {
  readonly figure: Pick<Figure, 'kind' | 'value' | 'unit'>;
  readonly from: number;
  readonly next: number;
  /** The number's named power of ten, which "$3 to $5 billion" hands back to its first number. */
  readonly magnitude: number;
}

/**
 * The figures inside `spans` of `text`: counts, percentages, money, distances,
 * areas, weights, durations, dates and checkable ordinals, in text order.
 * Spans are UTF-16 code units; overlapping spans give each figure once.
 */
export function figuresIn(text: string, spans: readonly Span[]): Figure[] {
  const figures = new Map<number, Figure>();
  for (const span of spans)
    for (const figure of MAY_HOLD.test(text.slice(span.start, span.end))
      ? figuresOf(figureTokens(text, span))
      : [])
      if (!figures.has(figure.span.start)) figures.set(figure.span.start, figure);
  return [...figures.values()].sort((a, b) => a.span.start - b.span.start);
}

const DOLLARS = new Set(['us', 'a', 'c', 'au', 'nz', 'hk']);
const ORDINAL_WORDS = 'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
const STARTS: ReadonlySet<string> = new Set([...NUMBER_STARTS, ...DATE_STARTS, ...DOLLARS, ...ORDINAL_WORDS]);

/** Most spans hold no figure: those without any of these are not even cut into tokens. */
const MAY_HOLD = new RegExp(
  `[\\d$€£¥₽₹₴%]|\\b(?:${[...STARTS, 'decade', 'century'].filter((word) => word.length > 2).join('|')}|(?:a|an)\\s+(?:year|month|week|day|hour|minute|hundred|thousand|million|billion|third|quarter|fifth))`,
  'i',
);

function figuresOf(tokens: readonly FigureToken[]): Figure[] {
  const readings: Reading[] = [];
  for (let at = 0; at < tokens.length;) {
    const reading = readFigure(tokens, at);
    if (reading !== null) readings.push(reading);
    at = reading === null ? at + 1 : Math.max(reading.next, at + 1);
  }
  return shareUnits(tokens, readings).map(({ figure, from, next }) => ({
    span: { start: tokens[from]!.start, end: tokens[next - 1]!.end },
    ...figure,
    hedge: hedgeAt(tokens, from, next),
  }));
}

function readFigure(tokens: readonly FigureToken[], at: number): Reading | null {
  if (!canStart(tokens, at) || isPartOfName(tokens, at)) return null;
  return readMoney(tokens, at) ?? readWhen(tokens, at) ?? readOrdinal(tokens, at) ?? readAmount(tokens, at);
}

/** Most words start no figure: this keeps the reading of a text fast. */
function canStart(tokens: readonly FigureToken[], at: number): boolean {
  const { kind, text, low } = tokens[at]!;
  if (low === 'a' || low === 'an') return tokens[at + 1]?.kind !== 'word' || leadsToFigure(tokens, at + 1);
  if (kind === 'word' && (STARTS.has(low) || /^\d/.test(low))) return true;
  return kind === 'digits' || currencyOf(text) !== null;
}

/** Whether a figure goes on with this word after its article: "a dozen", "a third of", "an hour". */
function leadsToFigure(tokens: readonly FigureToken[], at: number): boolean {
  return isNumberWord(tokens[at]!.low) || readUnit(tokens, at) !== null;
}

function readMoney(tokens: readonly FigureToken[], at: number): Reading | null {
  // "US$5", "A$5": the letters before the sign belong to the figure.
  const sign = DOLLARS.has(tokens[at]!.low) && tokens[at + 1]?.glued === true ? at + 1 : at;
  const currency = currencyOf(tokens[sign]?.text ?? '');
  if (currency === null) return null;
  const number = readNumber(tokens, sign + 1);
  if (number === null || number.written === 'words') return null;
  const named = readUnit(tokens, number.next);
  const next = named?.kind === 'money' ? named.next : number.next;
  const unit = sign > at && tokens[at]!.low !== 'us' ? `${tokens[at]!.low} ${currency}` : currency;
  return {
    figure: { kind: 'money', value: number.value, unit },
    from: at,
    next,
    magnitude: number.magnitude,
  };
}

function readWhen(tokens: readonly FigureToken[], at: number): Reading | null {
  const date = readDate(tokens, at);
  if (date === null) return null;
  if (/^\d{4}$/.test(date.unit) && countsSomething(tokens, at)) return null;
  return { figure: { kind: 'date', value: null, unit: date.unit }, from: at, next: date.next, magnitude: 1 };
}

/** "1800 miles", "about 2000 people": four digits that are no year. */
function countsSomething(tokens: readonly FigureToken[], at: number): boolean {
  if (readUnit(tokens, at + 1) !== null) return true;
  const noun = readCountedNoun(tokens, at + 1, 0);
  return noun !== null && /^(?:person|troop|soldier|man|woman|child|vote|voter)$/.test(noun.unit);
}

/** What an ordinal must number to be checkable: a third time can be counted, a third way cannot. */
const NUMBERED = new Set(
  (
    'time term anniversary day week month year quarter round straight consecutive president successive largest biggest highest ' +
    'lowest ranking ranked oldest youngest longest deadliest attempt summit meeting debate vote'
  ).split(' '),
);

function readOrdinal(tokens: readonly FigureToken[], at: number): Reading | null {
  const { low } = tokens[at]!;
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(low);
  const value = digits === null ? ORDINAL_WORDS.indexOf(low) + 2 : Number(digits[1]);
  if (value < 2 && digits === null) return null;
  const next = isJoiner(tokens, at + 1) ? at + 2 : at + 1;
  const noun = tokens[next];
  if (noun === undefined || !NUMBERED.has(noun.low)) return null;
  const inRow = IN_ROW.has(noun.low) ? tokens[next + 1] : undefined;
  const [counted, end] =
    inRow !== undefined && /^\p{Ll}/u.test(inRow.text) ? [inRow, next + 2] : [noun, next + 1];
  return { figure: { kind: 'ordinal', value, unit: counted.low }, from: at, next: end, magnitude: 1 };
}

/** "The second straight day": what is numbered stands behind these. */
const IN_ROW = new Set(['straight', 'consecutive', 'successive']);

function readAmount(tokens: readonly FigureToken[], at: number): Reading | null {
  const number = readNumber(tokens, at);
  if (number === null) return readBareDuration(tokens, at);
  const reading = (kind: Figure['kind'], unit: string, next: number): Reading => ({
    figure: { kind, value: number.value, unit },
    from: at,
    next,
    magnitude: number.magnitude,
  });
  if (number.written === 'share') return reading('percent', 'percent', number.next);
  const unit = readUnit(tokens, number.next);
  if (unit !== null && isWholly(tokens, unit, number)) return null;
  if (unit !== null && isSterling(tokens, unit, number)) return reading('money', 'pound sterling', unit.next);
  if (unit !== null) return pastHalf(tokens, reading(unit.kind, unit.unit, pastAge(tokens, unit)));
  if (isAge(tokens, at, number)) return reading('duration', 'year', number.next);
  // "A 2-1 majority": neither number counts what one word names.
  const isScore = isJoiner(tokens, at - 1) && tokens[at - 2]?.kind === 'digits';
  const noun = readCountedNoun(tokens, number.next, isScore ? Infinity : number.value);
  // "Five to ten years", "two of the four pilots": what is counted stands behind the second number.
  if (noun === null && number.written === 'words' && leadsToSecond(tokens, number))
    return reading('count', '', number.next);
  // "one" and "no one", "the two of them" count nothing by themselves.
  if (noun === null)
    return number.written === 'digits' || number.magnitude > 1 ? reading('count', '', number.next) : null;
  if (number.written === 'words' && number.value === 1 && !noun.joined && number.magnitude === 1) return null;
  if (number.written === 'words' && number.value <= MOST_IN_IDIOM && IN_IDIOMS.has(noun.unit)) return null;
  // The figure ends at the number, or at the noun that a hyphen joins to it.
  return reading('count', noun.unit, noun.joined || noun.next === number.next + 1 ? noun.next : number.next);
}

/** "88 million pounds": nobody weighs so much, unless it is told of what. */
function isSterling(
  tokens: readonly FigureToken[],
  { unit, next }: UnitReading,
  { magnitude }: NumberReading,
): boolean {
  return unit === 'pound' && magnitude >= 1e6 && tokens[next]?.low !== 'of';
}

/** "I 100 percent agree": a way to say wholly, and no share of anything. */
function isWholly(
  tokens: readonly FigureToken[],
  { unit, next }: UnitReading,
  { value }: NumberReading,
): boolean {
  return unit === 'percent' && value === 100 && WHOLLY.test(tokens[next]?.low ?? '');
}

const WHOLLY =
  /^(?:agree|support|behind|committed|sure|certain|confident|convinced|correct|right|wrong|true|false|clear|opposed|against|honest|positive|accurate|with|focused|dedicated)$/;

/** Whether a second number with a unit or noun of its own follows: "five | to ten years", "two | of the four pilots", "two- | and three-day". */
function leadsToSecond(tokens: readonly FigureToken[], { value, next }: NumberReading): boolean {
  const from = startOfSecond(tokens, next, value);
  const second = from > next ? readFigure(tokens, from) : null;
  return second !== null && second.figure.kind !== 'date' && second.figure.unit !== '';
}

function startOfSecond(tokens: readonly FigureToken[], at: number, value: number): number {
  // "One of the pilots" is a pronoun.
  if (tokens[at]?.low === 'of') return value > 1 ? endOfPartitive(tokens, at) : at;
  if (isJoiner(tokens, at)) return /^(?:to|or|and)$/.test(tokens[at + 1]?.low ?? '') ? at + 2 : at;
  return /^(?:to|or)$/.test(tokens[at]?.low ?? '') ? at + 1 : at;
}

/** Index after "of the past", "of its" and the like at token `at`, which lead from a part to its whole; `at` where none stands. */
function endOfPartitive(tokens: readonly FigureToken[], at: number): number {
  if (tokens[at]?.low !== 'of' || !/^(?:the|its|their|his|her|our)$/.test(tokens[at + 1]?.low ?? ''))
    return at;
  return /^(?:past|last|first|next|top|other|remaining)$/.test(tokens[at + 2]?.low ?? '') ? at + 3 : at + 2;
}

/** "In two directions", "three things", "on two fronts": a small number of what nobody has counted; "four-star" is a rank. */
const IN_IDIOMS = new Set(
  'direction way side thing aspect sense kind sort type form respect regard front hand foot end option word remedy star'.split(
    ' ',
  ),
);
const MOST_IN_IDIOM = 10;

/** "a 41-year-old": the unit reaches over "old". */
function pastAge(tokens: readonly FigureToken[], unit: UnitReading): number {
  return isJoiner(tokens, unit.next) && tokens[unit.next + 1]?.low === 'old' ? unit.next + 2 : unit.next;
}

/** "an hour and a half", "two years and a half". */
function pastHalf(tokens: readonly FigureToken[], reading: Reading): Reading {
  const words = tokens.slice(reading.next, reading.next + 3).map((token) => token.low);
  if (words.join(' ') !== 'and a half' || reading.figure.value === null) return reading;
  return {
    ...reading,
    figure: { ...reading.figure, value: reading.figure.value + 0.5 },
    next: reading.next + 3,
  };
}

const OLDEST = 120;
/** "Aged 67", "turns 70", "at age 18". */
const OF_AGE = /^(?:aged?|ages|turns|turned|turning)$/;

/** "Rivera, 67, said", "her age, 67, is", "aged 67": a number in commas after a name is an age. */
function isAge(tokens: readonly FigureToken[], at: number, number: NumberReading): boolean {
  if (number.written !== 'digits' || number.value > OLDEST) return false;
  if (OF_AGE.test(tokens[at - 1]?.low ?? '')) return true;
  // "The ages of 18 and 29", "aged 16 and 13".
  const first =
    tokens[at - 2]?.kind === 'digits' && /^(?:and|to|or)$/.test(tokens[at - 1]!.low) ? at - 2 : at;
  const before = tokens[first - 1]?.low === 'of' ? tokens[first - 2] : tokens[first - 1];
  if (/^age[sd]$/.test(before?.low ?? '')) return true;
  return (
    tokens[at - 1]?.text === ',' &&
    /^[,.]?$/.test(tokens[number.next]?.text ?? '') &&
    /^\p{Lu}|^age$/u.test(tokens[at - 2]?.text ?? '')
  );
}

/** "more than a decade", "nearly a century", "half a year": one of a duration, only under a hedge. */
function readBareDuration(tokens: readonly FigureToken[], at: number): Reading | null {
  const { low } = tokens[at]!;
  if (low !== 'a' && low !== 'an') return null;
  const unit = readUnit(tokens, at + 1);
  if (unit === null || unit.joined || unit.kind !== 'duration' || hedgeAt(tokens, at, unit.next) === null)
    return null;
  return { figure: { kind: 'duration', value: 1, unit: unit.unit }, from: at, next: unit.next, magnitude: 1 };
}

/** Words whose number is a name: "Section 230", "Flight 17", "Channel 4". */
const NAMED_BY_NUMBER = new Set(
  (
    'section article title chapter page room route highway interstate flight no number act amendment phase group grade level ' +
    'version channel district precinct proposition prop line psalm resolution order bill area route pier gate apollo formula ' +
    'boeing airbus ios windows covid type class category tier track volume episode part figure table appendix exhibit count super'
  ).split(' '),
);

/** Whether the number at `at` belongs to a name or a code: "COVID-19", "F-16", "Group of Seven", "9/11", "v2.1.3". */
function isPartOfName(tokens: readonly FigureToken[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const isNumber = token.kind === 'digits' || readNumber(tokens, at) !== null;
  if (!isNumber) return false;
  if (/\d\.\d+\.\d/.test(token.text)) return true;
  if (token.kind === 'digits' && (after?.text === '/' || before?.text === '/')) return true;
  if (before?.text === '#') return true;
  // "At 0930 GMT".
  if (/^[012]\d[0-5]\d$/.test(token.text) && /^(?:gmt|utc|bst|cet|est|et|hours|hrs)$/.test(after?.low ?? ''))
    return true;
  // "401(k)", "501(c)(3)".
  if (after?.text === '(' && after.glued && tokens[at + 2]?.text.length === 1) return true;
  if (before?.text === '(' && before.glued && token.glued) return true;
  // "H.R. 1" names a bill.
  if (/^(?:\p{Lu}\.){2,}$/u.test(before?.text ?? '') && countsNothing(tokens, at)) return true;
  // A hyphen before a number joins it to a name, unless a number or a word in lower case stands before that.
  if (isJoiner(tokens, at - 1) && token.glued && /^\p{Lu}/u.test(tokens[at - 2]?.text ?? '')) return true;
  // "No. 10-277" is one number of a docket.
  if (isJoiner(tokens, at - 1) && tokens[at - 2]?.kind === 'digits' && isPartOfName(tokens, at - 2))
    return true;
  // "The 2015-16 season", "a 7-Eleven", "twenty-somethings".
  if (isJoiner(tokens, at - 1) && /^\d{2}$/.test(token.text) && YEAR.test(tokens[at - 2]?.text ?? ''))
    return true;
  if (isJoiner(tokens, at + 1) && /^(?:eleven|somethings?)$/.test(tokens[at + 2]?.low ?? '')) return true;
  if (isGroupByShare(tokens, at)) return true;
  const label = before?.text === '.' ? tokens[at - 2] : before;
  if (label !== undefined && NAMED_BY_NUMBER.has(label.low) && !(label.low === 'no' && before?.text !== '.'))
    return true;
  const capital = token.kind === 'word' && /^\p{Lu}/u.test(token.text);
  if (!capital) return token.kind === 'digits' && isModelName(tokens, at);
  const startsSentence = before === undefined || /^[.!?:“"‘'—–-]$/.test(before.text);
  return !startsSentence || (/^\p{Lu}/u.test(after?.text ?? '') && after?.kind === 'word');
}

const YEAR = /^(?:19|20)\d{2}$/;

/** "Special interests and the 1 percent": those at one end, not a share of anything. */
function isGroupByShare(tokens: readonly FigureToken[], at: number): boolean {
  if (tokens[at - 1]?.low !== 'the' || !/^(?:1|99|one)$/.test(tokens[at]!.low)) return false;
  const unit = readUnit(tokens, at + 1);
  const after = unit === null ? undefined : tokens[unit.next];
  return (
    unit?.unit === 'percent' && (after === undefined || /^(?:\P{L}|and|or|to|who|has|have)$/u.test(after.low))
  );
}

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/;

/** "Apple 16 owners" cannot be told from "In Ohio 16 people" without a noun: a capital before and no counted noun after. */
function isModelName(tokens: readonly FigureToken[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || !/^\p{Lu}\p{L}/u.test(before.text) || MONTH.test(before.low) || at === 1)
    return false;
  // "Weber’s 538": whose they are; "SB 1062" names a bill.
  if (/['’]s$/.test(before.text)) return false;
  if (/^\d{4}$/.test(tokens[at]!.text) && !/^\p{Lu}{2,3}$/u.test(before.text)) return false;
  // "Leads Hale 1,428 to 1,153", "beat Leeds 3-1".
  const isScore = tokens[at + 1]?.low === 'to' || isJoiner(tokens, at + 1);
  if (isScore && tokens[at + 2]?.kind === 'digits' && !isJoiner(tokens, at + 3)) return false;
  return countsNothing(tokens, at);
}

function countsNothing(tokens: readonly FigureToken[], at: number): boolean {
  const number = readNumber(tokens, at)!;
  return (
    readUnit(tokens, number.next) === null && readCountedNoun(tokens, number.next, number.value) === null
  );
}

/**
 * In "from 28 to 19 points", "13 of the 19 contests" and "$3 to $5 billion" the first number takes unit and scale of
 * the second; in "July 8 and 9" and "from 36 holes to 18" the second takes what the first has.
 */
function shareUnits(tokens: readonly FigureToken[], readings: readonly Reading[]): Reading[] {
  const shared = [...readings];
  for (let i = shared.length - 2; i >= 0; i--) {
    const first = shared[i]!;
    const second = shared[i + 1]!;
    const isPart = second.from > first.next && endOfPartitive(tokens, first.next) === second.from;
    if (!isPart && !isRange(tokens, first.next, second.from)) continue;
    const { value } = first.figure;
    if (value === null || second.figure.value === null) continue;
    const bare = isBare(first);
    const sameMoney = first.figure.kind === 'money' && first.figure.unit === second.figure.unit;
    if (!bare && !sameMoney) continue;
    const scale =
      !isPart && first.magnitude === 1 && value < second.figure.value / second.magnitude
        ? second.magnitude
        : 1;
    shared[i] = {
      ...first,
      figure: { ...second.figure, value: scaledBy(value, scale) },
      magnitude: scale,
    };
  }
  for (let i = 1; i < shared.length; i++) shared[i] = takenUp(tokens, shared[i - 1]!, shared[i]!);
  return shared;
}

function isBare({ figure }: Reading): boolean {
  return figure.kind === 'count' && figure.unit === '';
}

/** A bare number behind a figure whose month or unit it shares. */
function takenUp(tokens: readonly FigureToken[], first: Reading, second: Reading): Reading {
  if (!isBare(second)) return second;
  const day = tokens[second.from]!.text;
  const month = /^(?:\d{4}|-)-\d\d-(?=\d\d$)/.exec(first.figure.unit)?.[0];
  if (first.figure.kind === 'date')
    return month !== undefined &&
      /^(?:[1-9]|[12]\d|3[01])$/.test(day) &&
      isRange(tokens, first.next, second.from)
      ? { ...second, figure: { kind: 'date', value: null, unit: month + day.padStart(2, '0') } }
      : second;
  const isFallen =
    second.from - first.next === 1 && tokens[first.next]!.low === 'to' && first.figure.unit !== '';
  return isFallen && second.magnitude === 1 && first.figure.value !== null
    ? { ...second, figure: { ...first.figure, value: second.figure.value } }
    : second;
}

function isRange(tokens: readonly FigureToken[], from: number, to: number): boolean {
  // A hyphen left hanging, as in "two- and three-day", stands before the conjunction.
  const at = to - from === 2 && isJoiner(tokens, from) ? from + 1 : from;
  return to - at === 1 && /^(?:to|and|or|[-–—])$/.test(tokens[at]!.low);
}
