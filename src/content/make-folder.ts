import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are not there. Returns the outermost one that was
 * made. Where a file system is read only, Node says of a folder in it that there is none
 * (ENOENT): here it fails with the reason.
 */
export async function makeFolder(path: string): Promise<string | undefined> {
  try {
    return await mkdir(path, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') await checkIsWritable(dirname(path));
    throw error;
  }
}

/** Throws why nothing can be written to a folder, or to the nearest one above it that is there. */
async function checkIsWritable(folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await checkIsWritable(dirname(folder));
  }
}
