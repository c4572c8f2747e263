import { address } from '../address.ts';

/**
 * Full address of a page as it will be published, or null where the build does
 * not know its site: then there is none that would lead here from elsewhere.
 *
 * @param path from the site's root, with a leading slash, as `permalinks/paths.ts` builds it
 */
export function published(path: string): string | null {
  return import.meta.env.SITE ? address(path) : null;
}

/**
 * What a build answers that does not know its site, in place of a feed or a sitemap: no
 * file. Neither Atom (RFC 4287, 4.2.6) nor sitemaps.org know addresses without their host.
 */
export function noFile(): Response {
  return new Response(null);
}
