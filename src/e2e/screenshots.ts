import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { browserOptions } from './browser.ts';
import type { BuiltSite } from './built-site.ts';
import { buildFixture, FIXTURE } from './fixture.ts';
import { samplesOf } from './page-types.ts';
import { serve } from './server.ts';

const FOLDER = 'screenshots';
const WIDTHS = [390, 820, 1440];
const SCHEMES = ['light', 'dark'] as const;

/** Pictures of every page type of the edition and of the odd states: `screenshots/<site>/<type>-<width>-<scheme>.png`. */
async function main(): Promise<void> {
  if (!existsSync('dist/index.html'))
    throw new Error('There is no site in dist/: run “npm run build” first.');
  await buildFixture();
  await rm(FOLDER, { recursive: true, force: true });
  const browser = await chromium.launch(await browserOptions());
  try {
    await photograph(browser, { name: 'edition', folder: 'dist', base: '/', published: null });
    await photograph(browser, { name: 'odd-states', ...FIXTURE });
  } finally {
    await browser.close();
  }
}

async function photograph(browser: Browser, built: Omit<BuiltSite, 'origin'>): Promise<void> {
  const { origin, close } = await serve(built.folder, built.base);
  const site = { ...built, origin };
  const folder = join(FOLDER, site.name);
  await mkdir(folder, { recursive: true });
  const taken = new Set<string>();
  for (const { type, path } of samplesOf(site)) {
    // The first sample of a type is its fullest page, the second its emptiest.
    const name = taken.has(type) ? `${type}-least` : type;
    taken.add(type);
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ colorScheme, reducedMotion: 'reduce' });
      // Fonts that come late wait for the next page; here they are to be seen.
      await page.goto(site.origin + site.base + path.slice(1));
      await page.evaluate(() => document.fonts.ready);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(site.origin + site.base + path.slice(1));
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await page.close();
    }
  }
  await close();
}

await main();
