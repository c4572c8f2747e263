import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLedger } from '../permalinks/ledger-file.ts';
import type { Problem } from './problem.ts';
import { shownPath } from './shown-path.ts';

/** Where an entry of a ledger's list has its page. */
const FOLDERS = { passages: 'q', statements: 's' } as const;

/**
 * Addresses that the ledgers of a content folder say were published, and that a built
 * site does not answer: links that were shared would die with it.
 *
 * @param root of the content folder
 * @param site folder of the built site
 */
export async function unansweredPermalinks(root: string, site: string): Promise<Problem[]> {
  const folder = join(root, 'permalinks');
  const files = (await namesIn(folder)).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
  const answered = {
    passages: new Set(await namesIn(join(site, FOLDERS.passages))),
    statements: new Set(await namesIn(join(site, FOLDERS.statements))),
  };
  const problems: Problem[] = [];
  for (const name of files) {
    const file = join(folder, name);
    const ledger = readLedger(await readFile(file, 'utf8'));
    // What is no ledger stopped the build before.
    if (!('passages' in ledger)) continue;
    for (const list of ['passages', 'statements'] as const)
      for (const { id } of ledger[list]) {
        if (answered[list].has(id)) continue;
        problems.push({
          file: shownPath(file),
          line: null,
          expected: 'a page for every address that was published',
          found: `none for /${FOLDERS[list]}/${id}/`,
          remedy:
            'Leave the former site where it is, and report this: the program is wrong, not the content.',
        });
      }
  }
  return problems;
}

/** Names in a folder; none where there is no such folder. */
const namesIn = (path: string): Promise<string[]> =>
  readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
