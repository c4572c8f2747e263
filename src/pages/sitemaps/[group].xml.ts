import type { APIRoute, GetStaticPaths } from 'astro';
import { address } from '../../components/address.ts';
import { published } from '../../components/share/published.ts';
import { sitemapGroups } from '../../components/sitemaps.ts';
import { edition } from '../../edition.ts';
import { sitemap } from '../../export/sitemap.ts';
import { articlePath, quotePath, statementPath, storyPath } from '../../permalinks/paths.ts';

export const getStaticPaths = (async () => {
  // Addresses that are not whole make no sitemap.
  if (published('/') === null) return [];
  const { list, mine } = await edition();
  const groups = sitemapGroups(list).map((group, i) => ({ number: i + 1, ids: group.map(({ id }) => id) }));
  return mine(groups).map(({ number, ids }) => ({ params: { group: String(number) }, props: { ids } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ ids: readonly string[] }> = async ({ props: { ids } }) => {
  const { storyOf } = await edition();
  const addresses: string[] = [];
  for (const id of ids) {
    const { story } = await storyOf(id);
    const paths = [
      storyPath(id),
      ...story.articles.map((article) => articlePath(id, article.id)),
      ...story.statements.map((statement) => statementPath(statement.id)),
      ...story.attributions.map((attribution) => quotePath(attribution.id)),
    ];
    addresses.push(...paths.map(address));
  }
  return new Response(sitemap(addresses));
};
