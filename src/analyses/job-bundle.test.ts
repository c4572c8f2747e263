import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readContent } from '../content/read.ts';
import { writeTogether } from '../content/write-together.ts';
import { pipelineFiles } from './pipeline-version.ts';
import { tasksOf } from './analyse-archive.ts';
import { analyseJob } from './analyse-job.ts';
import { bundleFile, loadBundle, makeBundle } from './job-bundle.ts';
import { recordFile } from './record.ts';

vi.setConfig({ testTimeout: 60_000 });

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'as-reported-bundle-'));
});
afterEach(() => rm(root, { recursive: true }));

async function madeBundle(): Promise<string> {
  const file = bundleFile(root, 'a version');
  await makeBundle(file);
  return file;
}

test('The bundle makes the records that the modules make, with and without the code that V8 compiled', async () => {
  const file = await madeBundle();
  const path = join(root, 'content/articles/ferry/post.md');
  const words = '“The ferry’s late – again,” mayor Ada Lindqvist said. She added that 12,000 people wait.';
  await writeTogether([{ path, data: `---\noutlet: Post\nheadline: null\n---\n\n${words}\n` }]);
  const { content } = await readContent(join(root, 'content'));
  const [task] = tasksOf(content, 'a version');
  await analyseJob({ task: task!, former: null }, [], join(root, 'modules'));
  const record = await readFile(recordFile(task!.key, join(root, 'modules')), 'utf8');
  expect(record).toContain('Lindqvist');
  for (const cache of ['first', 'second']) {
    const { program, keepCode } = loadBundle(file)!;
    await program.analyseJob({ task: task!, former: null }, [], join(root, cache));
    expect(await readFile(recordFile(task!.key, join(root, cache)), 'utf8')).toBe(record);
    keepCode();
    expect((await readdir(dirname(file))).sort()).toEqual([basename(file), `${basename(file)}.code`]);
  }
});

test('A folder may be named from where the program runs', async () => {
  const file = bundleFile(relative(process.cwd(), root), 'a version');
  expect(await makeBundle(file)).not.toBeNull();
  expect(loadBundle(file)).not.toBeNull();
});

test('What is broken is passed over', async () => {
  const file = await madeBundle();
  await writeFile(`${file}.code`, 'no code');
  // V8 looks at code only of what it did not compile in this process.
  await writeFile(file, `${await readFile(file, 'utf8')}\n`);
  loadBundle(file)!.keepCode();
  expect((await readFile(`${file}.code`)).length).toBeGreaterThan(10_000);
  await writeFile(file, 'no program');
  expect(loadBundle(file)).toBeNull();
  expect(loadBundle(bundleFile(root, 'another version'))).toBeNull();
});

test('A new version’s bundle takes the place of the former one', async () => {
  await madeBundle();
  const file = bundleFile(root, 'another version');
  await makeBundle(file);
  expect(await readdir(dirname(file))).toEqual([basename(file)]);
});

test('The version of the pipeline changes with each file of the bundle', async () => {
  const source = await readFile(await madeBundle(), 'utf8');
  const own = Array.from(source.matchAll(/^\/\/ (src\/.*)$/gm), ([, name]) => name);
  const files = pipelineFiles();
  expect(own.length).toBeGreaterThan(100);
  expect(own.filter((name) => !files.includes(name ?? ''))).toEqual([]);
});
