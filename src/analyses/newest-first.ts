import { dayOf } from '../collate/day-of.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import type { StorySummary } from './summary.ts';

/**
 * Orders stories by their day, the newest first; a story whose own day is not
 * known stands at the day of its latest article, and without that at the end.
 * Equal days are ordered by id.
 */
export function newestFirst(a: StorySummary, b: StorySummary): number {
  return byCodeUnit(dayOf(b) ?? '', dayOf(a) ?? '') || byCodeUnit(a.id, b.id);
}
