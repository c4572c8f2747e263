import { basename, resolve } from 'node:path';
import type { z } from 'zod';
import type { Outlet, Removal } from '../model.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { sentence } from '../text/say.ts';
import type { ArticleContent, Content, StoryContent } from './content.ts';
import { Folder } from './folder.ts';
import { shown, type Problem } from './problem.ts';
import { checkName, readArticle } from './read-article.ts';
import { readImprint } from './read-imprint.ts';
import { readOutlets } from './read-outlets.ts';
import { readSpeakers } from './read-speakers.ts';
import { reportRenamed, reportStrays, reportTaken, reportUnknown } from './report-folder.ts';
import { withTransfers } from './with-transfers.ts';
import { receivedSchema, storySchema } from './schema.ts';
import { slug } from '../text/slug.ts';
import type { CheckedYaml } from './yaml.ts';

const NOTHING: Content = {
  imprint: { publisher: null, contact: null },
  outlets: [],
  speakers: [],
  stories: [],
};

/**
 * Reads a content folder. Only `articles/` is required; everything wrong, also
 * a file that cannot be read, is in `problems`, and what has a problem is left out
 * of `content`.
 */
export async function readContent(root: string): Promise<{ content: Content; problems: Problem[] }> {
  const folder = new Folder(root);
  const names = await folder.names();
  if (folder.problems.length > 0) return { content: NOTHING, problems: folder.problems };
  const imprint = readImprint(folder);
  const outlets = readOutlets(folder);
  const speakers = readSpeakers(folder);
  const ids: string[] = [];
  const before = folder.problems.length;
  for (const { name, isFolder } of await folder.names('articles'))
    if (isFolder) ids.push(name);
    else
      folder.report({
        file: folder.show('articles', name),
        line: null,
        expected: 'a folder for each story',
        found: 'a file',
        remedy: 'Move it into a folder named like the story.',
      });
  if (ids.length === 0 && folder.problems.length === before)
    folder.report({
      file: folder.show('articles'),
      line: null,
      expected: 'a folder for each story with a Markdown file for each article',
      found: 'none',
      remedy: 'Create articles/<story>/<outlet>.md.',
    });
  const read: StoryContent[] = [];
  for (const id of ids) read.push(await readStory(folder, id, outlets));
  await reportStrays(folder, ids, 'stories', '.yaml', 'Add the articles, or delete the file.');
  const stories = await withTransfers(folder, read);
  reportTaken(folder, stories);
  reportUnknown(folder, names);
  if (outlets === null && folder.problems.length === 0) reportRenamed(folder, stories);
  const used = outlets ?? uniqueOutlets(stories);
  return { content: { imprint, outlets: used, speakers, stories }, problems: folder.problems };
}

/**
 * Reads the Markdown articles of one folder as a story of their own: no outlets
 * file, no speakers, no decisions. The story is called by the folder's name.
 */
export async function readArticleFolder(path: string): Promise<{ story: StoryContent; problems: Problem[] }> {
  const folder = new Folder(path);
  const id = slug(basename(resolve(path)));
  const articles: ArticleContent[] = [];
  for (const { name, isFolder } of await folder.names()) {
    if (isFolder || !name.endsWith('.md')) continue;
    const article = readArticle(folder, {
      story: id,
      path: [name],
      outlets: null,
      removals: new Map(),
    });
    if (article !== null) articles.push(article);
  }
  if (articles.length === 0 && folder.problems.length === 0)
    folder.report({
      file: folder.show(),
      line: null,
      expected: 'Markdown articles, <outlet>.md',
      found: 'none',
      remedy: 'Name a folder that holds them.',
    });
  const story = {
    id,
    file: folder.show(),
    title: titleOf(id),
    date: null,
    articles,
    decisions: [],
    received: [],
    ledger: null,
    ledgerFile: '',
    transfer: null,
  };
  return { story, problems: folder.problems };
}

