import type * as FileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeFolder } from './make-folder.ts';

const failing = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));

// A file system that is read only, below the folder for temporary files.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FileSystem>();
  return {
    ...real,
    mkdir: () => failing('ENOENT'),
    access: (path: string) => failing(path === tmpdir() ? 'EROFS' : 'ENOENT'),
  };
});

test('A folder that cannot be made in a file system that is read only is refused with this reason', async () => {
  await expect(makeFolder(join(tmpdir(), 'a/b/c'))).rejects.toThrow('EROFS');
});
