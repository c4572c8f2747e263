import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readContent } from '../content/read.ts';
import { writeTogether } from '../content/write-together.ts';
import { shareOf } from '../parts.ts';
import { analyseArchive, analyseStories } from './analyse-archive.ts';
import { AnalysisThreads } from './analysis-threads.ts';
import { assemble } from './assemble.ts';
import { readShare, writeShare } from './share-file.ts';

// Each thread loads the models first.
vi.setConfig({ testTimeout: 60_000 });

let root = '';
let said = '';
beforeEach(async () => {
  said = '';
  root = await mkdtemp(join(tmpdir(), 'as-reported-archive-'));
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    said += String(chunk);
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

const article = (outlet: string, body: string) => `---\noutlet: ${outlet}\nheadline: null\n---\n\n${body}\n`;

/** Three stories of two articles each, in a folder of their own. */
async function contentIn(name: string): Promise<string> {
  const folder = join(root, name);
  const texts = ['boats', 'buses', 'bridges'].flatMap((thing) => [
    {
      path: join(folder, 'articles', thing, 'post.md'),
      data: article('Post', `“The ${thing} are late again,” mayor Ada Lindqvist said on Monday.`),
    },
    {
      path: join(folder, 'articles', thing, 'herald.md'),
      data: article('Herald', `Mayor Ada Lindqvist said that the ${thing} were late. “Again,” she added.`),
    },
  ]);
  await writeTogether(texts);
  return folder;
}

async function analyse(content: string, cache: string) {
  const read = await readContent(content);
  expect(read.problems).toEqual([]);
  return analyseArchive(content, read.content, new AnalysisThreads(join(root, cache)));
}

/** Every record of a cache, by its name. */
async function recordsIn(cache: string): Promise<Record<string, string>> {
  const names = (await readdir(join(root, cache))).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(root, cache, name), 'utf8')));
  return Object.fromEntries(names.map((name, i) => [name, texts[i] ?? '']));
}

