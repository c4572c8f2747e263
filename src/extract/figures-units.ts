import type { FigureKind } from '../model.ts';
import { type FigureToken, isJoiner } from './figures-tokens.ts';

/** A unit of measurement: what it measures and how much of the base unit it is. */
export interface Unit {
  readonly kind: Exclude<FigureKind, 'count' | 'date' | 'ordinal' | 'percent'>;
  /** Singular name. */
  readonly name: string;
  /** Metres, square metres, kilograms or days in one; for money the unit is its own base. */
  readonly size: number;
}

const unit = (kind: Unit['kind'], name: string, size: number): Unit => ({ kind, name, size });

const KILOMETRE = unit('distance', 'kilometer', 1000);
const METRE = unit('distance', 'meter', 1);
const MILE = unit('distance', 'mile', 1609.344);
const FOOT = unit('distance', 'foot', 0.3048);
const SQUARE_MILE = unit('area', 'square mile', 2_589_988.11);
const SQUARE_KILOMETRE = unit('area', 'square kilometer', 1e6);
const SQUARE_METRE = unit('area', 'square meter', 1);
const SQUARE_FOOT = unit('area', 'square foot', 0.092903);
const POUND = unit('weight', 'pound', 0.45359237);
const KILOGRAM = unit('weight', 'kilogram', 1);
const YEAR = unit('duration', 'year', 365.25);

/** Units by each of their written forms, lower case. */
const UNITS: ReadonlyMap<string, Unit> = new Map(
  (
    [
      [unit('distance', 'millimeter', 0.001), 'millimeter millimeters millimetre millimetres mm'],
      [unit('distance', 'centimeter', 0.01), 'centimeter centimeters centimetre centimetres cm'],
      [unit('distance', 'inch', 0.0254), 'inch inches'],
      [FOOT, 'foot feet ft'],
      [unit('distance', 'yard', 0.9144), 'yard yards'],
      [METRE, 'meter meters metre metres'],
      [KILOMETRE, 'kilometer kilometers kilometre kilometres km kms'],
      [MILE, 'mile miles'],
      [SQUARE_MILE, 'sqmi'],
      [SQUARE_KILOMETRE, 'km² sqkm'],
      [SQUARE_METRE, 'm² sqm'],
      [SQUARE_FOOT, 'sqft'],
      [unit('area', 'acre', 4046.8564224), 'acre acres'],
      [unit('area', 'hectare', 10_000), 'hectare hectares ha'],
      [unit('weight', 'gram', 0.001), 'gram grams gramme grammes'],
      [unit('weight', 'ounce', 0.028349523), 'ounce ounces'],
      [POUND, 'pound pounds lb lbs'],
      [KILOGRAM, 'kilogram kilograms kilo kilos kg'],
      [unit('weight', 'ton', 907.18474), 'ton tons'],
      [unit('weight', 'tonne', 1000), 'tonne tonnes'],
      [unit('duration', 'second', 1 / 86_400), 'second seconds'],
      [unit('duration', 'minute', 1 / 1440), 'minute minutes'],
      [unit('duration', 'hour', 1 / 24), 'hour hours'],
      [unit('duration', 'day', 1), 'day days'],
      [unit('duration', 'week', 7), 'week weeks'],
      [unit('duration', 'month', 365.25 / 12), 'month months'],
      [YEAR, 'year years yr yrs'],
      [unit('duration', 'decade', 3652.5), 'decade decades'],
      [unit('duration', 'century', 36_525), 'century centuries'],
      [unit('money', 'dollar', 1), 'dollar dollars usd'],
      [unit('money', 'euro', 1), 'euro euros eur'],
      [unit('money', 'pound sterling', 1), 'gbp sterling'],
      [unit('money', 'penny', 1), 'penny pence'],
      [unit('money', 'yen', 1), 'yen jpy'],
      [unit('money', 'ruble', 1), 'ruble rubles rouble roubles'],
      [unit('money', 'rupee', 1), 'rupee rupees'],
      [unit('money', 'yuan', 1), 'yuan renminbi'],
      [unit('money', 'hryvnia', 1), 'hryvnia hryvnias'],
      [unit('money', 'krona', 1), 'krona kronor krone kroner kronur sek nok dkk'],
      [unit('money', 'zloty', 1), 'zloty zlotys zlotych pln'],
      [unit('money', 'lira', 1), 'lira liras'],
      [unit('money', 'peso', 1), 'peso pesos'],
      [unit('money', 'franc', 1), 'franc francs chf'],
      [unit('money', 'shekel', 1), 'shekel shekels'],
      [unit('money', 'rand', 1), 'rand'],
      [unit('money', 'baht', 1), 'baht'],
    ] as const
  ).flatMap(([measure, forms]) => forms.split(' ').map((form) => [form, measure] as const)),
);
const BY_NAME: ReadonlyMap<string, Unit> = new Map(
  [...UNITS.values()].map((measure) => [measure.name, measure]),
);
const SQUARE: ReadonlyMap<string, Unit> = new Map(
  Object.entries({
    mile: SQUARE_MILE,
    kilometer: SQUARE_KILOMETRE,
    meter: SQUARE_METRE,
    foot: SQUARE_FOOT,
  }),
);
const CURRENCY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'dollar',
    '€': 'euro',
    '£': 'pound sterling',
    Rs: 'rupee',
    '¥': 'yen',
    '₽': 'ruble',
    '₹': 'rupee',
    '₴': 'hryvnia',
  }),
);

