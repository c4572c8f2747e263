/**
 * `npm run build [-- --outDir FOLDER]`: analyses what is new in the content
 * folder and renders the site. Until it is complete the former site stays where
 * it is, and so it does when something is wrong.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { hasOwnCards } from './components/share/cards.ts';
import { pruneCards } from './export/card-cache.ts';
import { publish } from './rendering/publish.ts';

/** Where the site is made: below the project, where its bundle finds what it needs. */
const CACHE = 'node_modules/.cache/as-reported';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
  const startedAt = Date.now();
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'site-'));
  try {
    await build({ outDir: folder, logLevel: 'warn' });
    await publish(folder, values.outDir);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if (hasOwnCards()) await pruneCards(startedAt);
}

try {
  await main();
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
}
