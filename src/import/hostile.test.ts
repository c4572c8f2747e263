import fc from 'fast-check';
import { mkdtemp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toArticle } from '../content/article.ts';
import { checkReceived } from '../content/check.ts';
import { ContentError } from '../content/problem.ts';
import { readContent } from '../content/read.ts';
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

const SENTENCE = 'The mayor said on Monday that the fares would have to rise by a tenth.';
const DAYS = [1, 2, 3].map(
  (n) =>
    `On day ${n} of the strike the trams of the whole town stood still, and the mayor of the town said no word about it.`,
);
const page = (inner: string) =>
  `<!doctype html><html><body><article><p>${SENTENCE}</p>${inner}<p>${SENTENCE}</p></article></body></html>`;

// What is taken: the case, the file's name, its text, the words of the article that it must become.
const TAKEN: readonly [string, string, string | Uint8Array, string][] = [
  [
    'Markdown marks in a text',
    'a.txt',
    `# 1. *Not* a _list_ [x](y) \`code\` of the mayor who spoke today.`,
    '# 1. *Not* a _list_ [x](y) `code` of the mayor who spoke today.',
  ],
  [
    'HTML in a text',
    'a.txt',
    `The mayor wrote <script>alert(1)</script> &amp; <b>left</b> the hall at noon.`,
    'The mayor wrote <script>alert(1)</script> &amp; <b>left</b> the hall at noon.',
  ],
  [
    'a text that looks like front matter',
    'a.txt',
    `${SENTENCE}\n---\noutlet: nobody\n---\n${SENTENCE}`,
    `${SENTENCE}\n\n---\n\noutlet: nobody\n\n---\n\n${SENTENCE}`,
  ],
  [
    'a text that looks like a Markdown definition',
    'a.txt',
    `${SENTENCE}\n[1]: https://a.example is what he wrote on the board in the hall.`,
    `${SENTENCE}\n\n[1]: https://a.example is what he wrote on the board in the hall.`,
  ],
  [
    'a byte-order mark and carriage returns',
    'a.txt',
    `\uFEFF${SENTENCE}\r\n${SENTENCE}\r\n`,
    `${SENTENCE}\n\n${SENTENCE}`,
  ],
  [
    'non-breaking spaces',
    'a.txt',
    `The mayor\u00a0spoke of 10\u00a0000 people who had come to the hall.`,
    'The mayor\u00a0spoke of 10\u00a0000 people who had come to the hall.',
  ],
  [
    'right-to-left marks',
    'a.txt',
    `The mayor \u202espoke\u202c of the people who had come to the hall.`,
    'The mayor \u202espoke\u202c of the people who had come to the hall.',
  ],
  ['one line of 100 kB', 'a.txt', `${SENTENCE} `.repeat(1400), `${SENTENCE} `.repeat(1400).trim()],
  [
    'a thousand list marks',
    'a.txt',
    `${SENTENCE}\n${'-\n'.repeat(1000)}`,
    [SENTENCE, ...Array<string>(1000).fill('-')].join('\n\n'),
  ],
  [
    'script in a page',
    'a.html',
    page(
      '<script>document.title = "x"</script><p onclick="alert(1)">He left the hall at noon without another word.</p>',
    ),
    `${SENTENCE}\n\nHe left the hall at noon without another word.\n\n${SENTENCE}`,
  ],
  [
    'markup shown as text in a page',
    'a.html',
    page('<p>He wrote &lt;script&gt;alert(1)&lt;/script&gt; on the board in the hall.</p>'),
    `${SENTENCE}\n\nHe wrote <script>alert(1)</script> on the board in the hall.\n\n${SENTENCE}`,
  ],
  [
    'a link that runs script',
    'a.html',
    page('<p>He showed the <a href="javascript:alert(1)">board</a> to all who had come to the hall.</p>'),
    `${SENTENCE}\n\nHe showed the board to all who had come to the hall.\n\n${SENTENCE}`,
  ],
  [
    'tags that are never closed',
    'a.html',
    `<article><p>${SENTENCE}<p><b>${SENTENCE}<p><i>${SENTENCE}`,
    `${SENTENCE}\n\n${SENTENCE}\n\n${SENTENCE}`,
  ],
  [
    'an empty paragraph in the middle of a line',
    'a.html',
    page('<div><q><b>He left the hall at noon and said no more.</p></b></q> So it was.</div>'),
    `${SENTENCE}\n\n“He left the hall at noon and said no more. ” So it was.\n\n${SENTENCE}`,
  ],
  [
    'tags closed in the wrong order',
    'a.html',
    page('<p>He <b>left <i>the</b> hall</i> at noon and said no word more.</p>'),
    `${SENTENCE}\n\nHe left the hall at noon and said no word more.\n\n${SENTENCE}`,
  ],
  [
    'a page in Windows-1252',
    'a.html',
    Buffer.from(
      page('<p>\x93No\x94, said the mayor of Z\xfcrich at the end of the day.</p>').replace(
        '<html>',
        '<html><meta charset=windows-1252>',
      ),
      'latin1',
    ),
    `${SENTENCE}\n\n“No”, said the mayor of Zürich at the end of the day.\n\n${SENTENCE}`,
  ],
  ['a page in UTF-16', 'a.html', Buffer.from(`\uFEFF${page('')}`, 'utf16le'), `${SENTENCE}\n\n${SENTENCE}`],
  [
    'a picture without its text',
    'a.html',
    page(
      '<p>He left <img src="//tracker.example/p.gif" onerror="alert(1)" alt="crying"> the hall at noon on the same day.</p>',
    ),
    `${SENTENCE}\n\nHe left the hall at noon on the same day.\n\n${SENTENCE}`,
  ],
  ['elements nested 200 deep', 'a.html', `${'<div>'.repeat(200)}<p>${SENTENCE}`, SENTENCE],
  [
    'paragraphs whose first lines differ in numbers alone',
    'a.txt',
    DAYS.join('\n\n').replaceAll('whole town ', 'whole town\n'),
    DAYS.join('\n\n'),
  ],
  ['a page without an ending to its name', 'saved', page(''), `${SENTENCE}\n\n${SENTENCE}`],
];