/** Speeds have no kind of their own: they are counted. */
const SPEEDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mph: 'mile an hour',
    kph: 'kilometer an hour',
    kmh: 'kilometer an hour',
    knot: 'knot',
    knots: 'knot',
  }),
);

/** The unit with this singular name, as figures carry it, or null. */
export function unitNamed(name: string): Unit | null {
  return BY_NAME.get(name) ?? null;
}

/** The currency a sign stands for, or null. */
export function currencyOf(sign: string): string | null {
  return CURRENCY.get(sign) ?? null;
}

/** What follows a number: its kind, its unit, and where it ends. */
export interface UnitReading {
  readonly kind: FigureKind;
  readonly unit: string;
  /** Index after its last token. */
  readonly next: number;
  /** Whether a hyphen joins it to the number ("28-point"). */
  readonly joined: boolean;
}

/** Reads a unit of measurement or a percent sign at token `at`, or null. */
export function readUnit(tokens: readonly FigureToken[], at: number): UnitReading | null {
  const joined = isJoiner(tokens, at);
  const from = joined ? at + 1 : at;
  const token = tokens[from];
  if (token === undefined) return null;
  const next = tokens[from + 1]?.low ?? '';
  if (token.text === '%' || token.low === 'pct' || token.low === 'pc' || token.low === 'percent')
    return percent(tokens, from + 1, joined);
  if (token.low === 'per' && next === 'cent') return percent(tokens, from + 2, joined);
  if (token.low === 'percentage') return percent(tokens, from, joined);
  if (token.low === 'square' || token.low === 'sq') {
    const side = from + 1 + (tokens[from + 1]?.text === '.' || isJoiner(tokens, from + 1) ? 1 : 0);
    const square = SQUARE.get(UNITS.get(tokens[side]?.low ?? '')?.name ?? '');
    return square === undefined ? null : { kind: 'area', unit: square.name, next: side + 1, joined };
  }
  const speed = SPEEDS.get(token.low);
  if (speed !== undefined) return { kind: 'count', unit: speed, next: from + 1, joined };
  const measure = UNITS.get(token.low);
  if (measure === undefined) return null;
  const isSpeed = /^(?:per|an|a)$/.test(next) && tokens[from + 2]?.low === 'hour';
  if (isSpeed && (measure.name === 'mile' || measure.name === 'kilometer'))
    return { kind: 'count', unit: `${measure.name} an hour`, next: from + 3, joined };
  return { kind: measure.kind, unit: measure.name, next: from + 1, joined };
}

function percent(tokens: readonly FigureToken[], next: number, joined: boolean): UnitReading {
  const point = isJoiner(tokens, next + 1) ? next + 2 : next + 1;
  const points = tokens[next]?.low === 'percentage' && /^points?$/.test(tokens[point]?.low ?? '');
  if (points) return { kind: 'percent', unit: 'percentage point', next: point + 1, joined };
  return { kind: 'percent', unit: 'percent', next, joined };
}

