import { readNumber } from './figures-numbers.ts';
import { type FigureToken, isJoiner } from './figures-tokens.ts';
import { readCountedNoun, readUnit } from './figures-units.ts';

/** A date as read: its figure's unit, and where it ends. */
export interface DateReading {
  /** ISO day, month or year where one is named (`2025-11-27`, `--11-27` without a year, `--08`), else the words. */
  readonly unit: string;
  /** Index after its last token. */
  readonly next: number;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH_FORMS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.flatMap((name, i) => [[name, i + 1] as const, [name.slice(0, 3), i + 1] as const]),
  ['sept', 9],
]);
/** Months that are also words or names: alone they are a date only after one of these. */
const AMBIGUOUS = new Set(['may', 'march', 'april', 'june', 'august', 'jan', 'mar', 'dec', 'sun']);
const BEFORE_MONTH = new Set(
  'in since until by from through during of late early mid last next this to before after between and'.split(
    ' ',
  ),
);
const WEEKDAYS = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
/** Named days that are no dates of their week. */
const NAMED_DAY = new Set('black super good ash bloody cyber easter palm holy fat giving news'.split(' '));
/** What is named by a day: “Saturday Night Live”, The Sunday Times. */
const NAMED_BY_DAY = new Set('night morning times telegraph mirror mail express herald'.split(' '));
const RELATIVE_DAYS = new Set(['today', 'yesterday', 'tomorrow', 'tonight']);
const RELATIVE = new Set(['next', 'last', 'this', 'past', 'coming', 'previous']);
const PERIODS = new Set(
  'week month year weekend summer winter spring fall autumn quarter decade century night morning afternoon evening election'.split(
    ' ',
  ),
);
const FIRST_YEAR = 1600;
const LAST_YEAR = 2100;

/** Words that a date can start with, besides digits. */
export const DATE_STARTS: ReadonlySet<string> = new Set([
  ...MONTH_FORMS.keys(),
  ...WEEKDAYS,
  ...RELATIVE_DAYS,
  ...RELATIVE,
]);

/**
 * Reads the date that starts at token `at`: "Nov. 27", "27 November 2025",
 * "August 2025", "2022", "the 1990s", "Thursday", "last Thursday", "next week",
 * "today". Null where none starts.
 */
export function readDate(tokens: readonly FigureToken[], at: number): DateReading | null {
  return (
    readDayFirst(tokens, at) ?? readMonthFirst(tokens, at) ?? readYear(tokens, at) ?? readWords(tokens, at)
  );
}

function readMonthFirst(tokens: readonly FigureToken[], at: number): DateReading | null {
  const month = monthAt(tokens, at);
  if (month === null) return null;
  let next = at + 1;
  if (tokens[next]?.text === '.' && tokens[next]!.glued) next++;
  const day = dayAt(tokens, next);
  if (day !== null) {
    next++;
    // "Nov. 27, 2025" is one date; "Nov. 27, 300 people" is not.
    const comma = tokens[next]?.text === ',' ? 1 : 0;
    const year = yearAt(tokens, next + comma);
    if (year !== null) return { unit: `${year}-${two(month)}-${two(day)}`, next: next + comma + 1 };
    return { unit: `--${two(month)}-${two(day)}`, next };
  }
  const of = tokens[next]?.low === 'of' || tokens[next]?.text === ',' ? 1 : 0;
  const year = yearAt(tokens, next + of);
  if (year !== null) return { unit: `${year}-${two(month)}`, next: next + of + 1 };
  const plain = !AMBIGUOUS.has(tokens[at]!.low) || BEFORE_MONTH.has(tokens[at - 1]?.low ?? '');
  // "in March Madness", "from April Ryan": a capital after it makes a name of it.
  const named = /^\p{Lu}/u.test(tokens[next]?.text ?? '') && AMBIGUOUS.has(tokens[at]!.low);
  return plain && !named && MONTHS.includes(tokens[at]!.low)
    ? { unit: `--${two(month)}`, next: at + 1 }
    : null;
}

function readDayFirst(tokens: readonly FigureToken[], at: number): DateReading | null {
  const day = dayAt(tokens, at);
  if (day === null) return null;
  const from = tokens[at + 1]?.low === 'of' ? at + 2 : at + 1;
  const month = monthAt(tokens, from);
  if (month === null || !MONTHS.includes(tokens[from]!.low)) return null;
  const year = yearAt(tokens, from + 1);
  if (year !== null) return { unit: `${year}-${two(month)}-${two(day)}`, next: from + 2 };
  return { unit: `--${two(month)}-${two(day)}`, next: from + 1 };
}

