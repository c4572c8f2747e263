import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { writeLedger } from '../permalinks/ledger-file.ts';
import { analyseContent } from './analyse-content.ts';
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

test('An edition may say who publishes it and how to reach them, and names nobody by itself', async () => {
  const imprintOf = async (file: Record<string, string>) =>
    (await readContent(await folder({ ...GOOD, ...file }))).content.imprint;
  expect(await imprintOf({})).toEqual({ publisher: null, contact: null });
  expect(await imprintOf({ 'edition.yaml': 'publisher: Harbour Readers\n' })).toEqual({
    publisher: 'Harbour Readers',
    contact: null,
  });
  expect(await imprintOf({ 'edition.yaml': 'contact: desk@harbour.example\n' })).toMatchObject({
    contact: 'desk@harbour.example',
  });
  const [problem] = await problemsOf({
    ...GOOD,
    'edition.yaml': 'publisher: Us\ncontact: "javascript:alert(1)"\n',
  });
  expect(problem).toMatchObject({ line: 2, found: expect.stringContaining('javascript') as string });
});

async function problemsOf(files: Record<string, string | Uint8Array>): Promise<Problem[]> {
  return (await readContent(await folder(files))).problems;
}

test('An articles folder alone is enough: outlets are called what the articles call them', async () => {
  const root = await folder({ 'articles/fare-rise/gazette.md': ARTICLE });
  const { content, problems } = await readContent(root);
  expect(problems).toEqual([]);
  expect(content.stories[0]).toMatchObject({ id: 'fare-rise', title: 'Fare rise', date: null });
  expect(content.outlets).toEqual([{ id: 'gazette', name: 'gazette', home: null }]);
});

test('An articles folder alone is enough for a comparison with its speakers', async () => {
  const front = (outlet: string) => `---\noutlet: ${outlet}\nheadline: Fares rise\n---\n`;
  const root = await folder({
    'articles/fares/gazette.md': `${front('The Gazette')}“The wires have to be renewed,” mayor Greta Holm said on Monday.\n`,
    'articles/fares/tribune.md': `${front('The Tribune')}Mayor Greta Holm said that “the wires have to be renewed”.\n`,
  });
  const { content, problems } = await readContent(root);
  const { analysis, problems: stale } = analyseContent(content.stories[0]!, content.speakers);
  expect([...problems, ...stale]).toEqual([]);
  expect(
    analysis.story.statements.map(({ readings, notReported }) => [readings.length, notReported]),
  ).toEqual([[2, []]]);
  expect(analysis.story.speakers.map(({ name }) => name)).toEqual(['Greta Holm']);
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

test('Several problems are reported at once', async () => {
  const problems = await problemsOf({
    ...GOOD,
    'articles/fares/gazette.md': ARTICLE.replace('outlet: gazette', 'outlet: tribune'),
    'speakers.yaml': '- nome: Ada\n',
  });
  expect(problems.length).toBeGreaterThan(1);
});

test('Who says a sentence of a longer quotation is decided of the whole, which is named', async () => {
  const quotation = '“We cannot swim under that roof,” Ada Dahl said. “I wish the answer were different.”\n';
  const front = (outlet: string) => `---\noutlet: ${outlet}\nheadline: null\n---\n`;
  const files = {
    'articles/pool/gazette.md': `${front('gazette')}The town closes its pool.\n\n${quotation}`,
    'articles/pool/post.md': `${front('post')}${quotation}\nThe pool was built in 1974.\n`,
  };
  const analysed = async (story: Record<string, string>) => {
    const { content, problems } = await readContent(await folder({ ...files, ...story }));
    expect(problems).toEqual([]);
    return analyseContent(content.stories[0]!, []);
  };
  const { attributions } = (await analysed({})).analysis.story;
  const part = attributions.find(({ partOf }) => partOf !== null)!;
  const { problems } = await analysed({
    'stories/pool.yaml': `title: The pool\ndecisions:\n  - { do: reattribute, reading: ${part.id}, speaker: null }\n`,
  });
  expect(problems).toMatchObject([
    { line: 3, expected: 'a whole quotation or claim, not a sentence of one', found: `“${part.id}”` },
  ]);
  expect(problems[0]?.remedy).toContain(`/q/${part.partOf}/`);
});

test('A folder without an article says what it wants', async () => {
  const root = await folder({ 'notes.txt': 'Nothing yet.\n' });
  expect((await readArticleFolder(root)).problems).toMatchObject([
    { expected: 'Markdown articles, <outlet>.md', found: 'none' },
  ]);
});

test('Passages keep the ids that the ledger has, and a ledger that cannot be read is a problem', async () => {
  const files = {
    ...GOOD,
    'articles/fares/gazette.md': ARTICLE.replace(
      'The mayor spoke.',
      '“The wires have to go,” Greta Holm said.',
    ),
  };
  const analysed = async (ledger: Readonly<Record<string, string>>) => {
    const { content } = await readContent(await folder({ ...files, ...ledger }));
    return analyseContent(content.stories[0]!, content.speakers);
  };
  const { analysis } = await analysed({});
  const [{ id } = { id: '' }] = analysis.story.attributions;
  const known = writeLedger(analysis.ledger).replaceAll(id, 'as-it-was-published');
  const again = await analysed({ 'permalinks/fares.json': known });
  expect(again.problems).toEqual([]);
  expect(again.analysis.story.attributions.map((one) => one.id)).toEqual(['as-it-was-published']);
  expect((await analysed({ 'permalinks/fares.json': '{' })).problems).toMatchObject([{ expected: 'JSON' }]);
});
