import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from './arguments.ts';
import { check } from './check.ts';
import { compareFolder } from './compare.ts';
import { extractFiles } from './extract.ts';
import { importFile } from './import.ts';
import { permalinks } from './permalinks.ts';
import { assembleParts, compareShare } from './share.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'as-reported-commands-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const COMMANDS = { extractFiles, compareFolder, compareShare, assembleParts, importFile, permalinks, check };

test.each([
  ['extractFiles', 'quay.txt', '--out is missing'],
  ['extractFiles', '--out out', 'at least one FILE'],
  ['extractFiles', 'nowhere.txt --out out', '“nowhere.txt” cannot be read: there is no such file'],
  ['extractFiles', 'src --out out', '“src” is neither .txt nor .md'],
  ['extractFiles', 'a/quay.txt b/quay.md --out out', 'two files are called “quay”'],
  ['extractFiles', 'quay.txt --out', '--out'],
  ['compareFolder', 'one two --out out', 'needs one DIR'],
  ['compareShare', '--share 3/2 --out out', '--share is “3/2”; expected for instance 3/8'],
  ['compareShare', '--share 1/2', '--out'],
  ['compareShare', '--share 1/2 --out out --loud', '--loud'],
  ['compareShare', 'content --share 1/2 --out out', 'a DIR or --share, not both'],
  ['assembleParts', '', 'at least one PART'],
  ['assembleParts', 'src', 'there is no file “src”'],
  ['importFile', '--story quay --outlet post', 'import needs one FILE'],
  ['importFile', 'quay.html --outlet post', 'import needs --story and --outlet'],
  ['importFile', 'quay.html --story Quay_1 --outlet post', 'for instance “quay-1”'],
  ['importFile', 'quay.html --story quay --outlet Почта', 'it becomes an address'],
  ['importFile', 'quay.html --story quay --outlet post --url post.example', '--url must start with http://'],
  ['importFile', 'nowhere.html --story quay --outlet post', '“nowhere.html” cannot be read'],
  ['permalinks', 'story', 'permalinks takes no arguments'],
  ['check', 'story', 'check takes no arguments'],
] as const)('%s refuses “%s”', async (command, words, message) => {
  const refused = COMMANDS[command](words.split(' ').filter((word) => word !== ''));
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(message);
});

test('extract keeps a text as read: its spans are places in the file', async () => {
  const text = '\uFEFF“Nobody was hurt,”\r\nharbour master Ada Lindqvist said.\r\n';
  const file = join(folder, 'quay.txt');
  await writeFile(file, text);
  await extractFiles([file, '--out', join(folder, 'out')]);
  const { article, attributions } = JSON.parse(await readFile(join(folder, 'out/quay.json'), 'utf8')) as {
    article: { id: string; text: string };
    attributions: { content: { start: number; end: number; text: string }[] }[];
  };
  expect(article).toEqual({ id: 'quay', text });
  expect(attributions.length).toBeGreaterThan(0);
  for (const { content } of attributions)
    for (const { start, end, text: words } of content) expect(text.slice(start, end)).toBe(words);
});

test('extract resolves who speaks, gives each passage an id of its own, and passes front matter over', async () => {
  const text =
    '“Nobody was hurt,” harbour master Ada Lindqvist said. Lindqvist said that the quay was safe.\n';
  for (const [name, head] of [
    ['plain', ''],
    ['headed', '\n---\noutlet: post\nheadline: null\n---\n\n'],
  ] as const) {
    const file = join(folder, 'texts', `${name}.md`);
    await mkdir(join(folder, 'texts'), { recursive: true });
    await writeFile(file, head + text);
    await extractFiles([file, '--out', join(folder, 'out')]);
    const data = JSON.parse(await readFile(join(folder, `out/${name}.json`), 'utf8')) as {
      article: { text: string };
      speakers: { id: string; name: string }[];
      attributions: { id: string; speaker: string }[];
    };
    expect(data.article.text).toBe(text.trim());
    expect(data.speakers).toMatchObject([{ id: 'ada-lindqvist', name: 'Ada Lindqvist' }]);
    expect(data.attributions.map(({ speaker }) => speaker)).toEqual(['ada-lindqvist', 'ada-lindqvist']);
    expect(new Set(data.attributions.map(({ id }) => id)).size).toBe(2);
    expect(data.attributions.every(({ id }) => id !== '')).toBe(true);
  }
});

test('compare finds what two articles of a folder both report', async () => {
  const said = 'harbour master Ada Lindqvist said on Monday.';
  for (const [name, words] of [
    ['post', 'Nobody was hurt in the fire at the quay,'],
    ['times', 'No one was hurt in the fire at the quay,'],
  ] as const)
    await writeFile(
      join(folder, `${name}.md`),
      `---\noutlet: ${name}\nheadline: null\n---\n\n“${words}” ${said}\n`,
    );
  await compareFolder([folder, '--out', join(folder, 'story.json')]);
  const { statements } = JSON.parse(await readFile(join(folder, 'story.json'), 'utf8')) as {
    statements: { readings: string[]; notReported: string[] }[];
  };
  expect(statements.map(({ readings, notReported }) => [readings.length, notReported])).toEqual([[2, []]]);
});
