import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkReceived } from '../content/check.ts';
import { ContentError } from '../content/problem.ts';
import { readContent } from '../content/read.ts';
import { importArticle, type Imported, type ImportRequest } from './import.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'import-'));
});
afterEach(() => rm(root, { recursive: true }));

type Given = Partial<Omit<ImportRequest, 'bytes' | 'root'>> & { readonly bytes: string | Uint8Array };

function importBytes({ bytes, ...given }: Given): Promise<Imported> {
  return importArticle({
    root,
    story: 'fares',
    outlet: 'gazette',
    outletName: null,
    url: null,
    replace: false,
    fileName: 'article.txt',
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    ...given,
  });
}

const written = (path: string) => readFile(join(root, path), 'utf8');

/** Everything that the content folder's check says of the articles and their files as supplied. */
async function problemsOfFolder() {
  const { content, problems } = await readContent(root);
  return [...problems, ...(await Promise.all(content.stories.map(checkReceived))).flat()];
}

const RECEIVED = 'content/received/putin-us-peace-plan';
const COMMITTED = 'content/articles/putin-us-peace-plan';
const SEEDS: readonly { file: string; id: string; outlet: string; name?: string; url?: string }[] = [
  {
    file: '000_f5c54a3eb37ab9c9.txt',
    id: 'worldwidenewsbrief',
    outlet: 'worldwidenewsbrief',
    url: 'http://worldwidenewsbrief.com/2025/11/27/putin-signals-openness-to-trump-administration-peace-plan-but-calls-proposal-a-list-of-questions-needing-major-work',
  },
  {
    file: '001_04ee491eef5c2546.txt',
    id: 'azzet',
    outlet: 'Azzet',
    url: 'https://azzet.com/news/putin-open-to-us-plan-but-warns-of-land-grabs',
  },
  {
    file: '002_4542c6a513510e75.txt',
    id: 'kingseleven',
    outlet: 'kingseleven',
    url: 'https://kingseleven.site/putin-calls-us-peace-plan-starting-point-demands-ukraine-withdrawal',
  },
  {
    file: '003_40ad3c175219e8c1.txt',
    id: 'moscow-times',
    outlet: 'moscow-times',
    name: 'The Moscow Times',
  },
  {
    file: '004_2d8fc7b6b5b4ce9f.txt',
    id: 'pragativadi',
    outlet: 'Pragativadi',
    url: 'https://pragativadi.com/putin-signals-openness-to-trumps-peace-plan-but-demands-ukrainian-withdrawal-first',
  },
];

test.each(SEEDS)(
  'The file as supplied becomes the committed article: $id',
  async ({ file, id, outlet, name, url }) => {
    await importBytes({
      bytes: await readFile(join(RECEIVED, file)),
      fileName: file,
      outlet,
      outletName: name ?? null,
      url: url ?? null,
    });
    expect(await written(`articles/fares/${id}.md`)).toBe(
      await readFile(join(COMMITTED, `${id}.md`), 'utf8'),
    );
    expect(await problemsOfFolder()).toEqual([]);
  },
);

test('The five files give the committed list of outlets', async () => {
  for (const { file, outlet, name, url } of SEEDS)
    await importBytes({
      bytes: await readFile(join(RECEIVED, file)),
      fileName: file,
      outlet,
      outletName: name ?? null,
      url: url ?? null,
    });
  const { content } = await readContent(root);
  expect(content.outlets).toEqual((await readContent('content')).content.outlets);
});

const FIXTURES = 'src/import/fixtures';
const fixtures = (await readdir(FIXTURES)).filter((name) => !name.endsWith('.md'));

test.each(fixtures)(
  'A page or a text becomes a clean article, and nothing of it is lost: %s',
  async (name) => {
    const imported = await importBytes({ bytes: await readFile(join(FIXTURES, name)), fileName: name });
    const expected = await readFile(join(FIXTURES, `${basename(name, extname(name))}.md`), 'utf8');
    expect(await written('articles/fares/gazette.md')).toBe(expected);
    expect(await problemsOfFolder()).toEqual([]);
    expect(imported.removals.every(({ why }) => why !== '')).toBe(true);
  },
);

