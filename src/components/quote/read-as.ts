import type { Figure } from '../../model.ts';
import { amountName, isOfUnit } from '../story/figure-name.ts';

/** The year of a day, month or year, as figures have them. */
const YEAR = /^(\d{4})(?:-\d{2}){0,2}$/;

/** An amount in words; a number that is of no unit is just that number. */
function amountOf(figure: Pick<Figure, 'kind' | 'value' | 'unit'>): string {
  if (figure.value === null) return '';
  return isOfUnit(figure) ? amountName(figure).toLowerCase() : figure.value.toLocaleString('en');
}

/**
 * What the machine reads in a printed figure, as a remark behind it: "read as 4 years; hedged:
 * “nearly”". Null where it says no more than the print.
 */
export function readAs(printed: string, { kind, value, unit, hedge }: Omit<Figure, 'span'>): string | null {
  const isDate = kind === 'date';
  const amount = isDate ? unit : amountOf({ kind, value, unit });
  const year = YEAR.exec(amount)?.[1];
  // Of a printed date, the year is what has to be worked out.
  const says = isDate
    ? year !== undefined && !printed.includes(year)
    : amount !== '' && amount !== printed.toLowerCase();
  const remarks = [...(says ? [`read as ${amount}`] : []), ...(hedge === null ? [] : [`hedged: “${hedge}”`])];
  return remarks.length === 0 ? null : remarks.join('; ');
}
