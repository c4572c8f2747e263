import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeTogether } from '../content/write-together.ts';
import type { Imprint } from '../content/read-imprint.ts';
import type { Outlet } from '../model.ts';
import { CACHE, recordFile } from './record.ts';
import type { StorySummary } from './summary.ts';

/** What a content folder holds, with the keys of its stories' records. */
export interface EditionIndex {
  readonly imprint: Imprint;
  readonly outlets: readonly Outlet[];
  /** Newest first (`newestFirst`). */
  readonly stories: readonly IndexedStory[];
}

/** A story of the index. */
export interface IndexedStory {
  /** Its record's, see `storyKeys`. */
  readonly key: string;
  readonly summary: StorySummary;
}

/** One for each content folder: builds of several can run beside each other. */
const indexFile = (root: string, folder: string) =>
  join(folder, 'editions', `${createHash('sha256').update(resolve(root)).digest('hex').slice(0, 16)}.json`);

/** The index of a content folder as it was analysed last, or null. */
export async function readIndex(root: string, folder = CACHE): Promise<EditionIndex | null> {
  const text = await readFile(indexFile(root, folder), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text) as EditionIndex;
  } catch {
    return null;
  }
}

/** Keeps the index; records that only the former one named are removed. */
export async function writeIndex(root: string, index: EditionIndex, folder: string): Promise<void> {
  const former = await readIndex(root, folder);
  await writeTogether([{ path: indexFile(root, folder), data: `${JSON.stringify(index)}\n` }]);
  const used = new Set(index.stories.map(({ key }) => key));
  for (const { key } of former?.stories ?? [])
    if (!used.has(key)) await rm(recordFile(key, folder), { force: true });
}
