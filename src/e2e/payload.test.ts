import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COLUMNS } from '../export/csv.ts';
import type { BuiltSite } from './built-site.ts';
import { attribute, filesOf, folded, pagesOf } from './pages.ts';
import { BUNDLES, writePayloadContent } from './payload-content.ts';
import { PAYLOADS } from './payloads.ts';
import { serve, type SiteServer } from './server.ts';
import { pathOfPermalink, storiesOf } from './story-data.ts';
import { visit } from './visit.ts';

const PUBLISHED = 'https://payloads.example';

/** Windows that look at pages at the same time. */
const LANES = 3;

let root: string;
let server: SiteServer | undefined;
let site: BuiltSite;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'payloads-'));
  const [content, folder] = [join(root, 'content'), join(root, 'site')];
  await writePayloadContent(content);
  const { NODE_ENV: _, ...environment } = process.env;
  await promisify(execFile)(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder],
    { env: { ...environment, AS_REPORTED_CONTENT: content, BASE: '/', SITE: PUBLISHED }, maxBuffer: 2 ** 26 },
  );
  server = await serve(folder, '/');
  site = { name: 'payloads', folder, base: '/', published: PUBLISHED, origin: server.origin };
}, 180_000);

afterAll(async () => {
  await server?.close();
  await rm(root, { recursive: true });
});

test('there are at least sixty payloads, no two alike', () => {
  expect(new Set(PAYLOADS.map(({ text }) => text)).size).toBeGreaterThanOrEqual(60);
  expect(new Set(PAYLOADS.map(({ text }) => text)).size).toBe(PAYLOADS.length);
});

test('no page runs a script, loads from elsewhere or loses a word of a payload, even without its policy', async () => {
  const expected = wordsByPage();
  const lost: string[] = [];
  const complaints = await inLanes(
    pagesOf(site).map(({ path }) => path),
    async (page, path) => {
      await page.goto(site.origin + path, { waitUntil: 'load' });
      const shown = bare(await page.evaluate(() => document.body.textContent));
      for (const words of expected.get(path) ?? [])
        if (!shown.includes(bare(words))) lost.push(`${path}: ${words}`);
    },
  );
  expect(complaints).toEqual([]);
  expect(lost).toEqual([]);
  expect([...expected.values()].flat().length).toBeGreaterThan(5 * BUNDLES.length);
}, 180_000);

test('search takes every payload for words, in its field, its facets and its fragment', async () => {
  const addresses = BUNDLES.flatMap(({ text }) => {
    const value = encodeURIComponent(text);
    const facets = ['story', 'outlet', 'speaker', 'kind'].map((facet) => `&${facet}=${value}`).join('');
    return ['', facets].map((more) => ({ text, address: `?q=${value}${more}#${text}` }));
  });
  const altered: string[] = [];
  const complaints = await inLanes(addresses, async (page, { text, address }) => {
    await page.goto(`${site.origin}/search/${address}`, { waitUntil: 'load' });
    // What is found, or else what may help: the search is through.
    await page.locator('[data-part=results] > *').first().waitFor();
    const typed = await page.getByRole('searchbox').inputValue();
    if (typed !== text) altered.push(`${text} became ${typed}`);
  });
  expect(complaints).toEqual([]);
  expect(altered).toEqual([]);
}, 180_000);

test('every page has its policy, and no element that a payload made', () => {
  const made = pagesOf(site).flatMap(({ path, elements }) => [
    ...(elements.some((e) => attribute(e, 'httpEquiv')?.toLowerCase() === 'content-security-policy')
      ? []
      : [`${path} has no policy`]),
    ...elements
      .filter(({ tagName, properties }) => MADE.has(tagName) || Object.keys(properties).some(runs))
      .map(({ tagName }) => `${path} has ${tagName}`),
    ...elements
      .flatMap((element) => ['href', 'src', 'action'].flatMap((name) => attribute(element, name) ?? []))
      .filter((address) => /^\s*(?:javascript|data|vbscript):/i.test(address))
      .map((address) => `${path} leads to ${address}`),
  ]);
  expect(made).toEqual([]);
});

test('every article’s text and name are published as they were written', () => {
  const articles = storiesOf(site).flatMap((story) => story.articles);
  expect(articles.map(({ outlet }) => outlet.name).sort()).toEqual(BUNDLES.map(({ text }) => text).sort());
  for (const { text, outlet } of articles) {
    const bundle = BUNDLES.find((one) => one.outlet === outlet.id)!;
    expect(
      text.startsWith(`“The sign on the gate of the harbour said ${bundle.text} and nothing more,”`),
    ).toBe(true);
  }
});