test('One changed article analyses one story, and an unchanged folder none', async () => {
  const content = await contentIn('content');
  expect((await analyse(content, 'cache')).analysed).toBe(3);
  const before = await recordsIn('cache');
  expect((await analyse(content, 'cache')).analysed).toBe(0);
  expect(await recordsIn('cache')).toEqual(before);

  const file = join(content, 'articles/buses/post.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('Monday', 'Tuesday'));
  expect((await analyse(content, 'cache')).analysed).toBe(1);
  const after = await recordsIn('cache');
  // The record of the former state is gone.
  expect(Object.keys(after)).toHaveLength(3);
  expect(Object.keys(after).filter((name) => before[name] === after[name])).toHaveLength(2);
});

test('A thread keeps the program bundled, with the code that V8 compiled, and takes it again', async () => {
  const content = await contentIn('content');
  const program = join(root, 'cache/program');
  await analyse(content, 'cache');
  const names = (await readdir(program)).sort();
  expect(names).toEqual([expect.stringMatching(/\.cjs$/), expect.stringMatching(/\.cjs\.code$/)]);
  const bundle = join(program, names[0] ?? '');
  const trace = join(root, 'trace');
  const leavesTrace = `require('node:fs').writeFileSync(${JSON.stringify(trace)}, '');`;
  await writeFile(bundle, (await readFile(bundle, 'utf8')).replace('{', `{ ${leavesTrace}`));
  const file = join(content, 'articles/buses/post.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('Monday', 'Tuesday'));
  await analyse(content, 'cache');
  expect(await readFile(trace, 'utf8')).toBe('');
});

test('Another folder and another time zone give the same bytes', async () => {
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  await analyse(await contentIn('here'), 'a');
  vi.stubEnv('TZ', 'America/Adak');
  await analyse(await contentIn('far/away'), 'b');
  const records = await recordsIn('a');
  expect(Object.keys(records)).toHaveLength(3);
  expect(await recordsIn('b')).toEqual(records);
});

test('Shares that were analysed apart are assembled to the bytes of one machine', async () => {
  const content = await contentIn('content');
  await analyse(content, 'one');
  const read = await readContent(content);
  for (const number of [0, 1]) {
    const cache = join(root, `machine-${number}`);
    const own = { ...read.content, stories: shareOf(read.content.stories, { number, of: 2 }) };
    const { stories } = await analyseStories(content, own, new AnalysisThreads(cache));
    const keys = stories.map(({ key }) => key);
    await writeShare(join(root, `part-${number}.ndjson`), keys, cache);
  }
  const parts = [0, 1].map((number) => join(root, `part-${number}.ndjson`));
  const assembled = await assemble(read.content, parts, join(root, 'assembled'));
  expect(assembled).toEqual({ taken: 3, passedOver: 0, problems: [] });
  expect(await recordsIn('assembled')).toEqual(await recordsIn('one'));
  expect((await analyse(content, 'assembled')).analysed).toBe(0);
});

test('A part that lacks a story, or has another state of it, is told', async () => {
  const content = await contentIn('content');
  const { stories } = await analyse(content, 'cache');
  const part = join(root, 'part.ndjson');
  const keys = stories.map(({ key }) => key);
  await writeShare(part, keys, join(root, 'cache'));
  const file = join(content, 'articles/buses/post.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('Monday', 'Tuesday'));
  const { content: changed } = await readContent(content);
  const { taken, passedOver, problems } = await assemble(changed, [part], join(root, 'assembled'));
  expect([taken, passedOver]).toEqual([2, 1]);
  expect(problems.map((problem) => problem.file)).toEqual([expect.stringContaining('buses')]);
});

test('A line of a part that is no analysis is named', async () => {
  const part = join(root, 'part.ndjson');
  await writeFile(part, '{"key": 1}\n');
  await expect(readShare(part).next()).rejects.toThrow('part.ndjson:1');
});

test('Line separators in an article’s words do not cut its record', async () => {
  const content = join(root, 'content');
  const path = join(content, 'articles/ferry/post.md');
  await writeTogether([{ path, data: article('Post', '“It sails\u2028today,” the mayor said.') }]);
  const { stories } = await analyse(content, 'cache');
  const part = join(root, 'part.ndjson');
  const keys = stories.map(({ key }) => key);
  await writeShare(part, keys, join(root, 'cache'));
  const records = readShare(part);
  expect((await records.next()).value).toMatchObject({ bodies: [expect.stringContaining('\u2028')] });
  expect((await records.next()).done).toBe(true);
});

test('What is wrong is told by file, whichever story was analysed first', async () => {
  const content = await contentIn('content');
  await writeTogether([
    { path: join(content, 'permalinks/buses.json'), data: '[]' },
    {
      path: join(content, 'stories/boats.yaml'),
      data: 'title: Boats\ndecisions:\n  - { do: title, statement: no-such-one-7k2m9q, title: Late boats }\n',
    },
  ]);
  const { problems } = await analyse(content, 'cache');
  expect(problems.map(({ file }) => file.replace(/^.*content\//, ''))).toEqual([
    'permalinks/buses.json',
    'stories/boats.yaml',
  ]);
});

test('A story that is too large for the memory is told, with its longest article', async () => {
  const content = await contentIn('content');
  const { content: read } = await readContent(content);
  const boats = { ...read, stories: read.stories.filter(({ id }) => id === 'boats') };
  const threads = new AnalysisThreads(join(root, 'cache'), 12);
  await expect(analyseStories(content, boats, threads)).rejects.toThrow(
    /articles\/boats\/.*12 MB.*Divide the article/,
  );
});

test('A record that a loss of power left empty is made anew', async () => {
  const content = await contentIn('content');
  const [first] = (await analyse(content, 'cache')).stories;
  const record = join(root, 'cache', `${first?.key ?? ''}.json`);
  const whole = await readFile(record, 'utf8');
  await writeFile(record, '');
  expect((await analyse(content, 'cache')).analysed).toBe(1);
  expect(await readFile(record, 'utf8')).toBe(whole);
});

test('What a thread cannot write is told as a problem of that file', async () => {
  const content = await contentIn('content');
  const [first] = (await analyse(content, 'cache')).stories;
  const record = join(root, 'cache', `${first?.key ?? ''}.json`);
  await rm(record);
  await mkdir(record);
  await expect(analyse(content, 'cache')).rejects.toMatchObject({
    problems: [{ file: record, found: 'a folder in its place' }],
  });
});

test('An article in which nothing was found is a warning, not an error', async () => {
  const content = join(root, 'content');
  const path = join(content, 'articles/ferry/post.md');
  await writeTogether([{ path, data: article('Post', 'Oh.') }]);
  const { problems, analysed } = await analyse(content, 'cache');
  expect([problems, analysed]).toEqual([[], 1]);
  expect(said).toContain('post.md: warning');
});
