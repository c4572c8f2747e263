import { element, xmlDocument } from './xml.ts';

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** A sitemap (sitemaps.org) of these addresses, each once, in order. */
export function sitemap(addresses: readonly string[]): string {
  return xmlDocument(element('urlset', NAMESPACE, ...located('url', addresses)));
}

/** A list of sitemaps: one alone may not hold more than 50,000 addresses. */
export function sitemapIndex(addresses: readonly string[]): string {
  return xmlDocument(element('sitemapindex', NAMESPACE, ...located('sitemap', addresses)));
}

function located(name: 'url' | 'sitemap', addresses: readonly string[]) {
  return [...new Set(addresses)].sort().map((address) => element(name, {}, element('loc', {}, address)));
}
