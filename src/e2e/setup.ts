import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserOptions } from './browser.ts';
import type { BuiltSite } from './built-site.ts';
import { buildFixture, FIXTURE } from './fixture.ts';
import { serve } from './server.ts';

/** Serves the edition in `dist/` and the odd states, and starts the browser: once for all tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html'))
    throw new Error('There is no site in dist/: run “npm run build” before “npm run test:site”.');
  await buildFixture();
  const base = `/${process.env['BASE'] ?? ''}/`.replace(/\/{2,}/g, '/');
  const edition = await serve('dist', base);
  const oddStates = await serve(FIXTURE.folder, FIXTURE.base);
  const browser = await chromium.launchServer(await browserOptions());
  const published = process.env['SITE'] === undefined ? null : new URL(process.env['SITE']).origin;
  provide('sites', [
    { name: 'edition', folder: 'dist', base, published, origin: edition.origin },
    { name: 'odd states', ...FIXTURE, origin: oddStates.origin },
  ] satisfies BuiltSite[]);
  provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await Promise.all([edition.close(), oddStates.close()]);
  };
}
