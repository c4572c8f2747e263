import type { Figure, FigureKind } from '../../model.ts';
import { sentence } from '../../text/say.ts';

/** Plurals that no ending makes, of units and of the last words of units. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['percent', 'per cent'],
  ['pound sterling', 'pounds sterling'],
  ['penny', 'pence'],
  ['yen', 'yen'],
  ['yuan', 'yuan'],
  ['person', 'people'],
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['foot', 'feet'],
  ['aircraft', 'aircraft'],
]);

/** What a figure counts, as a heading: "Points", "Square miles". Figures without a unit go by their kind, those against another as a vote does ("to 193") by that. */
export function figureName(unit: string, kind: FigureKind): string {
  if (/^to \d/.test(unit)) return 'Tally';
  return sentence(unit === '' ? kind : plural(unit));
}

/** One amount with what it counts, as a heading: "28 points", "1 year". What no number with its unit says goes by its kind. */
export function amountName(figure: Pick<Figure, 'value' | 'unit' | 'kind'>): string {
  const { value, unit, kind } = figure;
  if (value === null || !isOfUnit(figure)) return figureName(unit, kind);
  return `${amount(value)} ${value === 1 ? unit : plural(unit)}`;
}

/** Whether a figure is so many of something: neither a bare number, nor a place in a series, a day, or one side of a tally. */
export function isOfUnit({ unit, kind }: Pick<Figure, 'unit' | 'kind'>): boolean {
  return unit !== '' && kind !== 'date' && kind !== 'ordinal' && !/^to \d/.test(unit);
}

/** Names of large numbers. */
const LARGE = [
  { worth: 1e12, name: 'trillion' },
  { worth: 1e9, name: 'billion' },
  { worth: 1e6, name: 'million' },
];
/** Decimals that a number of millions and more is read with: "3.65 billion". */
const DECIMALS = 3;

/** A number as it is read: a large one by its name, where that says all of it. */
function amount(value: number): string {
  const large = LARGE.find(({ worth }) => value >= worth);
  const rounded = large && Number((value / large.worth).toFixed(DECIMALS));
  if (large === undefined || rounded === undefined || Math.round(rounded * large.worth) !== value)
    return value.toLocaleString('en');
  return `${rounded} ${large.name}`;
}

function plural(noun: string): string {
  const whole = IRREGULAR.get(noun);
  if (whole !== undefined) return whole;
  const from = noun.lastIndexOf(' ') + 1;
  const last = IRREGULAR.get(noun.slice(from));
  if (last !== undefined) return noun.slice(0, from) + last;
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
