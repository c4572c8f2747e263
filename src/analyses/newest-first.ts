import type { StorySummary } from './summary.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';

/**
 * Orders stories by their day, the newest first; a story whose own day is not
 * known stands at the day of its latest article, and without that at the end.
 * Equal days are ordered by id.
 */
export function newestFirst(a: StorySummary, b: StorySummary): number {
  return byCodeUnit(dayOf(b), dayOf(a)) || byCodeUnit(a.id, b.id);
}

const dayOf = ({ date, articles }: StorySummary): string =>
  date ??
  articles.reduce(
    (latest, { published }) => (published && published.date > latest ? published.date : latest),
    '',
  );
