import { copyFile, constants, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { ContentError } from './problem.ts';
import { shownPath } from './shown-path.ts';

/** A file to be written. */
export interface FileToWrite {
  readonly path: string;
  readonly data: string | Uint8Array;
}

/**
 * Writes files that belong together: all of them into neighbours first, which
 * then take their places. When one cannot be written (a full disk, a missing
 * permission) every file and folder is as it was, nothing half-written remains,
 * and a ContentError says which file it was and why.
 */
export async function writeTogether(files: readonly FileToWrite[]): Promise<void> {
  const written: Written[] = [];
  try {
    for (const file of files) await attempt(file.path, () => draft(file, written));
    for (const one of written) await attempt(one.path, () => takePlace(one));
  } catch (error) {
    for (const one of written.toReversed()) await takeBack(one);
    throw error;
  }
  for (const { former } of written) await rm(former, { force: true });
}

/** How far the writing of a file has come, so that it can be taken back. */
interface Written {
  readonly path: string;
  /** The new file, until it takes its place. */
  readonly draft: string;
  /** A copy of the file that stood there before, if one did. */
  readonly former: string;
  /** The outermost folder that was made for it. */
  folder: string | undefined;
  hadFormer: boolean;
  tookPlace: boolean;
}

async function draft({ path, data }: FileToWrite, written: Written[]): Promise<void> {
  const mark = `${path}.${process.pid}`;
  const one: Written = {
    path,
    draft: `${mark}.part`,
    former: `${mark}.former.part`,
    folder: undefined,
    hadFormer: false,
    tookPlace: false,
  };
  written.push(one);
  one.folder = await makeFolder(dirname(path));
  await writeFile(one.draft, data);
  one.hadFormer = await copyFile(path, one.former, constants.COPYFILE_FICLONE).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

async function takePlace(one: Written): Promise<void> {
  await rename(one.draft, one.path);
  one.tookPlace = true;
}

/** What cannot even be taken back stays as a `.part` file, which no reading of the folder takes for content. */
async function takeBack({ path, draft, former, folder, hadFormer, tookPlace }: Written): Promise<void> {
  await rm(draft, { force: true }).catch(() => undefined);
  if (tookPlace && hadFormer) await rename(former, path).catch(() => undefined);
  else await rm(former, { force: true }).catch(() => undefined);
  if (tookPlace && !hadFormer) await rm(path, { force: true }).catch(() => undefined);
  if (folder === undefined) return;
  for (let made = dirname(path); made.length >= folder.length; made = dirname(made))
    // A folder that has something in it by now is somebody else's too.
    await rmdir(made).catch(() => undefined);
}

async function attempt(path: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [found, remedy] = REASONS[code ?? ''] ?? [message, 'See what stands in its place.'];
    const file = shownPath(path);
    throw new ContentError([{ file, line: null, expected: 'a place that can be written to', found, remedy }]);
  }
}

const REASONS: Partial<Record<string, readonly [found: string, remedy: string]>> = {
  EACCES: ['no permission', 'Give permission to write there.'],
  EPERM: ['no permission', 'Give permission to write there.'],
  EROFS: ['a file system that is read only', 'Choose another folder.'],
  ENOSPC: ['no space left on the disk', 'Make space, then do it again: nothing was changed.'],
  EDQUOT: ['no space left for this user', 'Make space, then do it again: nothing was changed.'],
  EFBIG: ['a file larger than is allowed', 'Raise the limit, then do it again: nothing was changed.'],
  EISDIR: ['a folder in its place', 'Move the folder away.'],
  ENOTDIR: ['a file where a folder is needed', 'Move the file away.'],
};
