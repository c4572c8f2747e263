import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Element } from 'hast';
import { describe, expect, inject, it } from 'vitest';
import type { BuiltSite } from './built-site.ts';
import { attribute, filesOf, folded, pageAt, pagesOf, textOf, type BuiltPage } from './pages.ts';
import { pathOfPermalink, storiesOf } from './story-data.ts';

/** Bytes of a page for a frame: others carry it on top of their own. */
const FRAME = 6_000;

/** Pixels that those who show shared links ask for. */
const CARD = [1200, 630];

describe.each(inject('sites'))('$name', (site) => {
  const pages = pagesOf(site);
  const stories = storiesOf(site);
  const statements = stories.flatMap((story) => story.statements);
  const attributions = stories.flatMap((story) => story.attributions);
  const addressOf = (path: string) => `${site.published ?? ''}${site.base}${path.slice(1)}`;

  const leadsToFeed = (page: BuiltPage) =>
    linksOf(page, 'alternate').some((link) => attribute(link, 'href') === `${site.base}feed.xml`);

  it('shows every permalink as text, to be selected without a script', () => {
    const unseen = [...statements, ...attributions]
      .map(({ permalink }) => pathOfPermalink(permalink, site))
      .filter((path) => wordsOf(pageAt(site, path), 'permalink') !== addressOf(path));
    expect(unseen).toEqual([]);
  });

  it('cites every statement, quote and claim with its permalink, in three forms that agree', () => {
    for (const { id, permalink } of [...statements, ...attributions]) {
      const path = pathOfPermalink(permalink, site);
      const page = pageAt(site, path);
      expect(wordsOf(page, 'citation')).toContain(addressOf(path));
      const [item] = JSON.parse(rawWordsOf(page, 'csl')) as Record<string, unknown>[];
      expect(item).toMatchObject({ id });
      const entry = rawWordsOf(page, 'bibtex');
      expect(entry).toMatch(new RegExp(`^@misc\\{${id},\\n(  \\w+ = .+\\n)+\\}$`));
      expect(/ {2}url = /.test(entry)).toBe(item!['URL'] !== undefined);
      for (const value of Object.values(item!)) expect([null, '', undefined]).not.toContain(value);
      // Without a host of its own the site is no address that a citation could hold.
      if (site.published === null) expect(entry + JSON.stringify(item)).not.toContain(permalink);
      else expect(entry).toContain(addressOf(path));
    }
  });

  it('has for every page a card of the right size, at a full address where the host is known', () => {
    const wrong = pages
      .filter(({ path }) => !path.startsWith('/embed/'))
      .flatMap((page) => {
        const image = contentOf(page, 'og:image');
        const file = image === null ? '' : fileOf(image, site);
        if (site.published !== null && !image?.startsWith(site.published)) return [`${page.path}: ${image}`];
        if (!existsSync(file)) return [`${page.path}: no file ${file}`];
        const bytes = readFileSync(file);
        const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
        return String(size) === String(CARD) ? [] : [`${page.path}: ${size.join(' x ')}`];
      });
    expect(wrong).toEqual([]);
  });

  it('has a light page for a frame for every statement, kept out of search engines, with the statement’s address', () => {
    for (const { id, title } of statements) {
      const page = pageAt(site, `/embed/s/${id}/`);
      expect(brotliCompressSync(page.html).length).toBeLessThanOrEqual(FRAME);
      expect(page.isHidden).toBe(true);
      expect(page.elements.some(({ tagName }) => tagName === 'nav' || tagName === 'script')).toBe(false);
      expect(folded(textOf(page.tree))).toContain(folded(title).slice(0, 100));
      const canonical = linksOf(page, 'canonical').map((link) => attribute(link, 'href'));
      expect(canonical).toEqual(site.published === null ? [] : [addressOf(`/s/${id}/`)]);
      const leaving = page.elements.filter(({ tagName }) => tagName === 'a');
      expect(leaving.map((link) => attribute(link, 'href'))).toContain(`${site.base}s/${id}/`);
      expect(leaving.filter((link) => attribute(link, 'target') !== '_top')).toEqual([]);
    }
  });

  it('answers oEmbed for every statement where the host is known, and else promises nothing', () => {
    for (const { id } of statements) {
      const links = linksOf(pageAt(site, `/s/${id}/`), 'alternate').filter(
        (link) => attribute(link, 'type') === 'application/json+oembed',
      );
      expect(links).toHaveLength(site.published === null ? 0 : 1);
      for (const link of links) {
        const answer = JSON.parse(readFileSync(fileOf(attribute(link, 'href')!, site), 'utf8')) as object;
        expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: expect.any(Number) as number });
        const { html, thumbnail_url: thumbnail } = answer as Record<string, string>;
        expect(existsSync(fileOf(thumbnail!, site))).toBe(true);
        expect(html).toContain(`<iframe src="${addressOf(`/embed/s/${id}/`)}"`);
        expect(rawWordsOf(pageAt(site, `/s/${id}/`), 'embed')).toBe(html);
      }
    }
    if (site.published === null)
      expect(filesOf(site).filter((file) => file.startsWith('oembed/'))).toEqual([]);
  });

  it('describes articles, quotations and statements as things of schema.org, without a property that says nothing', () => {
    const described = pages.flatMap((page) => thingsOn(page).map((thing) => ({ page, thing })));
    for (const { page, thing } of described) {
      expect(emptyIn(thing), page.path).toEqual([]);
      expect(thing).toMatchObject({ '@context': 'https://schema.org' });
      for (const name of REQUIRED[thing['@type'] as string] ?? ['no such type'])
        expect(thing, page.path).toHaveProperty(name);
    }
    const typesAt = (pattern: RegExp) =>
      described.filter(({ page }) => pattern.test(page.path)).map(({ thing }) => thing['@type']);
    expect(typesAt(/^\/s\//)).toEqual(statements.map(() => 'Claim'));
    expect(typesAt(/^\/q\//)).toEqual(
      attributions.filter(({ kind }) => kind === 'direct').map(() => 'Quotation'),
    );
    const articles = typesAt(/^\/stories\/[^/]+\/articles\//);
    expect(articles).toHaveLength(stories.flatMap((story) => story.articles).length);
    expect(new Set(articles).difference(new Set(['NewsArticle', 'CreativeWork'])).size).toBe(0);
  });

  it.runIf(site.published === null)('makes no feed and no sitemap, and leads to none', () => {
    for (const name of ['feed.xml', 'sitemap.xml', 'sitemaps'])
      expect(existsSync(join(site.folder, name))).toBe(false);
    expect(pages.filter(leadsToFeed).map(({ path }) => path)).toEqual([]);
  });

  it.runIf(site.published !== null)('leads every page to the feed, and the feed to pages', () => {
    const paths = new Set(pages.map(({ path }) => path));
    const lost = pages.filter((page) => !page.path.startsWith('/embed/') && !leadsToFeed(page));
    expect(lost.map(({ path }) => path)).toEqual([]);

    const feed = readFileSync(join(site.folder, 'feed.xml'), 'utf8');
    const entries = [...feed.matchAll(/<link rel="alternate" type="text\/html" href="([^"]+)"/g)];
    expect(entries.length).toBeGreaterThan(0);
    expect(
      entries.map(([, href]) => pathOfPermalink(href!, site)).filter((path) => !paths.has(path)),
    ).toEqual([]);
    const ids = [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id!);
    expect(ids.filter((id) => !id.startsWith(`${site.published}/`))).toEqual([]);
  });

  it('leads from the manifest to pages', () => {
    const manifest = JSON.parse(readFileSync(join(site.folder, 'manifest.webmanifest'), 'utf8')) as {
      start_url: string;
      icons: readonly { src: string }[];
    };
    const from = `https://some-host.example${site.base}manifest.webmanifest`;
    expect(new URL(manifest.start_url, from).pathname).toBe(site.base);
    for (const { src } of manifest.icons)
      expect(existsSync(fileOf(new URL(src, from).href, site))).toBe(true);
  });

  it('names its sitemap to robots by the full address, where it is known', () => {
    const robots = readFileSync(join(site.folder, 'robots.txt'), 'utf8');
    expect(robots).toMatch(/^User-agent: \*\nAllow: \/\n/);
    const sitemap = /^Sitemap: (.*)$/m.exec(robots)?.[1] ?? null;
    expect(sitemap).toBe(site.published === null ? null : addressOf('/sitemap.xml'));
    expect(existsSync(join(site.folder, 'sitemap.xml'))).toBe(site.published !== null);
  });
});

/** What a thing of schema.org says at least where this edition describes one. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: ['publisher.name'],
  CreativeWork: ['publisher.name'],
  Quotation: ['text', 'isPartOf.publisher.name', 'url'],
  Claim: ['appearance.0.publisher.name', 'url'],
};

function elementAt(page: BuiltPage, id: string): Element {
  const found = page.elements.find((element) => attribute(element, 'id') === id);
  if (found === undefined) throw new Error(`${page.path} has no #${id}`);
  return found;
}

const rawWordsOf = (page: BuiltPage, id: string) => textOf(elementAt(page, id));
const wordsOf = (page: BuiltPage, id: string) => folded(rawWordsOf(page, id));

function linksOf({ elements }: BuiltPage, rel: string): Element[] {
  return elements.filter((element) => element.tagName === 'link' && attribute(element, 'rel') === rel);
}

function contentOf({ elements }: BuiltPage, property: string): string | null {
  const meta = elements.find((element) => attribute(element, 'property') === property);
  return meta === undefined ? null : attribute(meta, 'content');
}

/** File of the built site that an address leads to. */
function fileOf(address: string, site: BuiltSite): string {
  return join(site.folder, pathOfPermalink(address, site));
}

function thingsOn({ elements }: BuiltPage): Record<string, unknown>[] {
  return elements
    .filter((e) => e.tagName === 'script' && attribute(e, 'type') === 'application/ld+json')
    .map((element) => JSON.parse(textOf(element)) as Record<string, unknown>);
}

/** Places of a thing whose value is empty. */
function emptyIn(value: unknown, at = ''): string[] {
  if (value === null || value === '') return [at];
  if (typeof value !== 'object') return [];
  const inside = Object.entries(value);
  return inside.length === 0 ? [at] : inside.flatMap(([name, other]) => emptyIn(other, `${at}.${name}`));
}
