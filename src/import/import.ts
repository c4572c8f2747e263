import { basename, extname, join } from 'node:path';
import { withoutRemovals } from '../content/received.ts';
import { decode } from '../content/front-matter.ts';
import { ContentError, shown, type Problem } from '../content/problem.ts';
import { ID } from '../content/schema.ts';
import { decodePage, isPageName } from '../content/supplied.ts';
import { writeTogether, type FileToWrite } from '../content/write-together.ts';
import type { Outlet } from '../model.ts';
import { slug } from '../text/slug.ts';
import type { Draft, Told } from './draft.ts';
import { bytesOf, hasArticles, listedOutlets, textOf, withOutlet, withRemovals } from './folder.ts';
import { articleFile } from './front-matter.ts';
import { writeMarkdown } from './markdown.ts';
import { readPage } from './page-article.ts';
import { removalList, type RemovalEntry } from './removal-list.ts';
import { readText } from './text-article.ts';

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
  const listed = outlets?.find(({ id, name }) => id === request.outlet || name === request.outlet);
  const told = { url: request.url, outletName: listed?.name ?? nameIn(request) };
  const { draft, fileName } = read(request, told);
  const outlet = listed ?? newOutlet(request, draft);
  const body = bodyOf(draft, request.fileName);
  const removals = removalList(draft.supplied, draft.removals);
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
  if (listed === undefined && listsOutlets)
    files.unshift({ path: join(root, 'outlets.yaml'), data: await withOutlet(root, outlet) });
  const changed = await whatDiffers(files);
  await writeTogether(changed);
  return {
    draft,
    body,
    outlet,
    newOutlet: listed === undefined,
    removals,
    articlePath,
    receivedPath,
    written: changed.map(({ path }) => path),
  };
}

function read({ bytes, fileName }: ImportRequest, told: Told): { draft: Draft; fileName: string } {
  refuseBinary(bytes, fileName);
  const isPage = isPageName(fileName) || (!/\.(?:txt|text|md)$/i.test(fileName) && looksLikePage(bytes));
  const source = isPage ? decodePage(bytes, fileName) : decode(bytes, fileName);
  if (typeof source !== 'string') throw new ContentError([source]);
  const ending = isPage && !isPageName(fileName) ? '.html' : '';
  try {
    return { draft: isPage ? readPage(source, told) : readText(source, told), fileName: fileName + ending };
  } catch (error) {
    // Elements nested thousands deep overflow the stack of every parser.
    if (!(error instanceof RangeError)) throw error;
    throw wrong(
      fileName,
      'a page as people write it',
      'elements nested too deep to be read',
      'Copy the text of the article into a text file, and import that.',
    );
  }
}

const BINARY: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a compressed file (a word processor’s, or a ZIP archive)'],
  ['{\\rtf', 'an RTF document'],
  ['MIME-Version:', 'a web archive (MHTML)'],
  ['From: <Saved by', 'a web archive (MHTML)'],
];

function refuseBinary(bytes: Uint8Array, fileName: string): void {
  const beginning = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const kind = BINARY.find(([signature]) => beginning.startsWith(signature))?.[1];
  if (kind !== undefined)
    throw wrong(
      fileName,
      'a web page (“HTML only”) or a text file',
      kind,
      'Copy the text of the article into a .txt file, and import that.',
    );
}

function looksLikePage(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /^\W{0,3}\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|article)\b/i.test(beginning);
}

/** Markdown of the body, proven to be the file's words less the removals. */
function bodyOf(draft: Draft, fileName: string): string {
  if (draft.body.children.length === 0)
    throw wrong(
      fileName,
      'an article',
      'no text that is one',
      'Save the page again once it has loaded, or copy its text into a .txt file.',
    );
  const left = withoutRemovals(draft.supplied, removalList(draft.supplied, draft.removals));
  const body = 'text' in left ? writeMarkdown(draft.body, left.text) : null;
  if (body === null)
    throw wrong(
      fileName,
      'words that Markdown can hold',
      'some that it would alter',
      'Copy the text of the article into a .txt file, and import that.',
    );
  return body;
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

/** A name in the folder that no other file has: names that cannot be addresses are made ones. */
async function freeName(
  folder: string,
  fileName: string,
  id: string,
  request: ImportRequest,
): Promise<string> {
  const ending = extname(fileName).toLowerCase();
  const stem = basename(fileName, extname(fileName));
  const name = /^[\w-][\w.-]*$/.test(fileName)
    ? fileName
    : `${slug(stem) || id}${/^\.\w+$/.test(ending) ? ending : '.txt'}`;
  const other = await bytesOf(join(folder, name));
  const taken = name === 'removed.yaml' || (other !== null && Buffer.compare(other, request.bytes) !== 0);
  return taken ? `${id}-${name}` : name;
}

async function refuseToOverwrite(path: string, article: string, replace: boolean): Promise<void> {
  const there = await textOf(path);
  if (there === null || there === article || replace) return;
  throw wrong(
    path,
    'no article, or the same one',
    'another one',
    'Add --replace to overwrite it; the words you have corrected there are lost then.',
  );
}

async function whatDiffers(files: readonly FileToWrite[]): Promise<FileToWrite[]> {
  const there = await Promise.all(files.map(({ path }) => bytesOf(path)));
  return files.filter(({ data }, i) => {
    const old = there[i] ?? null;
    return old === null || Buffer.compare(old, Buffer.from(data as Uint8Array)) !== 0;
  });
}

function wrong(file: string, expected: string, found: string, remedy: string): ContentError {
  const problem: Problem = {
    file,
    line: null,
    expected,
    found: found === '' ? shown(undefined) : found,
    remedy,
  };
  return new ContentError([problem]);
}
