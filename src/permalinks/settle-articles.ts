import { byCodeUnit } from '../text/by-code-unit.ts';
import type { Ledger, LedgerArticle, LedgerPassage } from './ledger.ts';
import { namesNow } from './settle-passages.ts';

/**
 * Where the addresses of a story's articles lead, as far as the passages do not
 * tell it: an article that got another name leads to it, one that was taken out
 * to nothing, one that stands in another story now to it, and one in which nothing
 * was found is remembered like the others. By id.
 *
 * @param articles that are there
 * @param passages of the ledger as it will be
 */
export function settleArticles(
  before: Ledger,
  articles: readonly { readonly id: string; readonly text: string }[],
  passages: readonly LedgerPassage[],
): LedgerArticle[] {
  const there = new Set(articles.map(({ id }) => id));
  const nameNow = namesNow(before.passages, articles);
  const away = new Map(
    before.articles
      ?.filter(({ id, story }) => story !== undefined && !there.has(id))
      .map((one) => [one.id, one]),
  );
  const leads = new Map(
    before.articles?.filter(({ story }) => story === undefined).map(({ id, leadsTo }) => [id, leadsTo]),
  );
  for (const { article } of before.passages)
    if (!leads.has(article) && !away.has(article)) leads.set(article, article);
  for (const id of there) leads.set(id, id);
  const told = new Set(passages.filter(({ article }) => there.has(article)).map(({ article }) => article));
  const settled = Array.from(leads, ([id, last]): LedgerArticle => {
    const now = last === null ? null : nameNow(last);
    // What was renamed before it went to another story has gone there too.
    const gone = now === null ? undefined : away.get(now);
    return gone !== undefined
      ? { ...gone, id }
      : { id, leadsTo: now !== null && there.has(now) ? now : null };
  });
  return [...settled, ...away.values()]
    .filter(({ id, leadsTo }) => leadsTo !== id || !told.has(id))
    .sort((a, b) => byCodeUnit(a.id, b.id));
}
