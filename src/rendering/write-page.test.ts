import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePage } from './write-page.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'as-reported-page-'));
});
afterEach(() => rm(root, { recursive: true }));

test('A page is written with the folders it needs, and may be written again as it is', async () => {
  const file = join(root, 's/ferry-late/index.html');
  writePage(file, '<p>Fähre</p>');
  writePage(file, Buffer.from('<p>Fähre</p>'));
  expect(await readFile(file, 'utf8')).toBe('<p>Fähre</p>');
});

test('A second page for the same address is refused, and the first stays', async () => {
  const file = join(root, 'index.html');
  writePage(file, 'home');
  expect(() => writePage(file, 'another')).toThrow('differ');
  expect(await readFile(file, 'utf8')).toBe('home');
});
