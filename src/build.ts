/**
 * `npm run build [-- --outDir FOLDER]`: analyses what is new in the content
 * folder and renders the site. Until it is complete the former site stays where
 * it is, and so it does when something is wrong, or the build is stopped.
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasOwnCards } from './components/share/cards.ts';
import { siteAddress } from './content/site-address.ts';
import { pruneCards } from './export/card-cache.ts';
import { checkProjectPath } from './rendering/project-path.ts';
import { isRunning } from './rendering/is-running.ts';
import { checkPlace, publish } from './rendering/publish.ts';

/** Where the site is made: below the project, where its bundle finds what it needs. */
const CACHE = 'node_modules/.cache/as-reported';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
  const startedAt = Date.now();
  checkProjectPath(process.cwd());
  // Astro's configuration reads it as well, but only when much has been done.
  const { site } = siteAddress(process.env);
  await mkdir(CACHE, { recursive: true });
  await removeLeftovers();
  await checkPlace(values.outDir);
  // As Astro's own command does: what follows is sooner loaded as it was compiled before.
  if (!process.env['CI']) enableCompileCache();
  const { analysisOfBuild } = await import('./integrations.ts');
  void analysisOfBuild();
  const folder = await mkdtemp(join(CACHE, `site-${process.pid}-`));
  try {
    // To load it takes a second, in which the analysis has begun.
    const { build } = await import('astro');
    await build({ outDir: folder, logLevel: 'warn' });
    await publish(folder, values.outDir);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if (hasOwnCards()) await pruneCards(startedAt);
  if (site === undefined)
    console.info('Without SITE, the address it is published under, the site has no feed and no sitemap.');
}

/** Removes what builds left that were stopped. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const [, builder] = /^site-(\d+)-/.exec(name) ?? [];
    if (builder !== undefined && !isRunning(Number(builder)))
      await rm(join(CACHE, name), { recursive: true, force: true });
  }
}

/** What a system says of a place that cannot be written to, wherever in the build it was said, and what helps. */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC|EDQUOT|No space left/i, 'There is no space left on the disk. Make space, then build again.'],
  [
    /EACCES|EPERM|EROFS|Permission denied|Read-only/i,
    'There is no permission to write there. Give it, or choose another folder with --outDir.',
  ],
];

try {
  await main();
} catch (error) {
  const said = error instanceof Error ? error.message : String(error);
  console.error(said);
  const [, remedy] = REMEDIES.find(([sign]) => sign.test(said)) ?? [];
  if (remedy !== undefined) console.error(`${remedy} The former site is as it was.`);
  // An analysis that still goes on is for nothing.
  process.exit(1);
}
