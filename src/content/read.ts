import { basename, resolve } from 'node:path';
import type { z } from 'zod';
import type { Decision, Headline, Outlet, Published, Removal, Speaker } from '../model.ts';
import { Folder } from './folder.ts';
import { splitFrontMatter } from './front-matter.ts';
import { shown, type Problem } from './problem.ts';
import {
  frontMatterSchema,
  ID,
  outletsSchema,
  receivedSchema,
  speakersSchema,
  storySchema,
} from './schema.ts';
import { slug } from '../text/slug.ts';
import { checkYaml, type CheckedYaml } from './yaml.ts';

/** One article as it stands in `content/`, not yet parsed. */
export interface ArticleContent {
  readonly story: string;
  /** The file's name without `.md`. */
  readonly id: string;
  readonly file: string;
  readonly outlet: Outlet;
  readonly role: 'report' | 'transcript';
  readonly headline: Headline;
  readonly url: string | null;
  readonly published: Published | null;
  /** Markdown behind the front matter. */
  readonly body: string;
  readonly removals: readonly Removal[];
}

/** A decision with the line it stands on, for messages. */
export interface PlacedDecision {
  readonly decision: Decision;
  readonly line: number;
}

/** A file as supplied, and what of it is no article text, in the file's order. */
export interface Received {
  /** Path as an editor would type it. */
  readonly file: string;
  readonly article: string;
  readonly removed: readonly (Removal & { readonly after: string })[];
}

export interface StoryContent {
  readonly id: string;
  /** The story's file, whether it exists or not. */
  readonly file: string;
  readonly title: string;
  readonly date: string | null;
  /** In the order of their letters. */
  readonly articles: readonly ArticleContent[];
  readonly decisions: readonly PlacedDecision[];
  /** The files as supplied, with what was removed from each. */
  readonly received: readonly Received[];
  /** The ledger of permalinks as JSON text, or null where none was written yet. */
  readonly ledger: string | null;
  /** The ledger's file, whether it exists or not. */
  readonly ledgerFile: string;
}

/** Everything an editor keeps in the content folder. */
export interface Content {
  readonly outlets: readonly Outlet[];
  readonly speakers: readonly Speaker[];
  /** By id. */
  readonly stories: readonly StoryContent[];
}

/**
 * Reads a content folder. Only `articles/` is required; everything wrong is in
 * `problems`, and what has a problem is left out of `content`. Throws only when
 * a file that exists cannot be read.
 */
