import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTogether } from './content/write-together.ts';
import { mergeFolders } from './merge-folders.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'as-reported-merge-'));
});
afterEach(() => rm(root, { recursive: true }));

const write = (files: Readonly<Record<string, string>>) =>
  writeTogether(Object.entries(files).map(([path, data]) => ({ path: join(root, path), data })));

test('Folders are merged name by name, whether the target exists or not', async () => {
  await write({
    'a/s/1/index.html': 'one',
    'a/index.html': 'home',
    'b/s/2/index.html': 'two',
    'b/index.html': 'home',
  });
  await mergeFolders(join(root, 'a'), join(root, 'out'));
  await mergeFolders(join(root, 'b'), join(root, 'out'));
  expect((await readdir(join(root, 'out'), { recursive: true })).sort()).toEqual(
    ['index.html', 's', 's/1', 's/1/index.html', 's/2', 's/2/index.html'].map((name) => join(name)),
  );
  expect(await readFile(join(root, 'out/s/2/index.html'), 'utf8')).toBe('two');
});

test('A file that two folders have differently is refused and stays', async () => {
  await write({ 'a/index.html': 'home', 'b/index.html': 'another' });
  await expect(mergeFolders(join(root, 'b'), join(root, 'a'))).rejects.toThrow('differ');
  expect(await readFile(join(root, 'a/index.html'), 'utf8')).toBe('home');
});