function readYear(tokens: readonly FigureToken[], at: number): DateReading | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (/^(?:1[6-9]|20)\d0s$/.test(token.low)) return { unit: token.low, next: at + 1 };
  if (/^(?:2[01]|1\d)(?:st|th)$/.test(token.low) && /^centur(?:y|ies)$/.test(tokens[at + 1]?.low ?? ''))
    return { unit: `${token.low} century`, next: at + 2 };
  const short = shortYear(tokens, at);
  if (short !== null) return { unit: short, next: at + 1 };
  const year = yearAt(tokens, at);
  if (year === null || /^[$€£¥#]$/.test(tokens[at - 1]?.text ?? '')) return null;
  const iso = /^-(\d{2})-(\d{2})$/.exec(
    tokens
      .slice(at + 1, at + 5)
      .map((t) => t.text)
      .join(''),
  );
  if (iso !== null) return { unit: `${year}-${iso[1]}-${iso[2]}`, next: at + 5 };
  return { unit: String(year), next: at + 1 };
}

/** "’08", "the ’60s": with an apostrophe for the century, which no quotation opens. */
function shortYear(tokens: readonly FigureToken[], at: number): string | null {
  const [mark, token] = [tokens[at - 1], tokens[at]!];
  const digits = /^(\d\d|\d0(?=s))s?$/.exec(token.low)?.[1];
  if (digits === undefined || mark === undefined || mark.glued || !token.glued) return null;
  if (mark.text !== '’' && !(mark.text === "'" && tokens[at - 2]?.kind === 'word')) return null;
  if (readUnit(tokens, at + 1) !== null || readCountedNoun(tokens, at + 1, 0) !== null) return null;
  return `${Number(digits) <= LAST_SHORT_YEAR ? 20 : 19}${token.low}`;
}

/** Up to here a year of two digits is one of this century. */
const LAST_SHORT_YEAR = 30;

function readWords(tokens: readonly FigureToken[], at: number): DateReading | null {
  const token = tokens[at]!;
  const next = tokens[at + 1]?.low ?? '';
  // "Nightly News Tonight" is the title of a programme.
  const inTitle = isCapital(token) && isCapital(tokens[at - 1]);
  if (RELATIVE_DAYS.has(token.low)) return inTitle ? null : { unit: token.low, next: at + 1 };
  if (isWeekday(token)) {
    if (NAMED_DAY.has(tokens[at - 1]?.low ?? '') && isCapital(tokens[at - 1])) return null;
    if (NAMED_BY_DAY.has(next) && isCapital(tokens[at + 1])) return null;
    return { unit: token.low, next: at + 1 };
  }
  if (!RELATIVE.has(token.low)) return null;
  // “This Week” with two capitals is the title of a programme.
  if (isCapital(token) && isCapital(tokens[at + 1]) && PERIODS.has(next)) return null;
  if (PERIODS.has(next) && next !== 'election') return { unit: `${token.low} ${next}`, next: at + 2 };
  if (tokens[at + 1] !== undefined && isWeekday(tokens[at + 1]!))
    return { unit: `${token.low} ${next}`, next: at + 2 };
  const month = monthAt(tokens, at + 1);
  return month !== null && MONTHS.includes(next) ? { unit: `${token.low} ${next}`, next: at + 2 } : null;
}

function isCapital(token: FigureToken | undefined): boolean {
  return /^\p{Lu}/u.test(token?.text ?? '');
}

function isWeekday(token: FigureToken): boolean {
  return WEEKDAYS.has(token.low) && /^\p{Lu}/u.test(token.text);
}

function monthAt(tokens: readonly FigureToken[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return null;
  return MONTH_FORMS.get(token.low) ?? null;
}

function dayAt(tokens: readonly FigureToken[], at: number): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[at]?.low ?? '');
  const day = match === null ? 0 : Number(match[1]);
  return day >= 1 && day <= 31 ? day : null;
}

/** A year is four digits without a counted noun behind a hyphen or a scale. */
function yearAt(tokens: readonly FigureToken[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'digits' || !/^\d{4}$/.test(token.text)) return null;
  const year = Number(token.text);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const number = readNumber(tokens, at);
  if (number !== null && number.magnitude > 1) return null;
  return isJoiner(tokens, at + 1) && tokens[at + 2]?.kind === 'word' && tokens[at + 2]!.low.length > 4
    ? null
    : year;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
