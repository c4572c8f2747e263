import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'as-reported-cli-'));
  await mkdir(join(folder, 'articles/quay'), { recursive: true });
  await writeFile(
    join(folder, 'articles/quay/post.md'),
    "---\noutlet: post\nheadline: 'The quay'\n---\n\n“Nobody was hurt,” harbour master Ada Lindqvist said.\n",
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the command line does with these words, for a content folder of one article. */
function run(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  return runFrom(process.cwd(), args);
}

/** The same, called from another folder. */
function runFrom(cwd: string, args: readonly string[]): Promise<{ code: number; out: string; said: string }> {
  const env = { ...process.env, AS_REPORTED_CONTENT: folder };
  return new Promise((done) => {
    execFile(process.execPath, [resolve('src/cli.ts'), ...args], { env, cwd }, (error, out, said) =>
      done({ code: error === null ? 0 : Number(error.code), out, said }),
    );
  });
}

test('a command that does not exist is wrong usage: 2, with the usage', async () => {
  const { code, out, said } = await run('translate');
  expect([code, out]).toEqual([2, '']);
  expect(said).toMatch(/^as-reported: no command “translate”\n\n.*extract FILE… --out DIR/s);
});

test('a command that is called wrongly shows its own usage, and no other', async () => {
  const { code, said } = await run('extract', 'quay.txt');
  expect(code).toBe(2);
  expect(said).toMatch(/^as-reported: --out is missing\n\n {2}as-reported extract FILE… --out DIR\n/);
  expect(said).not.toContain('import FILE');
});

test.each([
  [['--help'], /extract FILE….*permalinks/s],
  [['compare', '--help'], /^ {2}as-reported compare DIR --out FILE\n.*\n {2}as-reported compare --share/],
])('%j tells how it is used', async (words, usage) => {
  const { code, out, said } = await run(...words);
  expect([code, said]).toEqual([0, '']);
  expect(out).toMatch(usage);
});

test('a folder whose ledger is behind is wrong content: 1, until permalinks has been run', async () => {
  await rm(join(folder, 'permalinks'), { recursive: true, force: true });
  const before = await run('check');
  expect([before.code, before.out]).toEqual([1, '']);
  expect(before.said).toMatch(/^\S+permalinks\/quay\.json: expected every permalink.*\n$/);
  expect((await run('permalinks')).out).toMatch(/quay\.json: two permalinks\n$/);
  expect(await run('check')).toEqual({
    code: 0,
    out: 'One story with one article: nothing is wrong\n',
    said: '',
  });
});

test('while a file is wrong, nothing is said that only follows from it', async () => {
  const yaml = join(folder, 'stories/quay.yaml');
  await mkdir(join(folder, 'stories'), { recursive: true });
  await writeFile(
    yaml,
    'title: The quay\narticles: [times]\ndecisions:\n  - { do: title, statement: gone-aaaaaa, title: X }\n',
  );
  const wrong = await run('check');
  expect(wrong.said).toMatch(/^\S+quay\.yaml:2: expected an article [^\n]*\n$/);
  await writeFile(yaml, (await readFile(yaml, 'utf8')).replace('articles: [times]\n', ''));
  expect((await run('check')).said).toMatch(/^\S+quay\.yaml:3: expected the id of a statement /);
  await rm(yaml);
});

test('a place that cannot be written to is named, without a trace of the program', async () => {
  const place = join(folder, 'articles/quay/post.md/part.ndjson');
  const { code, said } = await run('compare', '--share', '1/1', '--out', place);
  expect(code).toBe(1);
  expect(said).toContain('post.md');
  expect(said).not.toMatch(/^ +at /m);
});

test('commands work from any folder, and leave nothing there', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'as-reported-elsewhere-'));
  const { code, said } = await runFrom(elsewhere, ['permalinks']);
  expect([code, said]).toEqual([0, '']);
  expect(await readdir(elsewhere)).toEqual([]);
  expect(await readdir(join(folder, 'permalinks'))).toEqual(['quay.json']);
  await rm(elsewhere, { recursive: true });
});

test('shares are taken together, and what is passed over is said', async () => {
  const part = join(folder, 'part.ndjson');
  expect((await run('compare', '--share', '1/1', '--out', part)).out).toContain('part.ndjson: one story, ');
  expect(await run('assemble', part)).toEqual({ code: 0, out: 'One story assembled\n', said: '' });
  expect((await run('assemble', part, part)).out).toBe('One story assembled, one passed over\n');
  await rm(part);
});