/** Marks of a quotation that what is counted may stand in: 30 “national emergencies”. */
const OPENING = /^[“"]$/;
/** How many words may stand between a number and the noun it counts ("11 million undocumented immigrants"). */
const MAX_MODIFIERS = 3;

/** Words that end the search for the counted noun. */
const NO_NOUN = new Set(
  (
    'a an the this that these those his her its their our your my of in on at to for from by with as and or but nor ' +
    'than then when while if so because who which whom whose what where is was has does are were be been have had do ' +
    'did will would could should can may might must not no yes he she it they we you i said says say told more less ' +
    'fewer over under after before since until about against during between among into through up down out off per ' +
    'versus vs also just only very ago later earlier each all both or there here us them him me against amid within without'
  ).split(' '),
);
const PLURALS: ReadonlyMap<string, string> = new Map(Object.entries({
  people: 'person', men: 'man', women: 'woman', children: 'child', feet: 'foot', lives: 'life', wives: 'wife',
  crises: 'crisis', species: 'species', aircraft: 'aircraft', troops: 'troop',
  police: 'police', series: 'series', personnel: 'personnel', wolves: 'wolf', halves: 'half', leaves: 'leaf', bases: 'base',
})); // prettier-ignore
/** "60-plus votes": what stands behind the hyphen tells nothing of what is counted. */
const PASSED_OVER = new Set(['plus', 'odd']);
/** "2,750 more agents", but not "2,750 more than planned". */
const MORE = new Set(['more', 'fewer', 'additional']);
/** "One-sided", "one-time", "two-way", "20-plus", "5,000-strong", "one-liners": the hyphen joins no counted noun. */
const NO_COUNT =
  /^(?:plus|strong|time|times|way|size|stop|fold|(?:lin|tim|seat|hand|wheel|sid|part|foot)ers?)$|ed$/;
const NOT_PLURAL = /(?:ss|us|is|ous|news|plus|'s)$/;

/**
 * Reads the noun that a number counts, from token `at`: the word after a hyphen
 * ("28-point plan" counts points), else the first plural among the next few
 * words, else, for one, the next word. Null where there is none.
 */
export function readCountedNoun(
  tokens: readonly FigureToken[],
  at: number,
  value: number,
): UnitReading | null {
  if (isJoiner(tokens, at) && tokens[at + 1]?.kind === 'word') {
    const low = tokens[at + 1]!.low;
    if (PASSED_OVER.has(low)) return readCountedNoun(tokens, at + 2, value);
    return NO_NOUN.has(low) || NO_COUNT.test(low)
      ? null
      : { kind: 'count', unit: singular(low), next: at + 2, joined: true };
  }
  let last = -1;
  let capitalised: UnitReading | null = null;
  let end = at + MAX_MODIFIERS;
  for (let i = at; i <= end; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word') {
      if (i === at && OPENING.test(token?.text ?? '')) continue;
      if (token !== undefined && isJoiner(tokens, i) && i > at) continue;
      // "650 18-hole courses": a number of its own inside narrows the noun.
      if (token?.kind === 'digits' && isJoiner(tokens, i + 1) && tokens[i + 2]?.kind === 'word') {
        i += 2;
        end += 2;
        continue;
      }
      break;
    }
    if (NO_NOUN.has(token.low) && !(MORE.has(token.low) && i === at && tokens[i + 1]?.low !== 'than')) break;
    // "Four Hales-linked accounts": a plural before a hyphen is not what is counted.
    if (isPlural(token.low) && !isHyphen(tokens, i + 1)) {
      const noun: UnitReading = { kind: 'count', unit: singular(token.low), next: i + 1, joined: false };
      if (!/^\p{Lu}/u.test(token.text)) return noun;
      // "three Texas landowners": a plural in capitals counts only when no other follows.
      capitalised ??= noun;
    }
    if (last < 0) last = i;
  }
  if (capitalised !== null) return capitalised;
  if (last < 0 || value !== 1 || /ly$/.test(tokens[last]!.low)) return null;
  return { kind: 'count', unit: tokens[last]!.low, next: last + 1, joined: false };
}

function isHyphen(tokens: readonly FigureToken[], at: number): boolean {
  return isJoiner(tokens, at) && /^[-‐‑]$/.test(tokens[at]!.text);
}

/** "Freshmen", "gunmen"; no specimen. */
const MEN = /^(?!(?:speci|regi|abdo|acu|bitu|sta|ye|se|hy|o|a)men$)\p{Ll}{2,}men$/u;

function isPlural(low: string): boolean {
  return (
    PLURALS.get(low) !== undefined ||
    MEN.test(low) ||
    (low.length > 3 && low.endsWith('s') && !NOT_PLURAL.test(low))
  );
}

/** The singular of a plural noun; other words come back as they are. */
export function singular(low: string): string {
  const irregular = PLURALS.get(low);
  if (irregular !== undefined) return irregular;
  if (!isPlural(low)) return low;
  if (MEN.test(low)) return `${low.slice(0, -2)}an`;
  if (/[^aeiou]ies$/.test(low) && low.length > 4) return `${low.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(low)) return low.slice(0, -2);
  return low.slice(0, -1);
}