export async function readContent(root: string): Promise<{ content: Content; problems: Problem[] }> {
  const folder = new Folder(root);
  const outlets = await readOutlets(folder);
  const speakers = await readSpeakers(folder);
  const ids: string[] = [];
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
  if (ids.length === 0)
    folder.report({
      file: folder.show('articles'),
      line: null,
      expected: 'a folder for each story with a Markdown file for each article',
      found: 'none',
      remedy: 'Create articles/<story>/<outlet>.md.',
    });
  const stories: StoryContent[] = [];
  for (const id of ids) stories.push(await readStory(folder, id, outlets));
  for (const name of await folder.files('.yaml', 'stories'))
    if (!ids.includes(name.slice(0, -'.yaml'.length)))
      folder.report({
        file: folder.show('stories', name),
        line: null,
        expected: `a folder ${folder.show('articles', name.slice(0, -'.yaml'.length))} with its articles`,
        found: 'none',
        remedy: 'Add the articles, or delete the file.',
      });
  const used = outlets ?? uniqueOutlets(stories);
  return { content: { outlets: used, speakers, stories }, problems: folder.problems };
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
    const article = await readArticle(folder, {
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
  };
  return { story, problems: folder.problems };
}

/** Null where there is no outlets.yaml: then articles name their outlets themselves. */
async function readOutlets(folder: Folder): Promise<Outlet[] | null> {
  const checked = await folder.yaml(outletsSchema, 'outlets.yaml');
  if (checked === null) return null;
  const outlets = Object.entries(checked.value ?? {}).map(([id, { name, home }]) => ({ id, name, home }));
  for (const [i, { id, name }] of outlets.entries()) {
    const other = outlets.slice(0, i).find((outlet) => outlet.name === name);
    if (other !== undefined)
      folder.report({
        file: folder.show('outlets.yaml'),
        line: checked.lineOf([id]),
        expected: 'each outlet to have a name of its own',
        found: `${shown(name)} for ${other.id} and for ${id}`,
        remedy: 'Remove one of them, or name the edition it is.',
      });
  }
  return outlets.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function readSpeakers(folder: Folder): Promise<Speaker[]> {
  const checked = await folder.yaml(speakersSchema, 'speakers.yaml');
  const speakers = (checked?.value ?? []).map(({ id, ...speaker }) => ({
    ...speaker,
    id: id ?? slug(speaker.name),
  }));
  for (const [i, { id, name }] of speakers.entries())
    if (id === '' || speakers.findIndex((speaker) => speaker.id === id) < i)
      folder.report({
        file: folder.show('speakers.yaml'),
        line: checked?.lineOf([i]) ?? null,
        expected: 'a name that gives an address of its own',
        found: shown(name),
        remedy: 'Add a line “id: …” of lower-case letters, digits and hyphens.',
      });
  const names = new Map<string, string>();
  for (const [i, speaker] of speakers.entries())
    for (const name of [speaker.name, ...speaker.aliases]) {
      const other = names.get(name.toLowerCase());
      if (other !== undefined && other !== speaker.name)
        folder.report({
          file: folder.show('speakers.yaml'),
          line: checked?.lineOf([i]) ?? null,
          expected: 'each name and alias to mean one speaker',
          found: `${shown(name)} for ${shown(other)} and for ${shown(speaker.name)}`,
          remedy: 'Remove it from one of them.',
        });
      names.set(name.toLowerCase(), speaker.name);
    }
  return speakers;
}

async function readStory(
  folder: Folder,
  id: string,
  outlets: readonly Outlet[] | null,
): Promise<StoryContent> {
  checkName(folder, id, folder.show('articles', id));
  const checked = await folder.yaml(storySchema, 'stories', `${id}.yaml`);
  const received = await readReceived(folder, id);
  const removals = new Map(received.map(({ article, removed }) => [article, removed.map(toRemoval)]));
  const articles: ArticleContent[] = [];
  for (const name of await folder.files('.md', 'articles', id)) {
    const path = ['articles', id, name];
    const article = await readArticle(folder, { story: id, path, outlets, removals, folderNamesStory: true });
    if (article !== null) articles.push(article);
  }
  reportMissing(folder, id, articles, checked, received);
  const order = checked?.value?.articles ?? [];
  const rank = (article: ArticleContent) =>
    (order.indexOf(article.id) + order.length + 1) % (order.length + 1);
  articles.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
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
    ledger: await folder.text('permalinks', `${id}.json`),
    ledgerFile: folder.show('permalinks', `${id}.json`),
  };
}

async function readReceived(folder: Folder, story: string): Promise<Received[]> {
  const checked = await folder.yaml(receivedSchema, 'received', story, 'removed.yaml');
  return (checked?.value ?? []).map((entry) => ({
    ...entry,
    file: folder.show('received', story, entry.file),
  }));
}

/** Where an article stands and what its fields are checked against. */
interface ArticlePlace {
  readonly story: string;
  readonly path: readonly string[];
  readonly outlets: readonly Outlet[] | null;
  readonly removals: ReadonlyMap<string, Removal[]>;
  /** Whether a field “story” must repeat the folder's name. */
  readonly folderNamesStory?: boolean;
}

async function readArticle(folder: Folder, place: ArticlePlace): Promise<ArticleContent | null> {
  const { story, path, outlets, removals } = place;
  const file = folder.show(...path);
  const id = (path.at(-1) ?? '').slice(0, -'.md'.length);
  if (!checkName(folder, id, file)) return null;
  const source = await folder.text(...path);
  if (source === null) return null;
  const parts = splitFrontMatter(source, file);
  if (!('body' in parts)) {
    folder.report(parts);
    return null;
  }
  const { value, problems, lineOf } = checkYaml(parts.yaml, frontMatterSchema, file, parts.yamlLine);
  for (const problem of problems) folder.report(problem);
  if (value === null) return null;
  if (place.folderNamesStory && value.story !== undefined && value.story !== story)
    folder.report({
      file,
      line: lineOf(['story']),
      expected: `“story” to be the folder's name, ${shown(story)}`,
      found: shown(value.story),
      remedy: 'Remove the field, or move the file.',
    });
  const outlet = findOutlet(id, value.outlet, outlets);
  if (outlet === null) {
    folder.report({
      file,
      line: lineOf(['outlet']),
      expected: `an outlet of ${folder.show('outlets.yaml')}`,
      found: shown(value.outlet),
      remedy: 'Add it there, or mend the spelling.',
    });
    return null;
  }
  if (parts.body.replace(LINK_TARGET, '').trim() === '')
    folder.report({
      file,
      line: parts.yamlLine,
      expected: 'the text of the article behind the front matter',
      found: 'none',
      remedy: 'Add the text, or delete the file.',
    });
  return {
    story,
    id,
    file,
    outlet,
    role: value.role,
    headline: { text: value.headline, from: value.headline === null ? null : value.headlineFrom },
    url: value.url,
    published: value.published === null ? null : { date: value.published, from: value.publishedFrom },
    body: parts.body,
    removals: removals.get(id) ?? [],
  };
}

function findOutlet(id: string, named: string, outlets: readonly Outlet[] | null): Outlet | null {
  if (outlets === null) return { id, name: named, home: null };
  return outlets.find((outlet) => outlet.id === named || outlet.name === named) ?? null;
}

/** Ids and file names become addresses: a name that cannot be one is reported. */
function checkName(folder: Folder, name: string, file: string): boolean {
  if (ID.test(name)) return true;
  const remedy = `Rename it, for instance to ${shown(slug(name))}.`;
  folder.report({
    file,
    line: null,
    expected: 'a name of lower-case letters, digits and hyphens',
    found: shown(name),
    remedy,
  });
  return false;
}

function reportMissing(
  folder: Folder,
  id: string,
  articles: readonly ArticleContent[],
  checked: CheckedYaml<z.infer<typeof storySchema>> | null,
  received: readonly Received[],
): void {
  const known = new Set(articles.map((article) => article.id));
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
  for (const { article: name } of received)
    if (!known.has(name))
      folder.report({
        file: folder.show('received', id, 'removed.yaml'),
        line: null,
        expected: `an article of ${folder.show('articles', id)}`,
        found: shown(name),
        remedy: 'Remove the entry, or add the article.',
      });
  const byOutlet = new Map<string, string>();
  for (const { outlet, file } of articles) {
    const other = byOutlet.get(outlet.id);
    if (other !== undefined)
      folder.report({
        file,
        line: null,
        expected: 'one article of an outlet in a story',
        found: `a second one of ${shown(outlet.name)}, beside ${other}`,
        remedy: 'Remove one of the two, or give the other outlet an id of its own.',
      });
    byOutlet.set(outlet.id, file);
  }
}

const toRemoval = ({ text, why }: Removal): Removal => ({ text, why });

/** A line that only says where a link leads is no text. */
const LINK_TARGET = /^ {0,3}\[[^\]\n]*\]: *(?:https?|mailto):.*$/gim;

/** A story without a title of its own is called by its folder's name. */
function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function uniqueOutlets(stories: readonly StoryContent[]): Outlet[] {
  const outlets = new Map(stories.flatMap((s) => s.articles.map((a) => [a.outlet.id, a.outlet] as const)));
  return [...outlets.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
