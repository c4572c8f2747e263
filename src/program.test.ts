import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let corpus = '';

beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'as-reported-corpus-'));
  for (const folder of ['text', 'attributions']) await mkdir(join(corpus, folder));
  await writeFile(join(corpus, 'text/quay_2016-03-01.txt'), 'Nobody was hurt, she said.\n');
  await writeFile(join(corpus, 'attributions/quay_2016-03-01.ann'), '');
});

afterAll(() => rm(corpus, { recursive: true, force: true }));

/** How a program ends that is called with these words, and what it complains about. */
function called(program: string, words: readonly string[]): Promise<{ code: unknown; said: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [program, ...words], (error, _, said) => {
      done({ code: error === null ? 0 : error.code, said });
    });
  });
}

test.concurrent.each([
  ['with an option that it has not', ['CORPUS', '--witout', '2016-03'], '--witout'],
  ['with a month of no article', ['CORPUS', '--without', '2016-3'], 'no article is of 2016-3'],
])('a program called %s says how it is called, and ends with 2', async (_, words, wrong) => {
  const { code, said } = await called(
    'src/extract/train/train.ts',
    words.map((word) => (word === 'CORPUS' ? corpus : word)),
  );
  expect(said).toContain(wrong);
  expect(said).toContain('npm run train:extract -- CORPUS');
  expect(said).not.toContain('    at ');
  expect(code).toBe(2);
});
