import { mkdir } from 'node:fs/promises';
import type { Problem } from '../content/problem.ts';
import type { Content } from '../content/content.ts';
import { tasksOf } from './analyse-archive.ts';
import { readShare } from './share-file.ts';
import { CACHE, writeRecord } from './record.ts';

/** What a number of parts came to. */
export interface Assembled {
  /** Stories whose analyses were taken. */
  readonly taken: number;
  /** Analyses of stories, or of states of stories, that the content folder does not have. */
  readonly passedOver: number;
  /** Stories that no part has as they are now. */
  readonly problems: readonly Problem[];
}

/**
 * Takes analyses that were made elsewhere for a content folder, so that its
 * build analyses nothing. Only those that fit the content and the program as
 * they are here are taken.
 */
export async function assemble(
  content: Content,
  files: readonly string[],
  folder = CACHE,
): Promise<Assembled> {
  await mkdir(folder, { recursive: true });
  const wanted = new Map(tasksOf(content).map(({ key, story }) => [key, story]));
  const all = wanted.size;
  let passedOver = 0;
  for (const file of files)
    for await (const record of readShare(file)) {
      if (wanted.delete(record.key)) await writeRecord(record, folder);
      else passedOver++;
    }
  const problems = Array.from(wanted.values(), ({ file }) => ({
    file,
    line: null,
    expected: 'the analysis of the story as it is now in one of the parts',
    found: 'none',
    remedy: 'Run compare --share for all parts with this content and this version of the program.',
  }));
  return { taken: all - wanted.size, passedOver, problems };
}
