import type * as FileSystem from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ContentError } from './problem.ts';
import { writeTogether } from './write-together.ts';

/** Which call of which function fails, and how. */
let failure: { of: 'writeFile' | 'rename' | 'copyFile'; call: number; code: string } | null = null;

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FileSystem>();
  const failing =
    <T extends unknown[], R>(of: string, act: (...args: T) => Promise<R>) =>
    async (...args: T): Promise<R> => {
      if (failure?.of !== of || failure.call-- > 0) return act(...args);
      const { code } = failure;
      failure = null;
      // A disk that fills up keeps what it had room for.
      if (of === 'writeFile') await real.writeFile(args[0] as string, 'half a fi');
      throw Object.assign(new Error(code), { code });
    };
  return {
    ...real,
    writeFile: failing('writeFile', real.writeFile),
    rename: failing('rename', real.rename),
    copyFile: failing('copyFile', real.copyFile),
  };
});

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'write-'));
});
afterEach(() => rm(root, { recursive: true }));

/** Every file below the root with its text, every folder with null. */
async function state(): Promise<Record<string, string | null>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const texts = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(root.length + 1), entry.isFile() ? await readFile(path, 'utf8') : null] as const;
  });
  return Object.fromEntries((await Promise.all(texts)).sort());
}

const files = () =>
  ['received/fares/a.txt', 'removed.yaml', 'articles/fares/gazette.md'].map((path) => ({
    path: join(root, path),
    data: 'new',
  }));

/** Two of the three files are there already, in folders that have others. */
async function before() {
  await mkdir(join(root, 'received'));
  await writeFile(join(root, 'received/other.txt'), 'other');
  await writeFile(join(root, 'removed.yaml'), 'old list');
  await mkdir(join(root, 'articles/fares'), { recursive: true });
  await writeFile(join(root, 'articles/fares/gazette.md'), 'old article');
}

test('All files are written, over old ones too, and nothing else stays', async () => {
  await before();
  await writeTogether(files());
  expect(await state()).toEqual({
    articles: null,
    'articles/fares': null,
    'articles/fares/gazette.md': 'new',
    received: null,
    'received/fares': null,
    'received/fares/a.txt': 'new',
    'received/other.txt': 'other',
    'removed.yaml': 'new',
  });
});

const CALLS = [0, 1, 2];
test.each([
  ...CALLS.map((call) => ['writeFile', call, 'ENOSPC', /no space left on the disk/] as const),
  ...CALLS.map((call) => ['copyFile', call, 'ENOSPC', /no space left on the disk/] as const),
  ...CALLS.map((call) => ['rename', call, 'EACCES', /no permission/] as const),
])('When %s fails at file %i with %s, everything is as it was', async (of, call, code, says) => {
  await before();
  const was = await state();
  failure = { of, call, code };
  const error = await writeTogether(files()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ContentError);
  expect((error as ContentError).message).toMatch(says);
  expect((error as ContentError).problems[0]?.file).toContain(files()[call]?.path.split('/').at(-1));
  expect(await state()).toEqual(was);
});