async function readStory(
  folder: Folder,
  id: string,
  outlets: readonly Outlet[] | null,
): Promise<StoryContent> {
  checkName(folder, id, folder.show('articles', id));
  const checked = folder.yaml(storySchema, 'stories', `${id}.yaml`);
  const listed = folder.yaml(receivedSchema, 'received', id, 'removed.yaml');
  const received = (listed?.value ?? []).map((entry, i) => ({
    ...entry,
    file: folder.show('received', id, entry.file),
    removed: entry.removed.map((removal, j) => ({
      ...removal,
      line: listed?.lineOf([i, 'removed', j]) ?? 1,
    })),
  }));
  const removals = new Map(received.map(({ article, removed }) => [article, removed.map(toRemoval)]));
  const articles: ArticleContent[] = [];
  const names = await folder.files('.md', 'articles', id);
  for (const name of names) {
    const path = ['articles', id, name];
    const article = readArticle(folder, { story: id, path, outlets, removals, folderNamesStory: true });
    if (article !== null) articles.push(article);
  }
  const known = new Set(names.map((name) => name.slice(0, -'.md'.length)));
  reportMissing(folder, id, known, checked, listed);
  reportRepeated(folder, articles);
  const order = checked?.value?.articles ?? [];
  const rank = (article: ArticleContent) =>
    (order.indexOf(article.id) + order.length + 1) % (order.length + 1);
  articles.sort((a, b) => rank(a) - rank(b) || byCodeUnit(a.id, b.id));
  return {
    id,
    file: folder.show('stories', `${id}.yaml`),
    title: checked?.value?.title ?? titleOf(id),
    date: checked?.value?.date ?? null,
    articles,
    decisions: (checked?.value?.decisions ?? []).map((decision, i) => ({
      decision,
      line: checked?.lineOf(['decisions', i]) ?? 1,
    })),
    received,
    ledger: folder.text('permalinks', `${id}.json`),
    ledgerFile: folder.show('permalinks', `${id}.json`),
    transfer: null,
  };
}

/** Articles that the story's file or its list of removals names, and that are not there. */
function reportMissing(
  folder: Folder,
  id: string,
  known: ReadonlySet<string>,
  checked: CheckedYaml<z.infer<typeof storySchema>> | null,
  listed: CheckedYaml<z.infer<typeof receivedSchema>> | null,
): void {
  if (folder.problems.length === 0 && known.size === 0)
    folder.report({
      file: folder.show('articles', id),
      line: null,
      expected: 'at least one article, <outlet>.md',
      found: 'none',
      remedy: 'Add one, or delete the folder.',
    });
  for (const [i, name] of (checked?.value?.articles ?? []).entries())
    if (!known.has(name))
      folder.report({
        file: folder.show('stories', `${id}.yaml`),
        line: checked?.lineOf(['articles', i]) ?? null,
        expected: `an article of ${folder.show('articles', id)}`,
        found: shown(name),
        remedy: 'Remove it from the list, or add the article.',
      });
  const entries = (listed?.value ?? []).map(({ article }) => article);
  for (const [i, name] of entries.entries()) {
    const isAgain = entries.indexOf(name) < i;
    if (known.has(name) && !isAgain) continue;
    folder.report({
      file: folder.show('received', id, 'removed.yaml'),
      line: listed?.lineOf([i, 'article']) ?? null,
      expected: isAgain ? 'one entry of each article' : `an article of ${folder.show('articles', id)}`,
      found: isAgain ? `a second one of ${shown(name)}` : shown(name),
      remedy: isAgain
        ? 'Remove one of the two.'
        : 'Remove the entry, or add the article; where the article is part of another story now, move the entry and its file to the folder of that.',
    });
  }
}

/** A second article of an outlet would count as a second outlet; without a list of outlets it is known by its name alone. */
function reportRepeated(folder: Folder, articles: readonly ArticleContent[]): void {
  const fileOf = new Map<string, string>();
  for (const { outlet, file } of articles) {
    const [id, name] = [`id ${outlet.id}`, `name ${outlet.name.normalize('NFC').toLowerCase()}`];
    const other = fileOf.get(id) ?? fileOf.get(name);
    if (other !== undefined)
      folder.report({
        file,
        line: null,
        expected: 'one article of an outlet in a story',
        found: `a second one of ${shown(outlet.name)}, beside ${other}`,
        remedy: `Remove one of the two, or give the other outlet ${fileOf.has(id) ? 'an id' : 'a name'} of its own.`,
      });
    fileOf.set(id, file).set(name, file);
  }
}

const toRemoval = ({ text, why }: Removal): Removal => ({ text, why });

/** A story without a title of its own is called by its folder's name. */
const titleOf = (id: string): string => sentence(id.replaceAll('-', ' '));

function uniqueOutlets(stories: readonly StoryContent[]): Outlet[] {
  const outlets = new Map(stories.flatMap((s) => s.articles.map((a) => [a.outlet.id, a.outlet] as const)));
  return [...outlets.values()].sort((a, b) => byCodeUnit(a.id, b.id));
}
