import type { APIRoute } from 'astro';
import { published } from '../components/share/published.ts';

/** Everything may be read; the sitemap is named where its full address is known, which is the only form allowed. */
export const GET: APIRoute = () => {
  const sitemap = published('/sitemap.xml');
  const lines = ['User-agent: *', 'Allow: /', ...(sitemap === null ? [] : ['', `Sitemap: ${sitemap}`])];
  return new Response(`${lines.join('\n')}\n`);
};
