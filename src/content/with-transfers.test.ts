import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Story } from '../model.ts';
import { formerPermalinks } from '../permalinks/former.ts';
import { readLedger, writeLedger } from '../permalinks/ledger-file.ts';
import { movedAddresses } from '../permalinks/moved.ts';
import { articlePath, storyPath } from '../permalinks/paths.ts';
import { analyseContent } from './analyse-content.ts';
import { readContent } from './read.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'moved-'));
});
afterEach(() => rm(root, { recursive: true }));

const FERRY = {
  herald:
    '“The ferry will sail again on Monday,” mayor Ada Lindqvist said. She called the repair “a small wonder”.',
  courier: 'Mayor Ada Lindqvist said that “the ferry will sail again on Monday”. Nobody was hurt, she said.',
  post: '“We have lost the whole summer to that engine,” said Tom Reed, who runs the café at the quay.',
};
const SCHOOL = {
  tribune: '“The island school will close in June,” headmistress Ines Bell told parents on Friday evening.',
  gazette: 'Ines Bell said that “the island school will close in June”, and that it hurt.',
};

const file = (story: string, outlet: string) => join('articles', story, `${outlet}.md`);
const put = async (path: string, text: string) => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};
const putArticle = (story: string, outlet: string, text: string) =>
  put(file(story, outlet), `---\noutlet: ${outlet}\nheadline: null\n---\n\n${text}\n`);
const move = async (outlet: string, from: string, to: string) => {
  await mkdir(join(root, 'articles', to), { recursive: true });
  await rename(join(root, file(from, outlet)), join(root, file(to, outlet)));
};

async function begin(): Promise<void> {
  for (const [outlet, text] of Object.entries(FERRY)) await putArticle('ferry', outlet, text);
  for (const [outlet, text] of Object.entries(SCHOOL)) await putArticle('school', outlet, text);
}

/** What a site of the folder answers: by address, the story that has a page there, or where it leads. */
type Answers = ReadonlyMap<string, string | null>;

interface Edition {
  readonly stories: ReadonlyMap<string, Story>;
  readonly answers: Answers;
  /** Addresses that two stories answer. */
  readonly twice: readonly string[];
}

/** Reads the folder, writes its ledgers as the command does, and says what its site answers. */
async function publish(): Promise<Edition> {
  const { content, problems } = await readContent(root);
  expect(problems).toEqual([]);
  const answers = new Map<string, string | null>();
  const twice: string[] = [];
  const answer = (path: string, with_: string | null) => {
    if (answers.has(path)) twice.push(path);
    answers.set(path, with_);
  };
  const stories = new Map<string, Story>();
  for (const story of content.stories) {
    const { analysis, problems } = analyseContent(story, content.speakers);
    expect(problems).toEqual([]);
    await put(join('permalinks', `${story.id}.json`), writeLedger(analysis.ledger));
    const made = analysis.story;
    stories.set(story.id, made);
    const ids = made.articles.map(({ id }) => id);
    for (const path of [storyPath(story.id), ...ids.map((id) => articlePath(story.id, id))])
      answer(path, story.id);
    for (const { id } of made.attributions) answer(`/q/${id}/`, story.id);
    for (const { id } of made.statements) answer(`/s/${id}/`, story.id);
    for (const { kind, id, leadsTo } of formerPermalinks(made, analysis.ledger))
      answer(`/${kind === 'passage' ? 'q' : 's'}/${id}/`, leadsTo && `to ${leadsTo}`);
    for (const { path, target } of movedAddresses(analysis.ledger, ids)) answer(path, target);
  }
  return { stories, answers, twice };
}

/** Addresses of what an article says, and its own. */
function addressesOf({ stories }: Edition, story: string, article: string): string[] {
  const { attributions, statements } = stories.get(story)!;
  const own = attributions.filter((one) => one.article === article).map(({ id }) => id);
  const alone = statements.filter(({ readings }) => readings.every((id) => own.includes(id)));
  return [...own.map((id) => `/q/${id}/`), ...alone.map(({ id }) => `/s/${id}/`)];
}

const lost = (before: Edition, { answers }: Edition) =>
  [...before.answers.keys()].filter((path) => !answers.has(path));

test('The addresses of an article that is moved to another story go with it', async () => {
  await begin();
  const before = await publish();
  const moving = addressesOf(before, 'ferry', 'post');
  await move('post', 'ferry', 'school');
  const after = await publish();
  expect(moving.length).toBeGreaterThan(1);
  expect(moving.map((path) => after.answers.get(path))).toEqual(moving.map(() => 'school'));
  expect(after.answers.get('/stories/ferry/articles/post/')).toBe('/stories/school/articles/post/');
  expect(lost(before, after)).toEqual([]);
  expect(after.twice).toEqual([]);
});

