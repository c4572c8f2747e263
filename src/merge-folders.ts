import { cp, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Moves what stands in `from` into `to`. A file that is in both must be the same
 * in both; throws where it is not, so that nothing is lost.
 */
export async function mergeFolders(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    const there = await lstat(target).catch(() => null);
    if (there === null) await move(source, target);
    else if (entry.isDirectory() && there.isDirectory()) await mergeFolders(source, target);
    else if (!(await sameBytes(source, target)))
      throw new Error(`${source} and ${target} differ; they should be one file.`);
  }
}

/** Moves a file or folder, to another file system too. */
async function move(source: string, target: string): Promise<void> {
  await rename(source, target).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await cp(source, target, { recursive: true });
    await rm(source, { recursive: true });
  });
}

async function sameBytes(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([readFile(a), readFile(b)]);
  return one.equals(other);
}