test('The file as supplied is kept byte for byte', async () => {
  const bytes = Buffer.from(
    '\uFEFFThe mayor of the town spoke for an hour.\r\nNobody in the hall had expected it.\r\n',
  );
  const { receivedPath } = await importBytes({ bytes });
  expect(Buffer.compare(await readFile(receivedPath), bytes)).toBe(0);
  expect(await problemsOfFolder()).toEqual([]);
});

const STORY =
  'The mayor of the town spoke for an hour on Monday.\n\nNobody in the hall had expected it of him.\n';

test('An article that differs is not overwritten unless told so', async () => {
  await importBytes({ bytes: STORY });
  const other = importBytes({ bytes: STORY.replace('an hour', 'two hours') });
  await expect(other).rejects.toThrow(ContentError);
  expect(await written('articles/fares/gazette.md')).toContain('an hour');
  await importBytes({ bytes: STORY.replace('an hour', 'two hours'), replace: true });
  expect(await written('articles/fares/gazette.md')).toContain('two hours');
  expect(await problemsOfFolder()).toEqual([]);
});

test('The same file again changes nothing', async () => {
  await importBytes({ bytes: STORY });
  expect((await importBytes({ bytes: STORY })).written).toEqual([]);
});

test('A file of the same name from another outlet gets a name of its own', async () => {
  await importBytes({ bytes: STORY });
  await importBytes({ bytes: STORY.replace('Monday', 'Tuesday'), outlet: 'tribune' });
  expect((await readdir(join(root, 'received/fares'))).sort()).toEqual([
    'article.txt',
    'removed.yaml',
    'tribune-article.txt',
  ]);
  expect(await problemsOfFolder()).toEqual([]);
});

test('Names that differ in capitals alone are one on many disks: the second gets another', async () => {
  await importBytes({ bytes: STORY });
  const bytes = STORY.replace('Monday', 'Tuesday');
  await importBytes({ bytes, outlet: 'tribune', fileName: 'Article.txt' });
  expect((await readdir(join(root, 'received/fares'))).sort()).toEqual([
    'article.txt',
    'removed.yaml',
    'tribune-Article.txt',
  ]);
});

test('An outlet is found by its name, whether an accent is a character of its own or not', async () => {
  await mkdir(root, { recursive: true });
  await writeFile(join(root, 'outlets.yaml'), 'minaa:\n  name: Minaá News\n');
  const { outlet, newOutlet } = await importBytes({ bytes: STORY, outlet: 'Minaa\u0301 News' });
  expect([outlet.id, newOutlet]).toEqual(['minaa', false]);
});

test('Comments and order of the lists stay', async () => {
  await mkdir(join(root, 'articles'), { recursive: true });
  await writeFile(join(root, 'outlets.yaml'), '# Ours.\n# The oldest:\nzebra:\n  name: The Zebra\n');
  await importBytes({ bytes: STORY, outlet: 'The Gazette' });
  expect(await written('outlets.yaml')).toBe(
    '# Ours.\n# The oldest:\nzebra:\n  name: The Zebra\nthe-gazette:\n  name: The Gazette\n  home: null\n',
  );
});

test('Where articles name their outlets themselves, no list of outlets is begun', async () => {
  await mkdir(join(root, 'articles/fares'), { recursive: true });
  await writeFile(
    join(root, 'articles/fares/post.md'),
    '---\noutlet: The Post\nheadline: null\n---\nThe mayor spoke.\n',
  );
  await importBytes({ bytes: STORY, outlet: 'The Gazette' });
  expect(await readdir(root)).not.toContain('outlets.yaml');
  expect(await problemsOfFolder()).toEqual([]);
});

test.each([
  ['a PDF', '%PDF-1.7 …', 'article.pdf', 'a PDF'],
  ['a word processor’s file', 'PK\u0003\u0004…', 'article.docx', 'a compressed file'],
  ['an empty file', '', 'article.txt', 'no text that is one'],
  ['a page without text', '<html><body><img src=a.png></body></html>', 'article.html', 'no text that is one'],
  ['a null character', 'The mayor sp\0ke.', 'article.txt', 'a null character'],
  ['another encoding', Buffer.from('Der Bürgermeister', 'latin1'), 'article.txt', 'bytes that are none'],
])(
  'A file that cannot be read is refused, and nothing is written: %s',
  async (_name, bytes, fileName, found) => {
    const refused = importBytes({ bytes, fileName });
    await expect(refused).rejects.toThrow(found);
    expect(await readdir(root)).toEqual([]);
  },
);
