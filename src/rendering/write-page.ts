import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a page where none is yet. Several parts may make the same page if they
 * make the same of it; throws where they differ, so that nothing is lost. At
 * once, since a page takes longer to wait for than to write.
 */
export function writePage(file: string, page: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, page, { flag: 'wx' });
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (!readFileSync(file).equals(Buffer.from(page)))
    throw new Error(`There are two pages for ${file}, and they differ.`);
}
