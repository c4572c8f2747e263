import { element, xmlDocument } from './xml.ts';

/** A sitemap (sitemaps.org) of these addresses, each once, in order. */
export function sitemap(addresses: readonly string[]): string {
  const urls = [...new Set(addresses)]
    .sort()
    .map((address) => element('url', {}, element('loc', {}, address)));
  return xmlDocument(element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...urls));
}
