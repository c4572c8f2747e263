import type { Problem } from './problem.ts';

/** Code of what is neither a file nor a folder. */
export const NO_FILE = 'NO_FILE';

/** What is wrong where a file or a folder that is there cannot be read. */
export function unreadProblem(file: string, { code, message }: NodeJS.ErrnoException): Problem {
  const [found, remedy] = REASONS[code ?? ''] ?? [message, 'Replace it.'];
  return { file, line: null, expected: 'a file or folder that can be read', found, remedy };
}

const REASONS: Partial<Record<string, readonly [found: string, remedy: string]>> = {
  EACCES: ['no permission', 'Give permission to read it.'],
  EISDIR: ['a folder in its place', 'Move the folder away.'],
  ELOOP: ['a link that leads to itself', 'Mend the link, or delete it.'],
  [NO_FILE]: ['a pipe or a device', 'Move it away.'],
  ENOTDIR: ['a file where a folder is needed', 'Name a folder, or move the file away.'],
};
