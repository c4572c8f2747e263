import type { APIRoute } from 'astro';
import { address } from '../components/address.ts';
import { noFile, published } from '../components/share/published.ts';
import { sitemapGroups } from '../components/sitemaps.ts';
import { edition } from '../edition.ts';
import { sitemapIndex } from '../export/sitemap.ts';

export const GET: APIRoute = async () => {
  if (published('/') === null) return noFile();
  const { list } = await edition();
  const groups = sitemapGroups(list).map((_, i) => `/sitemaps/${i + 1}.xml`);
  return new Response(sitemapIndex(['/sitemaps/lists.xml', ...groups].map(address)));
};
