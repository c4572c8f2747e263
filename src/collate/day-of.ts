import type { Article, Story } from '../model.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';

/** What tells when a story happened. */
type Dated = Pick<Story, 'date'> & { readonly articles: readonly Pick<Article, 'published'>[] };

/** The day (`YYYY-MM-DD`) by which a story stands in lists: that of the event, else of its latest article; null where neither is known. */
export function dayOf({ date, articles }: Dated): string | null {
  const published = articles.flatMap((article) => article.published?.date ?? []);
  return date ?? published.sort(byCodeUnit).at(-1) ?? null;
}
