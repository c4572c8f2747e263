import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Page,
  type ViewportSize,
} from 'playwright-core';
import { inject } from 'vitest';
import type { BuiltSite } from './built-site.ts';

/** A page of a site in a browser window of its own, with everything that went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Console messages, failed requests and requests to other hosts, in the order they came. */
  readonly complaints: readonly string[];
}

let connected: Promise<Browser> | undefined;

/**
 * Opens the page at `path` below the site's base, hands it to `look`, and closes the window.
 *
 * @param prepare what to do in the empty window first
 */
export async function visit<T>(
  site: BuiltSite,
  path: string,
  look: (visit: Visit) => Promise<T>,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<T> {
  const page = await newWindow(options);
  try {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${site.origin}/`)) complaints.push(`to another host: ${request.url()}`);
    });
    page.on('response', (response) => {
      // The page for missing addresses is looked at under its own name.
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    await prepare(page);
    await page.goto(site.origin + site.base + path.slice(1), { waitUntil: 'load' });
    return await look({ page, complaints });
  } finally {
    await page.context().close();
  }
}

/** A window as wide as Playwright opens them. */
const USUAL = { width: 1280, height: 720 };

/** Windows that nobody looks at, those without scripts apart. */
const free = { scripts: [] as Page[], noScripts: [] as Page[] };

/**
 * Opens the page at `path` below the site's base in a window in which other
 * pages have stood, which takes half the time of a new one, and hands it to
 * `look`. For what only reads, scrolls and resizes: a look may change the
 * document, the window's size and its media, and nothing that outlives them.
 */
export async function lookAt<T>(
  site: BuiltSite,
  path: string,
  look: (page: Page) => Promise<T>,
  {
    viewport = USUAL,
    javaScriptEnabled = true,
  }: { viewport?: ViewportSize; javaScriptEnabled?: boolean } = {},
): Promise<T> {
  const windows = javaScriptEnabled ? free.scripts : free.noScripts;
  const page = windows.pop() ?? (await newWindow({ javaScriptEnabled }));
  try {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: 'reduce' });
    await page.goto(site.origin + site.base + path.slice(1), { waitUntil: 'load' });
    const seen = await look(page);
    windows.push(page);
    return seen;
  } catch (error) {
    // What a look left half done is not handed to the next.
    await page.context().close();
    throw error;
  }
}

async function newWindow(options: BrowserContextOptions): Promise<Page> {
  connected ??= chromium.connect(inject('browser'));
  const context = await (await connected).newContext({ reducedMotion: 'reduce', ...options });
  return context.newPage();
}
