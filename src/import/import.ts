import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { outletNamed } from '../content/outlet-named.ts';
import { ContentError } from '../content/problem.ts';
import { writeTogether, type FileToWrite } from '../content/write-together.ts';
import type { Outlet } from '../model.ts';
import { ID, slug } from '../text/slug.ts';
import type { Draft } from './draft.ts';
import { bytesOf, hasArticles, listedOutlets, textOf, withOutlet, withRemovals } from './folder.ts';
import { articleFile } from './front-matter.ts';
import { readSupplied } from './read-supplied.ts';
import type { RemovalEntry } from './removal-list.ts';

/** What is to be imported, and where to. */
export interface ImportRequest {
  /** The content folder. */
  readonly root: string;
  readonly story: string;
  /** Id or name of the outlet. */
  readonly outlet: string;
  /** Name of an outlet that is not listed yet, or null. */
  readonly outletName: string | null;
  readonly url: string | null;
  /** Whether an article that is there and differs is overwritten. */
  readonly replace: boolean;
  /** Name of the file as supplied. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What was taken and what was left out. */
export interface Imported {
  readonly draft: Draft;
  /** Markdown of the article's body. */
  readonly body: string;
  readonly outlet: Outlet;
  readonly newOutlet: boolean;
  readonly removals: readonly RemovalEntry[];
  /** Paths of the article and of the file as supplied. */
  readonly articlePath: string;
  readonly receivedPath: string;
  /** Paths of what was written; none when everything was there already. */
  readonly written: readonly string[];
}

/**
 * Makes an article of a saved web page or a text, and keeps the file as
 * supplied. Everything is written, or nothing. Throws a ContentError when the
 * file is none that can be read without altering its words, or when another
 * article is in the way.
 */
export async function importArticle(request: ImportRequest): Promise<Imported> {
  const { root, story, bytes } = request;
  const outlets = await listedOutlets(root);
  const listed = outletNamed(outlets ?? [], request.outlet);
  const told = { url: request.url, outletName: listed?.name ?? nameIn(request) };
  const { draft, body, removals, fileName } = readSupplied(bytes, request.fileName, told);
  const outlet = listed ?? newOutlet(request, draft);
  const listsOutlets = outlets !== null || !(await hasArticles(root));

  const articlePath = join(root, 'articles', story, `${outlet.id}.md`);
  const article = articleFile(listsOutlets ? outlet.id : outlet.name, draft, body);
  const receivedName = await freeName(join(root, 'received', story), fileName, outlet.id, request);
  const receivedPath = join(root, 'received', story, receivedName);
  await refuseToOverwrite(articlePath, article, request.replace);

  const files: FileToWrite[] = [
    { path: receivedPath, data: bytes },
    {
      path: join(root, 'received', story, 'removed.yaml'),
      data: await withRemovals(root, story, { file: receivedName, article: outlet.id, removed: removals }),
    },
    { path: articlePath, data: article },
  ];
  if (listed === null && listsOutlets)
    files.unshift({ path: join(root, 'outlets.yaml'), data: await withOutlet(root, outlet) });
  const changed = await whatDiffers(files);
  await writeTogether(changed);
  return {
    draft,
    body,
    outlet,
    newOutlet: listed === null,
    removals,
    articlePath,
    receivedPath,
    written: changed.map(({ path }) => path),
  };
}

function newOutlet(request: ImportRequest, draft: Draft): Outlet {
  const origin = draft.url === null ? null : new URL(draft.url);
  const host = origin?.host.replace(/^www\./, '') ?? null;
  return {
    id: ID.test(request.outlet) ? request.outlet : slug(request.outlet),
    name: nameIn(request) ?? draft.siteName ?? host ?? request.outlet,
    home: origin === null ? null : `${origin.origin}/`,
  };
}

/** The outlet's name as the request gives it; an id is none. */
function nameIn({ outlet, outletName }: ImportRequest): string | null {
  return outletName ?? (ID.test(outlet) ? null : outlet);
}

/** What Windows keeps for devices: no file can have such a name there, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A name in the folder that no other file has, on a disk that tells capitals apart and on
 * one that does not: names that cannot be addresses are made ones.
 */
async function freeName(
  folder: string,
  fileName: string,
  id: string,
  request: ImportRequest,
): Promise<string> {
  const ending = extname(fileName).toLowerCase();
  const stem = basename(fileName, extname(fileName));
  const name = /^[\w-](?:[\w.-]*[\w-])?$/.test(fileName)
    ? fileName
    : `${slug(stem) || id}${/^\.\w+$/.test(ending) ? ending : '.txt'}`;
  const names = await readdir(folder).catch(() => []);
  const other = names.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
  const bytes = await bytesOf(join(folder, other));
  const isTaken =
    name.toLowerCase() === 'removed.yaml' ||
    DEVICE.test(name) ||
    (bytes !== null && (other !== name || Buffer.compare(bytes, request.bytes) !== 0));
  return isTaken ? `${id}-${name}` : name;
}

async function refuseToOverwrite(path: string, article: string, replace: boolean): Promise<void> {
  const there = await textOf(path);
  if (there === null || there === article || replace) return;
  throw new ContentError([
    {
      file: path,
      line: null,
      expected: 'no article, or the same one',
      found: 'another one',
      remedy: 'Add --replace to overwrite it; the words you have corrected there are lost then.',
    },
  ]);
}

async function whatDiffers(files: readonly FileToWrite[]): Promise<FileToWrite[]> {
  const there = await Promise.all(files.map(({ path }) => bytesOf(path)));
  return files.filter(({ data }, i) => {
    const old = there[i] ?? null;
    return old === null || Buffer.compare(old, Buffer.from(data as Uint8Array)) !== 0;
  });
}
