import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { readArticleFolder, readContent } from './read.ts';

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

async function folder(files: Record<string, string | Uint8Array>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'content-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

const ARTICLE = '---\noutlet: gazette\nheadline: Fares rise\n---\nThe mayor spoke.\n';
const OUTLETS = 'gazette:\n  name: The Gazette\n';
const GOOD = { 'articles/fares/gazette.md': ARTICLE, 'outlets.yaml': OUTLETS };

async function problemsOf(files: Record<string, string | Uint8Array>): Promise<Problem[]> {
  return (await readContent(await folder(files))).problems;
}

/** The one problem of `files`; its file is shown by its last two names. */
async function problemOf(files: Record<string, string | Uint8Array>) {
  const problems = await problemsOf(files);
  expect(problems).toHaveLength(1);
  const { file, ...rest } = problems[0]!;
  return { file: file.split('/').slice(-2).join('/'), ...rest };
}

test('An articles folder alone is enough: outlets are called what the articles call them', async () => {
  const root = await folder({ 'articles/fare-rise/gazette.md': ARTICLE });
  const { content, problems } = await readContent(root);
  expect(problems).toEqual([]);
  expect(content.stories[0]).toMatchObject({ id: 'fare-rise', title: 'Fare rise', date: null });
  expect(content.outlets).toEqual([{ id: 'gazette', name: 'gazette', home: null }]);
});

test('What is not known is null', async () => {
  const { content } = await readContent(await folder(GOOD));
  expect(content.stories[0]?.articles[0]).toMatchObject({ url: null, published: null, removals: [] });
});

test('Letters follow the order that the story gives, the others behind it', async () => {
  const article = (name: string) => ARTICLE.replace('gazette', name);
  const root = await folder({
    'articles/fares/a.md': article('a'),
    'articles/fares/b.md': article('b'),
    'articles/fares/c.md': article('c'),
    'stories/fares.yaml': 'title: Fares\narticles: [c]\n',
  });
  const { content } = await readContent(root);
  expect(content.stories[0]?.articles.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('A byte-order mark and carriage returns change nothing', async () => {
  const root = await folder({
    ...GOOD,
    'articles/fares/gazette.md': `\uFEFF${ARTICLE.replaceAll('\n', '\r\n')}`,
  });
  const { content, problems } = await readContent(root);
  expect(problems).toEqual([]);
  expect(content.stories[0]?.articles[0]?.body).toBe('The mayor spoke.\n');
});

test('compare reads a folder of articles without any other file', async () => {
  const { story, problems } = await readArticleFolder(await folder({ 'one.md': ARTICLE, 'two.md': ARTICLE }));
  expect(problems).toEqual([]);
  expect(story.articles.map(({ id }) => id)).toEqual(['one', 'two']);
});

const WRONG: [string, Record<string, string | Uint8Array>, Partial<Problem>][] = [
  [
    'an unknown outlet',
    { 'articles/fares/gazette.md': ARTICLE.replace('outlet: gazette', 'outlet: tribune') },
    { file: 'fares/gazette.md', line: 2, found: '“tribune”' },
  ],
  [
    'a missing field',
    { 'articles/fares/gazette.md': ARTICLE.replace('headline: Fares rise\n', '') },
    { file: 'fares/gazette.md', line: 2, expected: 'a field “headline”', found: 'none' },
  ],
  [
    'an impossible date',
    { 'articles/fares/gazette.md': ARTICLE.replace('---\nThe', 'published: 2025-02-30\n---\nThe') },
    { file: 'fares/gazette.md', line: 4, found: '“2025-02-30”' },
  ],
  [
    'an address that runs script',
    { 'articles/fares/gazette.md': ARTICLE.replace('---\nThe', 'url: javascript:alert(1)\n---\nThe') },
    { file: 'fares/gazette.md', line: 4, found: '“javascript:alert(1)”' },
  ],
  [
    'a misspelled field',
    { 'articles/fares/gazette.md': ARTICLE.replace('---\nThe', 'publised: 2025-02-20\n---\nThe') },
    { file: 'fares/gazette.md', line: 4, found: '“publised”' },
  ],
  [
    'a field given twice',
    { 'articles/fares/gazette.md': ARTICLE.replace('headline', 'outlet: gazette\nheadline') },
    { file: 'fares/gazette.md', line: 3, remedy: 'Keep one of the two.' },
  ],
  [
    'no front matter',
    { 'articles/fares/gazette.md': 'The mayor spoke.\n' },
    { file: 'fares/gazette.md', line: 1, found: '“The mayor spoke.”' },
  ],
  [
    'front matter without an end',
    { 'articles/fares/gazette.md': '---\noutlet: gazette\n' },
    { file: 'fares/gazette.md', line: 1, expected: 'a second line “---” that ends the front matter' },
  ],
  ['an empty file', { 'articles/fares/gazette.md': '' }, { line: 1, found: 'an empty file' }],
  [
    'an article without text',
    { 'articles/fares/gazette.md': ARTICLE.replace('The mayor spoke.\n', '') },
    { expected: 'the text of the article behind the front matter' },
  ],
  [
    'another encoding',
    { 'articles/fares/gazette.md': Buffer.from(ARTICLE.replace('mayor', 'mayor of Zürich'), 'latin1') },
    { line: 5, expected: 'UTF-8' },
  ],
  [
    'a null character',
    { 'articles/fares/gazette.md': ARTICLE.replace('spoke', 'sp\0ke') },
    { line: 5, found: 'a null character' },
  ],
  [
    'a file name that cannot be an address',
    { 'articles/fares/The Tribune.md': ARTICLE.replace('gazette', 'The Gazette') },
    { file: 'fares/The Tribune.md', remedy: 'Rename it, for instance to “the-tribune”.' },
  ],
  [
    'two articles of one outlet',
    { 'articles/fares/second.md': ARTICLE },
    { file: 'fares/second.md', expected: 'one article of an outlet in a story' },
  ],
  [
    'a story without articles',
    { 'stories/trams.yaml': 'title: Trams\n' },
    { file: 'stories/trams.yaml', found: 'none' },
  ],
  [
    'an order that names no article',
    { 'stories/fares.yaml': 'title: Fares\narticles:\n  - gazette\n  - tribune\n' },
    { file: 'stories/fares.yaml', line: 4, found: '“tribune”' },
  ],
  [
    'a decision of no known kind',
    { 'stories/fares.yaml': 'title: Fares\ndecisions:\n  - do: rename\n' },
    { file: 'stories/fares.yaml', line: 3 },
  ],
  [
    'a tab for indentation',
    { 'stories/fares.yaml': 'title: Fares\ndecisions:\n\t- do: title\n' },
    { file: 'stories/fares.yaml', expected: 'valid YAML' },
  ],
  [
    'an alias that means two speakers',
    { 'speakers.yaml': '- name: Ada Ray\n  aliases: [Ray]\n- name: Bo Ray\n  aliases: [Ray]\n' },
    { line: 3, found: '“Ray” for “Ada Ray” and for “Bo Ray”' },
  ],
];

test.each(WRONG)(
  'Wrong content is reported with its place and remedy: %s',
  async (_name, files, expected) => {
    const problem = await problemOf({ ...GOOD, ...files });
    expect(problem).toMatchObject(expected);
    expect(problem.remedy).not.toBe('');
  },
);

test('Several problems are reported at once', async () => {
  const problems = await problemsOf({
    ...GOOD,
    'articles/fares/gazette.md': ARTICLE.replace('outlet: gazette', 'outlet: tribune'),
    'speakers.yaml': '- nome: Ada\n',
  });
  expect(problems.length).toBeGreaterThan(1);
});
