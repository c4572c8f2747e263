import fc from 'fast-check';
import { mkdtemp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toArticle } from '../content/article.ts';
import { checkReceived } from '../content/check.ts';
import { ContentError, formatProblem } from '../content/problem.ts';
import { readContent } from '../content/read.ts';
import { page, REFUSED, SENTENCE, TAKEN } from './hostile.fixture.ts';
import { importArticle, type ImportRequest } from './import.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'import-'));
});
afterEach(() => rm(root, { recursive: true }));

function importBytes(bytes: string | Uint8Array, fileName: string, given: Partial<ImportRequest> = {}) {
  return importArticle({
    root,
    story: 'fares',
    outlet: 'gazette',
    outletName: null,
    url: null,
    replace: true,
    fileName,
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    ...given,
  });
}

/** The article's words as a reader sees them, once nothing is wrong with the folder. */
async function wordsInFolder(): Promise<string> {
  const { content, problems } = await readContent(root);
  expect(problems).toEqual([]);
  const [story] = content.stories;
  expect(await checkReceived(story!)).toEqual([]);
  return toArticle(story!.articles[0]!, 0).text;
}

test.each(TAKEN)('Taken without altering a word: %s', async (_name, fileName, bytes, words) => {
  await importBytes(bytes, fileName);
  const folded = (text: string) => text.split('\n\n').map((block) => block.replace(/[ \n]+/g, ' '));
  expect(folded(await wordsInFolder())).toEqual(folded(words));
});

test.each(REFUSED)('Refused with nothing written: %s', async (_name, fileName, bytes, says) => {
  const error: unknown = await importBytes(bytes, fileName).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ContentError);
  expect((error as ContentError).problems.map(formatProblem)).toEqual([says]);
  expect(await readdir(root)).toEqual([]);
});

test.each([
  ['../../etc/passwd', 'passwd.txt'],
  ['my article (1).txt', 'my-article-1.txt'],
  ['.hidden.txt', 'hidden.txt'],
  ['removed.yaml', 'gazette-removed.yaml'],
  ['Removed.yaml', 'gazette-Removed.yaml'],
  ['con.txt', 'gazette-con.txt'],
  ['AUX', 'gazette-AUX'],
  ['article.', 'article.txt'],
  ['статья.txt', 'gazette.txt'],
])('A file called %s is kept as %s', async (fileName, kept) => {
  await importBytes(SENTENCE, fileName);
  expect(await readdir(join(root, 'received/fares'))).toContain(kept);
  expect(await wordsInFolder()).toBe(SENTENCE);
});

test('Markup in a headline is kept as text that reads back', async () => {
  const headline = '<img src=x onerror=alert(1)> "quoted": \\ # & more';
  await importBytes(
    `<html><body><h1>${headline.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</h1><p>${SENTENCE}</p></body></html>`,
    'a.html',
  );
  const { content } = await readContent(root);
  expect(content.stories[0]?.articles[0]?.headline).toEqual({ text: headline, from: 'article' });
});

test('Linked data that is broken or hostile is passed over', async () => {
  const scripts = [
    '{"@type":"NewsArticle"',
    '[[[[[[{"@type":"NewsArticle","headline":"deep"}]]]]]]',
    '{"@type":"NewsArticle","datePublished":{"x":1},"headline":7}',
  ]
    .map((json) => `<script type="application/ld+json">${json}</script>`)
    .join('');
  await importBytes(page('').replace('<body>', `<body>${scripts}`), 'a.html');
  const { content } = await readContent(root);
  expect(content.stories[0]?.articles[0]).toMatchObject({ headline: { text: null }, published: null });
});

test('Addresses in a page that are none of the web are not taken', async () => {
  await importBytes(
    page('').replace(
      '<body>',
      '<link rel=canonical href="javascript:alert(1)"><meta property=og:url content="/fares"><body>',
    ),
    'a.html',
  );
  const { content } = await readContent(root);
  expect(content.stories[0]?.articles[0]?.url).toBeNull();
});

test('When one file cannot be written, none is, and no draft remains', async () => {
  await mkdir(join(root, 'articles'), { recursive: true });
  // The article's folder cannot be made, once the drafts of the other files are written.
  await symlink('/dev/full', join(root, 'articles/fares'));
  await expect(importBytes(SENTENCE, 'a.txt')).rejects.toThrow();
  const left = await readdir(root, { recursive: true });
  expect(left.filter((name) => /\.(?:part|md|txt|yaml)$/.test(name))).toEqual([]);
});

test('Lists that are wrong are not touched', async () => {
  await writeFile(join(root, 'outlets.yaml'), 'gazette: [\n');
  await expect(importBytes(SENTENCE, 'a.txt')).rejects.toThrow(ContentError);
  expect(await readFile(join(root, 'outlets.yaml'), 'utf8')).toBe('gazette: [\n');
});

test('A folder where a file is to be is named, with what helps', async () => {
  const refused = (path: string) => ({
    problems: [
      expect.objectContaining({
        file: join(root, path),
        found: 'a folder in its place',
        remedy: 'Move the folder away.',
      }) as unknown,
    ],
  });
  await mkdir(join(root, 'received/fares/a.txt'), { recursive: true });
  await expect(importBytes(SENTENCE, 'a.txt')).rejects.toMatchObject(refused('received/fares/a.txt'));
  await mkdir(join(root, 'outlets.yaml'));
  await expect(importBytes(SENTENCE, 'a.txt')).rejects.toMatchObject(refused('outlets.yaml'));
});

test('Any text at all is taken to the letter or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
      const imported = await importBytes(text, 'a.txt').catch((error: unknown) => error);
      if (!(imported instanceof ContentError)) await wordsInFolder();
    }),
    { numRuns: 60, examples: [['\u000e\t\u200b'], ['Fares \u200b rose. \u200b'], ['a\n\n\u200b\n\n\u000e']] },
  );
}, 60_000);
