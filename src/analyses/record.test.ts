import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasRecord, recordFile } from './record.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'as-reported-record-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['{"key":"k"}\n', true],
  ['{"key":"', false],
  ['\0\0\0', false],
  ['', false],
])('A record that reads %j is whole: %s', async (text, whole) => {
  await writeFile(recordFile('k', folder), text);
  expect(hasRecord('k', folder)).toBe(whole);
});

test('What is no file is no record', () => {
  expect(hasRecord('none', folder)).toBe(false);
  expect(hasRecord('.', folder)).toBe(false);
});
