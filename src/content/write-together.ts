import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file to be written. */
export interface FileToWrite {
  readonly path: string;
  readonly data: string | Uint8Array;
}

/**
 * Writes files that belong together: all of them into neighbours first, which
 * then take their places. When one cannot be written (a full disk, a missing
 * permission) every file is as it was, nothing half-written remains, and what
 * the file system says is thrown.
 */
export async function writeTogether(files: readonly FileToWrite[]): Promise<void> {
  const drafts = files.map(({ path, data }) => ({ path, data, draft: `${path}.${process.pid}.part` }));
  try {
    for (const { path, data, draft } of drafts) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(draft, data);
    }
    for (const { path, draft } of drafts) await rename(draft, path);
  } finally {
    for (const { draft } of drafts) await rm(draft, { force: true });
  }
}