test('Published again, nothing changes', async () => {
  await begin();
  await publish();
  await move('post', 'ferry', 'school');
  await publish();
  const files = ['ferry', 'school'].map((story) => join(root, 'permalinks', `${story}.json`));
  const read = () => Promise.all(files.map((path) => readFile(path, 'utf8')));
  const first = await read();
  const { content } = await readContent(root);
  expect(content.stories.map(({ transfer }) => transfer)).toEqual([null, null]);
  await publish();
  expect(await read()).toEqual(first);
});

test('A statement that other articles report too stays with them', async () => {
  await begin();
  const before = await publish();
  const shared = before.stories
    .get('ferry')!
    .statements.find(
      ({ readings }) =>
        readings.some((id) => addressesOf(before, 'ferry', 'courier').includes(`/q/${id}/`)) &&
        readings.length > 1,
    )!;
  await move('courier', 'ferry', 'school');
  const after = await publish();
  expect(after.answers.get(`/s/${shared.id}/`)).toBe('ferry');
  expect(lost(before, after)).toEqual([]);
});

test('An article that goes to a third story, and back, takes its addresses along', async () => {
  await begin();
  const before = await publish();
  const moving = addressesOf(before, 'ferry', 'post');
  const seen = [before];
  for (const [from, to] of [
    ['ferry', 'school'],
    ['school', 'summer'],
    ['summer', 'ferry'],
  ] as const) {
    await move('post', from, to);
    if (from === 'summer') await rm(join(root, 'articles', 'summer'), { recursive: true });
    const now = await publish();
    expect(moving.map((path) => now.answers.get(path))).toEqual(moving.map(() => to));
    for (const past of seen) expect(lost(past, now)).toEqual([]);
    expect(now.twice).toEqual([]);
    const own = `/stories/ferry/articles/post/`;
    expect(now.answers.get(own)).toBe(to === 'ferry' ? 'ferry' : `/stories/${to}/articles/post/`);
    seen.push(now);
  }
});

test('An article that is taken out first, and found in another story later, takes its addresses along', async () => {
  await begin();
  const before = await publish();
  const moving = addressesOf(before, 'ferry', 'post');
  await rm(join(root, file('ferry', 'post')));
  const between = await publish();
  expect(moving.map((path) => between.answers.get(path))).toEqual(moving.map(() => null));
  await putArticle('school', 'post', FERRY.post);
  const after = await publish();
  expect(moving.map((path) => after.answers.get(path))).toEqual(moving.map(() => 'school'));
  expect(after.twice).toEqual([]);
});

test('Another article of the outlet does not take them, nor the same words of another outlet', async () => {
  await begin();
  const before = await publish();
  const gone = addressesOf(before, 'ferry', 'post');
  await rm(join(root, file('ferry', 'post')));
  await putArticle('school', 'post', 'The school has forty pupils. “They will be missed,” said Ines Bell.');
  await putArticle('school', 'herald', FERRY.post);
  const after = await publish();
  expect(gone.map((path) => after.answers.get(path))).toEqual(gone.map(() => null));
  expect(after.answers.get('/stories/ferry/articles/post/')).toBeNull();
});

test('Stories that become one keep all their addresses', async () => {
  await begin();
  const before = await publish();
  for (const outlet of Object.keys(SCHOOL)) await move(outlet, 'school', 'ferry');
  await rm(join(root, 'articles', 'school'), { recursive: true });
  const after = await publish();
  expect(lost(before, after)).toEqual([]);
  expect(after.twice).toEqual([]);
  expect(after.answers.get('/stories/school/')).toBe('/stories/ferry/');
  expect(after.answers.get('/stories/school/articles/tribune/')).toBe('/stories/ferry/articles/tribune/');
  for (const path of before.answers.keys())
    if (/^\/[qs]\//.test(path)) expect([path, after.answers.get(path)]).toEqual([path, 'ferry']);
  // What the texts become later does not matter: it is one story for good.
  await putArticle('ferry', 'tribune', 'The school stays open.');
  expect(lost(before, await publish())).toEqual([]);
});

test('A story whose articles are nowhere is still missed', async () => {
  await begin();
  await publish();
  await rm(join(root, 'articles', 'school'), { recursive: true });
  const { problems } = await readContent(root);
  expect(problems).toMatchObject([{ found: 'none', remedy: expect.stringContaining('never die') as string }]);
});

test('A ledger that was lost gets back what articles brought along', async () => {
  await begin();
  const before = await publish();
  await move('post', 'ferry', 'school');
  await publish();
  await rm(join(root, 'permalinks', 'school.json'));
  const after = await publish();
  expect(addressesOf(before, 'ferry', 'post').filter((path) => after.answers.get(path) !== 'school')).toEqual(
    [],
  );
});

test('The ledger that an article left remembers what went with it', async () => {
  await begin();
  await publish();
  await move('post', 'ferry', 'school');
  await publish();
  const ledger = readLedger(await readFile(join(root, 'permalinks', 'ferry.json'), 'utf8'));
  expect(ledger).toMatchObject({
    articles: [{ id: 'post', leadsTo: 'post', story: 'school' }],
    elsewhere: { passages: [{ article: 'post', story: 'school' }] },
  });
});
