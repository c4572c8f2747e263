import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where cards are kept between builds. */
const CACHE = 'node_modules/.cache/cards';

/** Builds for which a card that none of them used is kept: what an edit took away often comes back. */
export const KEPT_BUILDS = 5;

/** When the last builds began, in milliseconds, the oldest first. */
const BUILDS = 'builds.json';

/** The card of a key from the cache, else as it is drawn now. */
export async function cachedCard(
  key: string,
  draw: () => Promise<Uint8Array>,
  folder = CACHE,
): Promise<Uint8Array> {
  const file = join(folder, `${key}.png`);
  const kept = await readFile(file).catch(() => null);
  if (kept !== null) {
    const now = new Date();
    await utimes(file, now, now);
    return kept;
  }
  const image = await draw();
  await mkdir(folder, { recursive: true });
  // Whole or not at all, even where a build is stopped or two draw the same card.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, image);
  await rename(unfinished, file);
  return image;
}

/**
 * Removes the cards that none of the last `KEPT_BUILDS` builds used, as after
 * their statement or their words went. One that is needed again is drawn again.
 *
 * @param begun when the build began that has just ended, in milliseconds
 * @returns how many were removed
 */
export async function pruneCards(begun: number, folder = CACHE): Promise<number> {
  const files = await readdir(folder).catch(() => []);
  if (files.length === 0) return 0;
  const builds = [...(await buildsIn(folder)), begun].slice(-KEPT_BUILDS);
  await writeFile(join(folder, BUILDS), JSON.stringify(builds));
  if (builds.length < KEPT_BUILDS) return 0;
  let removed = 0;
  for (const file of files.filter((name) => name !== BUILDS)) {
    const { mtimeMs } = await stat(join(folder, file));
    if (mtimeMs >= builds[0]!) continue;
    await rm(join(folder, file));
    removed++;
  }
  return removed;
}

/** A list that is missing or broken is begun anew. */
async function buildsIn(folder: string): Promise<number[]> {
  try {
    const builds: unknown = JSON.parse(await readFile(join(folder, BUILDS), 'utf8'));
    return Array.isArray(builds) ? builds.filter((begun) => typeof begun === 'number') : [];
  } catch {
    return [];
  }
}
