/**
 * How well and how fast the site's search finds known items, in a browser, and
 * how other libraries do on the same records in the same run:
 * `npm run bench:search -- [--site DIST] [--records 200,10000] [--pause MS] [--without pagefind] FOLDER…`
 * Records are the sentences of the `.txt` and `.md` files in the folders. The
 * site in DIST (`dist`) has to be built; its search page is used as it is, with
 * other records.
 *
 * A key's time goes from the event of its being pressed to the end of the frame
 * in which the list of results changes: style, layout and paint are within it,
 * the drawing of pixels by other threads is not. What the screen adds is left out for all
 * alike: the browser does not wait for its refresh, and nothing is typed while
 * the frame of the key before is open (see `KEY_PAUSE` in `search-typist.ts`).
 * At 60 Hz a reader waits for up to 16.7 ms more, with every search.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { browserOptions } from '../e2e/browser.ts';
import { endWithUsage, programArguments } from '../program.ts';
import { PART_BYTES, partsOf } from '../search/parts.ts';
import { recordsOf } from '../search/records.ts';
import { drawsFrom } from './draw.ts';
import { knownItems, VARIANTS, type KnownItem } from './search-items.ts';
import { enough, idOf, passagesIn, storiesOf } from './search-records.ts';
import type { Story } from '../model.ts';
import { searchSite, type RecordsFile, type SearchSite } from './search-site.ts';
import { KEY_PAUSE, typist } from './search-typist.ts';

const ITEMS = 200;
/** Of these items every key is timed; their queries have some 700 keys. */
const TYPED_ITEMS = 40;
/** An item counts as found where it is among so many first results. */
const FIRST_RESULTS = 3;
const SEED = 6;
const PAGEFIND = 'pagefind@1.5.2';

const ENGINES = ['as reported', 'minisearch', 'flexsearch', 'ufuzzy', 'pagefind'] as const;
type Engine = (typeof ENGINES)[number];

const USAGE =
  'npm run bench:search -- [--site DIST] [--records 200,10000] [--pause MS] [--without ENGINE] FOLDER…';
const { values, positionals } = programArguments(USAGE, {
  site: { type: 'string', default: 'dist' },
  records: { type: 'string', default: '200,2000,10000,50000' },
  pause: { type: 'string', default: String(KEY_PAUSE) },
  without: { type: 'string', multiple: true, default: [] },
});
if (positionals.length === 0) endWithUsage(USAGE);

const all = await passagesIn(positionals, drawsFrom(SEED));
console.log(`${all.length} different sentences; ${ITEMS} known items each, seed ${SEED}`);
console.log('found: % of items first / among the first three, by what is typed');
console.log(
  `keys: ms from the key to its results painted, median and 95th percentile; ${values.pause} ms between`,
);
const options = await browserOptions();
// Without this the wait for the screen's next refresh is measured, up to 16.7 ms of chance.
const browser = await chromium.launch({
  ...options,
  args: [...(options.args ?? []), '--disable-frame-rate-limit'],
});
for (const count of values.records.split(',').map(Number)) await measure(browser, count);
await browser.close();

async function measure(browser: Browser, count: number): Promise<void> {
  const passages = enough(all, count).slice(0, count);
  const items = knownItems(passages, ITEMS, drawsFrom(SEED));
  const parts = filesOf(storiesOf(passages));
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const site = await searchSite(values.site, parts, folder);
  const raw = parts.reduce((sum, { json }) => sum + json.length, 0);
  console.log(`\n${count} records, ${kilobytes(raw)} of JSON in ${parts.length} parts`);
  console.log(row('', ['exact', 'typo', 'reordered', 'median', 'p95', 'ready ms', 'to 1st result']));
  try {
    for (const engine of ENGINES) {
      if (values.without.includes(engine)) continue;
      if (engine === 'pagefind') await indexWithPagefind(folder, passages);
      console.log(row(engine, await measureEngine(browser, site, engine, items)));
    }
  } finally {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The files with an edition's records, as the site has them. */
function filesOf(stories: readonly Story[]): RecordsFile[] {
  const weighed = stories.map((story) => ({
    id: story.id,
    date: story.date,
    bytes: Buffer.byteLength(recordsOf([story])),
    story,
  }));
  return partsOf(weighed, PART_BYTES).map((part) => ({
    name: part.name,
    json: recordsOf(part.stories.map(({ story }) => story)),
  }));
}

async function measureEngine(
  browser: Browser,
  site: SearchSite,
  engine: Engine,
  items: readonly KnownItem[],
): Promise<string[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  try {
    const path = engine === 'as reported' ? '/search/' : `/rivals/?${engine}`;
    await site.bytesSent();
    await page.goto(site.origin + path);
    if (engine === 'as reported') {
      await page.fill('input[type=search]', items[0]!.exact);
      await page.locator('[data-part=results] a').first().waitFor();
    } else await page.locator(`body[data-ready=${engine}]`).waitFor();
    const beforeFirst = await site.bytesSent();
    if (engine === 'as reported')
      await page.waitForFunction(
        () => !document.querySelector('[role=status]')!.textContent.includes('Searching'),
      );
    const ready = await page.evaluate(() => performance.now());
    const { type, results } = await typist(page);
    const found: string[] = [];
    for (const variant of VARIANTS) {
      const places: number[] = [];
      for (const item of items)
        places.push((await results(item[variant], FIRST_RESULTS)).indexOf(idOf(item.passage)));
      const share = (is: (place: number) => boolean) =>
        ((100 * places.filter(is).length) / places.length).toFixed(1);
      found.push(`${share((place) => place === 0)}/${share((place) => place >= 0)}`);
    }
    const times: number[] = [];
    for (const item of items.slice(0, TYPED_ITEMS))
      times.push(...(await type(item.exact, Number(values.pause))));
    const query = engine === 'pagefind' ? await site.bytesSent() : 0;
    return [
      ...found,
      quantile(times, 0.5).toFixed(1),
      quantile(times, 0.95).toFixed(1),
      ready.toFixed(0),
      `${kilobytes(beforeFirst)}${query > 0 ? ` + ${kilobytes(query)} for all queries` : ''}`,
    ];
  } finally {
    await context.close();
  }
}

/** Pagefind is a program of 30 MB that makes an index of pages; it is fetched for this alone. */
async function indexWithPagefind(folder: string, passages: readonly string[]): Promise<void> {
  const pages = join(folder, 'pages');
  await mkdir(pages);
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  for (const [i, passage] of passages.entries())
    await writeFile(
      join(pages, `${idOf(i)}.html`),
      `<!doctype html><html lang="en"><title>${idOf(i)}</title><body><p>${escaped(passage)}</p></body></html>`,
    );
  const command = `pagefind --site ${pages} --output-path ${join(folder, 'pagefind')}`;
  await promisify(execFile)('npm', ['exec', '--yes', '--package', PAGEFIND, '--call', command], {
    maxBuffer: 2 ** 26,
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(12) + cells.map((cell) => cell.padStart(14)).join('');
}
