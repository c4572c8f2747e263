import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkContent, type AnalysedContent } from './check.ts';

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

const ARTICLE = '---\noutlet: gazette\nheadline: Fares rise\n---\nThe mayor spoke.\n';
const NOTHING: AnalysedContent = { problems: [], ledgerOf: () => Promise.resolve(null) };

/** What the check of a folder with these files says, as file and what was found. */
async function checked(files: Readonly<Record<string, string>>, analysed = NOTHING) {
  const root = await mkdtemp(join(tmpdir(), 'check-'));
  made.push(root);
  for (const [path, text] of Object.entries({ 'articles/fares/gazette.md': ARTICLE, ...files })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const { problems, ...counts } = await checkContent(root, () => Promise.resolve(analysed));
  return { ...counts, found: problems.map(({ file, found }) => [file.slice(root.length + 1), found]) };
}

test('a folder that is right has no problem, and its stories and articles are counted', async () => {
  expect(await checked({})).toEqual({ stories: 1, articles: 1, found: [] });
});

test('an article that is not what was supplied is a problem', async () => {
  const { found } = await checked({
    'received/fares/gazette.txt': 'The mayor slept.\n',
    'received/fares/removed.yaml': '- article: gazette\n  file: gazette.txt\n  removed: []\n',
  });
  expect(found).toEqual([['articles/fares/gazette.md', expect.stringContaining('spoke')]]);
});

test('a ledger that is behind, or not there, is a problem', async () => {
  const analysed = { ...NOTHING, ledgerOf: () => Promise.resolve('{}') };
  expect((await checked({}, analysed)).found).toEqual([['permalinks/fares.json', 'no such file']]);
  expect((await checked({ 'permalinks/fares.json': '[]' }, analysed)).found).toEqual([
    ['permalinks/fares.json', 'an older state'],
  ]);
  expect((await checked({ 'permalinks/fares.json': '{}' }, analysed)).found).toEqual([]);
});

test('what the analysis says is told only where the files are right', async () => {
  const problem = { file: 'x', line: null, expected: 'a', found: 'stale', remedy: 'r' };
  const analysed = { ...NOTHING, problems: [problem] };
  expect((await checked({}, analysed)).found).toEqual([[expect.any(String), 'stale']]);
  const { found } = await checked({ 'stories/fares.yaml': 'title: 5\n' }, analysed);
  expect(found).toHaveLength(1);
  expect(found[0]![0]).toBe('stories/fares.yaml');
});
