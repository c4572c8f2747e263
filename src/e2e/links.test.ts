import { inject, describe, expect, it } from 'vitest';
import type { BuiltSite } from './built-site.ts';
import { attribute, filesOf, pagesOf, type BuiltPage } from './pages.ts';

/** Attributes that hold one address. */
const ADDRESSES = ['href', 'src', 'action', 'formAction', 'poster', 'dataRecords', 'xLinkHref'];

/** Stands for the host where the build was told none. */
const SOME_HOST = 'https://some-host.example';

describe.each(inject('sites'))('$name', (site) => {
  it('has no link, source or fragment that leads nowhere', () => {
    const targets = targetsOf(site);
    const broken = pagesOf(site).flatMap((page) =>
      linksOf(page).flatMap((link) => {
        const problem = problemOf(link, page, site, targets);
        return problem === null ? [] : [`${page.path}: ${link} ${problem}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('links every page from another one, except those kept out of search engines', () => {
    const linked = new Set(
      pagesOf(site).flatMap((page) =>
        linksOf(page)
          .map((link) => pathOf(new URL(link, addressOf(page, site)), site))
          .filter((path) => path !== page.path),
      ),
    );
    const lonely = pagesOf(site).filter(({ path, isHidden }) => !isHidden && !linked.has(path));
    expect(lonely.map(({ path }) => path)).toEqual([]);
  });
});

/** Ids of every page, and an empty list for every other file, by address below the base. */
function targetsOf(site: BuiltSite): ReadonlyMap<string, readonly string[]> {
  const files = filesOf(site).map((file) => [`/${file}`, [] as readonly string[]] as const);
  return new Map([...files, ...pagesOf(site).map(({ path, ids }) => [path, ids] as const)]);
}

function linksOf(page: BuiltPage): string[] {
  const links = page.elements.flatMap((element) => {
    const styles = element.tagName === 'style' ? fontAddresses(element.children) : [];
    const sources = (attribute(element, 'srcSet') ?? '')
      .split(',')
      .flatMap((part) => part.trim().split(/\s/)[0] || []);
    const image = /^(og|twitter):(image|url)$/.test(attribute(element, 'property') ?? '')
      ? attribute(element, 'content')
      : null;
    return [...ADDRESSES.map((name) => attribute(element, name)), image, ...styles, ...sources].filter(
      (link) => link !== null,
    );
  });
  return page.sendsTo === null ? links : [...links, page.sendsTo];
}

function fontAddresses(children: BuiltPage['elements'][number]['children']): string[] {
  return children.flatMap((child) =>
    child.type === 'text'
      ? [...child.value.matchAll(/url\(["']?([^"')]+)["']?\)/g)].flatMap(([, url]) => url ?? [])
      : [],
  );
}

function addressOf(page: BuiltPage, site: BuiltSite): URL {
  return new URL(site.base + page.path.slice(1), site.published ?? SOME_HOST);
}

/** Address below the base; null for other hosts and for addresses beside the base. */
function pathOf(url: URL, site: BuiltSite): string | null {
  if (url.origin !== (site.published ?? SOME_HOST) || !url.pathname.startsWith(site.base)) return null;
  return decodeURIComponent(url.pathname.slice(site.base.length - 1));
}

function problemOf(
  link: string,
  page: BuiltPage,
  site: BuiltSite,
  targets: ReadonlyMap<string, readonly string[]>,
): string | null {
  if (link.startsWith('data:') || link.startsWith('mailto:')) return null;
  if (!URL.canParse(link, addressOf(page, site).href)) return 'is no address';
  const url = new URL(link, addressOf(page, site));
  if (!/^https?:$/.test(url.protocol)) return 'is of a kind that a page must not hold';
  if (url.origin !== (site.published ?? SOME_HOST)) return null;
  const path = pathOf(url, site);
  if (path === null) return 'leaves the base';
  const ids = targets.get(path);
  if (ids === undefined) return targets.has(`${path}/`) ? 'lacks its last slash' : 'leads to no page';
  const fragment = decodeURIComponent(url.hash.slice(1));
  return fragment === '' || ids.includes(fragment) ? null : 'has a fragment that its page lacks';
}
