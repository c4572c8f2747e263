import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { toArticle } from './article.ts';
import { checkReceived } from './check.ts';
import { article, HEADED, READ, REFUSED, WORDS, type Files } from './hostile.fixture.ts';
import { formatProblem, type Problem } from './problem.ts';
import type { Content } from './content.ts';
import { readContent } from './read.ts';
import { shownPath } from './shown-path.ts';

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

/** Reads a content folder that holds `files`. */
async function read(files: Files): Promise<{ content: Content; problems: Problem[]; root: string }> {
  const root = await mkdtemp(join(tmpdir(), 'hostile-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return { root, ...(await readContent(root)) };
}

/** The words of the only article, after everything that reading does with them. */
async function wordsOf(files: Files): Promise<string> {
  const { content, problems } = await read(files);
  expect(problems).toEqual([]);
  const [only] = content.stories.flatMap((story) => story.articles);
  return toArticle(only!, 0).text;
}

test.each(REFUSED)('Refused with its place and remedy: %s', async (_name, files, says) => {
  const { problems, root } = await read(files);
  const shownRoot = `${shownPath(root)}/`;
  expect(problems.map((problem) => formatProblem(problem).replaceAll(shownRoot, '')).join('\n')).toBe(says);
});

test('A key that reaches into every object reaches none', async () => {
  await read(article(`${HEADED}\n__proto__: { polluted: true }`));
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test.each(READ)('Read without altering a word: %s', async (_name, files, words) => {
  expect(await wordsOf(files)).toBe(words);
});

test('An article of 5 MB is read whole', async () => {
  const body = 'The mayor said that fares would rise by a tenth.\n\n'.repeat(100_000);
  const { content, problems } = await read(article(HEADED, body));
  expect(problems).toEqual([]);
  expect(content.stories[0]?.articles[0]?.body).toBe(body);
});

test('Markup in headlines and names stays text to the letter', async () => {
  const { content, problems } = await read({
    ...article(`headline: "<img src=x onerror=alert(1)>"`),
    'outlets.yaml': 'gazette:\n  name: "</title><script>alert(1)</script>"\n',
    'speakers.yaml': '- name: "<b>Ada</b>"\n  aliases: ["\\"onmouseover=alert(1)"]\n',
    'stories/fares.yaml': 'title: "{{constructor}} ${x} <style>"\n',
  });
  expect(problems).toEqual([]);
  expect(content.stories[0]?.articles[0]?.headline.text).toBe('<img src=x onerror=alert(1)>');
  expect(content.outlets[0]?.name).toBe('</title><script>alert(1)</script>');
  expect(content.speakers[0]?.aliases).toEqual(['"onmouseover=alert(1)']);
  expect(content.stories[0]?.title).toBe('{{constructor}} ${x} <style>');
});

test('An address with markup in it is kept as one address', async () => {
  const { content, problems } = await read(
    article(`${HEADED}\nurl: 'https://a.example/?q="><script>alert(1)</script>'`),
  );
  expect(problems).toEqual([]);
  expect(content.stories[0]?.articles[0]?.url).toBe('https://a.example/?q="><script>alert(1)</script>');
});

test('The same text from two outlets is two articles', async () => {
  const { content, problems } = await read({
    ...article(HEADED),
    'articles/fares/tribune.md': `---\noutlet: tribune\n${HEADED}\n---\n${WORDS}\n`,
  });
  expect(problems).toEqual([]);
  expect(content.stories[0]?.articles.map(({ id }) => id)).toEqual(['gazette', 'tribune']);
});

test('A folder that is not there is one clear problem', async () => {
  const { problems } = await readContent(join(tmpdir(), 'no-such-folder-of-content'));
  expect(problems).toHaveLength(1);
  expect(problems[0]?.expected).toMatch(/a folder for each story/);
});

test('A file as supplied that is not there is named', async () => {
  const { content } = await read({
    ...article(HEADED),
    'received/fares/removed.yaml': '- file: a.txt\n  article: gazette\n  removed: []\n',
  });
  const [problem] = await checkReceived(content.stories[0]!);
  expect(problem).toMatchObject({ expected: 'the file as supplied', found: 'no file that can be read' });
});

test('Hidden folders and the drafts of files being written are no content', async () => {
  const { problems } = await read({
    ...article(HEADED),
    'articles/.git/x.md': 'no article',
    'articles/fares/gazette.md.123.part': 'half an arti',
  });
  expect(problems).toEqual([]);
});

test.skipIf(process.platform === 'win32')('A pipe where an article should be is not waited for', async () => {
  const { root } = await read(article(HEADED));
  execFileSync('mkfifo', [join(root, 'articles', 'fares', 'tribune.md')]);
  const { problems } = await readContent(root);
  expect(problems).toMatchObject([{ found: 'a pipe or a device', remedy: 'Move it away.' }]);
});

test('A folder that links to itself ends', async () => {
  const { root } = await read(article(HEADED));
  await symlink('.', join(root, 'articles', 'fares', 'loop'));
  const { content, problems } = await readContent(root);
  expect(content.stories[0]?.articles).toHaveLength(1);
  expect(problems).toMatchObject([{ found: 'a folder', remedy: 'Move it out of the folder.' }]);
});

test('A link that leads to itself is named', async () => {
  const { root } = await read(article(HEADED));
  await mkdir(join(root, 'stories'));
  await symlink('fares.yaml', join(root, 'stories/fares.yaml'));
  expect((await readContent(root)).problems).toMatchObject([
    { found: 'a link that leads to itself', remedy: 'Mend the link, or delete it.' },
  ]);
});

test('A file in place of the content folder is named', async () => {
  const { root } = await read({ content: WORDS });
  expect((await readContent(join(root, 'content'))).problems).toMatchObject([
    { found: 'a file where a folder is needed', remedy: 'Name a folder, or move the file away.' },
  ]);
});

test('Two stories of one title are two stories', async () => {
  const { content, problems } = await read({
    ...article(HEADED),
    'articles/trams/gazette.md': `---\noutlet: gazette\n${HEADED}\n---\n${WORDS}\n`,
    'stories/fares.yaml': 'title: Fares\n',
    'stories/trams.yaml': 'title: Fares\n',
  });
  expect(problems).toEqual([]);
  expect(content.stories.map(({ id, title }) => [id, title])).toEqual([
    ['fares', 'Fares'],
    ['trams', 'Fares'],
  ]);
});

test('A story’s folder may be a link to a folder elsewhere', async () => {
  const { root } = await read(article(HEADED));
  await rename(join(root, 'articles/fares'), join(root, 'elsewhere'));
  await symlink('../elsewhere', join(root, 'articles/fares'));
  const { content, problems } = await readContent(root);
  expect(problems).toEqual([]);
  expect(content.stories[0]?.articles).toHaveLength(1);
});

test('A link that leads nowhere is no article that is overlooked', async () => {
  const { root } = await read(article(HEADED));
  await symlink('nowhere.md', join(root, 'articles/fares/tribune.md'));
  expect((await readContent(root)).problems).toMatchObject([
    { found: 'a link that leads nowhere', remedy: 'Mend the link, or delete it.' },
  ]);
});

test.each(['articles/fares/gazette.md', 'articles/fares', 'outlets.yaml', 'received/fares/removed.yaml'])(
  'What may not be read is named: %s',
  async (path) => {
    const { root } = await read({
      ...article(HEADED),
      'outlets.yaml': 'gazette:\n  name: The Gazette\n',
      'received/fares/removed.yaml': '[]\n',
    });
    await chmod(root, 0o755);
    await chmod(join(root, path), 0);
    const { problems } = await asNobody(() => readContent(root));
    await chmod(join(root, path), 0o755);
    expect(problems).toMatchObject([
      {
        file: shownPath(join(root, path)),
        found: 'no permission',
        remedy: 'Give permission to read it.',
      },
    ]);
  },
);

test('The same text in two stories is two articles', async () => {
  const { content, problems } = await read({
    ...article(HEADED),
    'articles/trams/gazette.md': `---\noutlet: gazette\n${HEADED}\n---\n${WORDS}\n`,
  });
  expect(problems).toEqual([]);
  expect(content.stories.map(({ id, articles }) => [id, articles.length])).toEqual([
    ['fares', 1],
    ['trams', 1],
  ]);
});

/** Root may read everything: then another user looks. */
async function asNobody<T>(look: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return look();
  process.seteuid?.(65534);
  try {
    return await look();
  } finally {
    process.seteuid?.(0);
  }
}
