import type { StorySummary } from '../analyses/summary.ts';

/** Addresses of a sitemap: sitemaps.org allows 50,000. */
const MOST = 40_000;

/**
 * Stories gathered for sitemaps, in the order given: together they have so many
 * statements, quotes and articles as one sitemap may list, at least one story each.
 */
export function sitemapGroups(list: readonly StorySummary[]): StorySummary[][] {
  const groups: StorySummary[][] = [];
  let addresses = 0;
  for (const story of list) {
    const own = 1 + story.articles.length + story.statements + story.attributions;
    const last = groups.at(-1);
    if (last === undefined || addresses + own > MOST) {
      groups.push([story]);
      addresses = own;
    } else {
      last.push(story);
      addresses += own;
    }
  }
  return groups;
}
