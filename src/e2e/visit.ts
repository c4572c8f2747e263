import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
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
  connected ??= chromium.connect(inject('browser'));
  const context = await (await connected).newContext({ reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
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
    await context.close();
  }
}
