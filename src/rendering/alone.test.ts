import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { alone } from './alone.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'as-reported-alone-'));
});
afterEach(() => rm(root, { recursive: true }));

test('Works that ask for one lock are done one after the other', async () => {
  const lock = join(root, 'lock');
  let working = 0;
  const most: number[] = [];
  const work = async () => {
    most.push(++working);
    await setTimeout(5);
    working--;
  };
  await Promise.all(Array.from({ length: 8 }, () => alone(lock, work)));
  expect(most).toEqual(Array.from({ length: 8 }, () => 1));
  expect(await readdir(root)).toEqual([]);
});

test('A work that fails gives the lock back', async () => {
  const lock = join(root, 'lock');
  await expect(alone(lock, () => Promise.reject(new Error('no space')))).rejects.toThrow('no space');
  expect(await alone(lock, () => Promise.resolve('done'))).toBe('done');
});

test('What a process left that was stopped holds nobody up', async () => {
  const lock = join(root, 'lock');
  // No process has this number: it is above what systems give.
  await writeFile(lock, '999999999');
  expect(await Promise.all([1, 2, 3].map((n) => alone(lock, () => Promise.resolve(n))))).toEqual([1, 2, 3]);
  expect(await readdir(root)).toEqual([]);
});

test('Where no file can be made, it is said and not waited for', async () => {
  await expect(alone(join(root, 'none/lock'), () => Promise.resolve(1))).rejects.toThrow('ENOENT');
});
