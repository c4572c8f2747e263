import type { Figure } from '../model.ts';
import { senseOf } from './figures-hedges.ts';
import { unitNamed } from './figures-units.ts';

/**
 * `same`: one amount, perhaps in other units. `hedged`: one amount, hedged
 * differently. `near`: two amounts, of which the hedge on one allows for the
 * other. `differ`: two amounts of one thing. `incomparable`: not of one thing,
 * or not known to be.
 */
export type FigureComparison = 'same' | 'hedged' | 'near' | 'differ' | 'incomparable';

/** Outlets print a converted figure with two or three digits, which is this far off at most. */
const CONVERSION_SLACK = 0.02;
/** "About 345" may stand for 350, but roughly 20 is not 19. */
const ABOUT_SLACK = 0.02;
/** "More than 300" covers 320; of 900 it would be another statement. */
const BOUND_SLACK = 0.1;

/** Amounts of one thing in two units are hardly this far apart: a tenth. */
const MOST_APART = 0.9;

/** Compares two figures; symmetrical. */
export function compareFigures(a: Figure, b: Figure): FigureComparison {
  if (a.kind !== b.kind) return 'incomparable';
  if (a.kind === 'date') return compareDates(a.unit, b.unit);
  if (a.value === null || b.value === null) return 'incomparable';
  const sizeA = unitNamed(a.unit);
  const sizeB = unitNamed(b.unit);
  const converted = a.unit !== b.unit;
  if (converted && (sizeA === null || sizeB === null || sizeA.kind !== sizeB.kind || sizeA.kind === 'money'))
    return 'incomparable';
  if (!converted && a.unit === '' && a.value !== b.value) return 'incomparable';
  const x = a.value * (converted ? sizeA!.size : 1);
  const y = b.value * (converted ? sizeB!.size : 1);
  const equal = converted ? apart(x, y) <= CONVERSION_SLACK : x === y;
  if (equal) return hedgesAgree(a, b) || converted ? 'same' : 'hedged';
  // "24 years" and "24 hours" are told of two things.
  if (converted && apart(x, y) > MOST_APART) return 'incomparable';
  return allows(a.hedge, x, y) || allows(b.hedge, y, x) ? 'near' : 'differ';
}

function hedgesAgree(a: Figure, b: Figure): boolean {
  return senseOf(a.hedge) === senseOf(b.hedge);
}

/** Whether `value` under `hedge` may stand for `other`. */
function allows(hedge: string | null, value: number, other: number): boolean {
  switch (senseOf(hedge)) {
    case 'about':
      return apart(value, other) <= ABOUT_SLACK;
    case 'above':
      return other > value && apart(value, other) <= BOUND_SLACK;
    case 'below':
      return other < value && apart(value, other) <= BOUND_SLACK;
    default:
      return false;
  }
}

function apart(x: number, y: number): number {
  const larger = Math.max(Math.abs(x), Math.abs(y));
  return larger === 0 ? 0 : Math.abs(x - y) / larger;
}

/** ISO day, month or year, or a day or month without its year. */
const ISO = /^(\d{4}|-)(?:-(\d{2})(?:-(\d{2}))?)?$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

function compareDates(a: string, b: string): FigureComparison {
  if (a === b) return 'same';
  const x = ISO.exec(a);
  const y = ISO.exec(b);
  if (x !== null && y !== null) return compareParts(x.slice(1), y.slice(1));
  return WEEKDAY.test(a) && WEEKDAY.test(b) ? 'differ' : 'incomparable';
}

/** Parts that only one date names do not count, so that Nov. 27 is 27 November 2025. */
function compareParts(
  x: readonly (string | undefined)[],
  y: readonly (string | undefined)[],
): FigureComparison {
  let shared = 0;
  for (let i = 0; i < 3; i++) {
    const [p, q] = [x[i], y[i]];
    if (p === undefined || q === undefined || p === '-' || q === '-') continue;
    if (p !== q) return 'differ';
    shared++;
  }
  return shared > 0 ? 'same' : 'incomparable';
}