test.each(TAKEN)('Taken without altering a word: %s', async (_name, fileName, bytes, words) => {
  await importBytes(bytes, fileName);
  const folded = (text: string) => text.split('\n\n').map((block) => block.replace(/[ \n]+/g, ' '));
  expect(folded(await wordsInFolder())).toEqual(folded(words));
});

// What is refused: the case, the file's name, its bytes, what the message says was found.
const REFUSED: readonly [string, string, string | Uint8Array, RegExp][] = [
  ['a PDF', 'a.txt', '%PDF-1.7', /a PDF/],
  ['a compressed file', 'a.docx', 'PK\u0003\u0004', /compressed/],
  ['an RTF document', 'a.rtf', '{\\rtf1 The mayor}', /RTF/],
  ['a web archive', 'a.mhtml', 'From: <Saved by Blink>\nThe mayor', /web archive/],
  ['white space alone', 'a.txt', ' \n\u00a0\n', /no text/],
  ['furniture alone', 'a.txt', 'Advertisement\n\nShare this article\n', /no text/],
  [
    'a page that only runs script',
    'a.html',
    '<html><body><div id=app></div><script>render()</script></body></html>',
    /no text/,
  ],
  ['a page in an encoding that nobody knows', 'a.html', '<meta charset=klingon><p>The mayor', /none/],
  [
    'a page that is not in the encoding it declares',
    'a.html',
    Buffer.from('<meta charset=utf-8><p>Z\xfcrich', 'latin1'),
    /none/,
  ],
  ['a null character in a page', 'a.html', '<p>The mayor sp\0ke.', /null character/],
  ['random bytes', 'a.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0xff, 0xfe]), /none/],
  [
    'elements nested too deep for any parser',
    'a.html',
    `${'<div>'.repeat(20_000)}<p>${SENTENCE}`,
    /nested too deep|no text/,
  ],
  [
    'elements nested deeper than people write',
    'a.html',
    `${'<div>'.repeat(2000)}<p>${SENTENCE}`,
    /nested too deep/,
  ],
];

test.each(REFUSED)('Refused with nothing written: %s', async (_name, fileName, bytes, message) => {
  const error = await importBytes(bytes, fileName).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ContentError);
  expect((error as ContentError).problems[0]?.found).toMatch(message);
  expect(await readdir(root)).toEqual([]);
});

test.each([
  ['../../etc/passwd', 'passwd.txt'],
  ['my article (1).txt', 'my-article-1.txt'],
  ['.hidden.txt', 'hidden.txt'],
  ['removed.yaml', 'gazette-removed.yaml'],
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

test('Any text at all is taken to the letter or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
      const imported = await importBytes(text, 'a.txt').catch((error: unknown) => error);
      if (!(imported instanceof ContentError)) await wordsInFolder();
    }),
    { numRuns: 60 },
  );
});