test('every file of data is read by its parser, and has the words', async () => {
  const files = filesOf(site).map((name) => ({ name, text: readFileSync(join(site.folder, name), 'utf8') }));
  for (const { name, text } of files)
    if (/\.(?:json|jsonld)$/.test(name)) expect(() => JSON.parse(text) as unknown, name).not.toThrow();
  const documents = files.filter(({ name }) => name.endsWith('.xml'));
  expect(documents.length).toBeGreaterThan(3);
  const read = await visit(site, '/', ({ page }) =>
    page.evaluate(
      (sources) =>
        sources.map((source) => {
          const tree = new DOMParser().parseFromString(source, 'application/xml');
          return {
            wrong: tree.querySelector('parsererror')?.textContent,
            words: tree.documentElement.textContent,
          };
        }),
      documents.map(({ text }) => text),
    ),
  );
  expect(read.flatMap(({ wrong }) => wrong ?? [])).toEqual([]);
  const words = bare(read.map((document) => document.words).join(' '));
  expect(BUNDLES.filter(({ text }) => !words.includes(bare(text)))).toEqual([]);
});

test('no cell of a table is a formula, and none breaks its row', () => {
  const rows = filesOf(site)
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => cellsOf(readFileSync(join(site.folder, name), 'utf8')));
  expect(rows.length).toBeGreaterThan(BUNDLES.length);
  expect(rows.filter((row) => row.length !== COLUMNS.length)).toEqual([]);
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  const outlets = new Set(rows.map((row) => row[COLUMNS.indexOf('outlet_name')]?.replace(TEXT_MARK, '')));
  expect(BUNDLES.filter(({ text }) => !outlets.has(text))).toEqual([]);
});

/** The apostrophe that tells a spreadsheet that what follows is no formula. */
const TEXT_MARK = /^'(?='*[=+\-@\t\r])/;

/** Elements that the site's own pages never have. */
const MADE = new Set(
  'iframe object embed base marquee video audio math template animate mglyph frame frameset'.split(' '),
);

const runs = (property: string) => /^on[a-z]/i.test(property) || property === 'srcDoc';

/**
 * Looks at everything in `items` in windows where no policy holds and returns
 * what ran, what was asked of other hosts, and what the console said.
 */
async function inLanes<T>(
  items: readonly T[],
  look: (page: Page, item: T) => Promise<void>,
): Promise<string[]> {
  const queue = [...items];
  const lane = () =>
    visit(
      site,
      '/404.html',
      async ({ page, complaints }) => {
        const found: string[] = [];
        page.on('dialog', (dialog) => {
          found.push(`${page.url()} opened a dialog`);
          void dialog.dismiss();
        });
        await page.exposeFunction('canary', () => found.push(`${page.url()} ran a script`));
        for (let item = queue.shift(); item !== undefined; item = queue.shift()) await look(page, item);
        // To go on to the next page may break off what this one still loads of its own.
        const foreign = complaints.filter((complaint) => !complaint.startsWith(`failed: ${site.origin}/`));
        return [...foreign, ...found];
      },
      { bypassCSP: true },
    );
  return (await Promise.all(Array.from({ length: LANES }, lane))).flat();
}

/** What has to be read on a page, by its address. */
function wordsByPage(): Map<string, string[]> {
  const words = new Map<string, string[]>();
  const expectOn = (path: string, ...texts: readonly string[]) =>
    words.set(path, [...(words.get(path) ?? []), ...texts]);
  for (const { outlet, speaker, story, text, payloads } of BUNDLES) {
    expectOn(`/outlets/${outlet}/`, text);
    expectOn(`/speakers/${speaker}/`, text);
    expectOn(`/stories/${story}/`, text);
    expectOn(`/stories/${story}/articles/${outlet}/`, text, ...payloads);
  }
  const titles = new Set(BUNDLES.map(({ text }) => text));
  for (const { story, articles, attributions, statements } of storiesOf(site)) {
    expectOn(`/stories/${story.id}/`, story.title);
    expectOn('/', story.title);
    for (const { permalink, text } of articles)
      expectOn(pathOfPermalink(permalink, site), ...text.split('\n\n'));
    for (const { permalink, content } of attributions)
      expectOn(pathOfPermalink(permalink, site), ...content.map((span) => span.text));
    // A title that no editor wrote is made of a reading's words, and cut where it is long.
    for (const { permalink, title } of statements.filter((one) => titles.has(one.title)))
      expectOn(pathOfPermalink(permalink, site), title);
  }
  return words;
}

/** Blocks and marks stand apart by markup in a page and by white space in the data: neither counts. */
function bare(text: string | null): string {
  return folded(text ?? '').replaceAll(' ', '');
}

/** Rows of a table as RFC 4180 has them. */
function cellsOf(csv: string): string[][] {
  return csv
    .matchAll(/(?:(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|(?=\r\n)))+\r\n/g)
    .map(([row]) => row)
    .map((row) =>
      Array.from(row.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g), ([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    )
    .toArray();
}
