import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSeq, parseDocument, YAMLMap, YAMLSeq, type Document } from 'yaml';
import { decode } from '../content/front-matter.ts';
import { ContentError } from '../content/problem.ts';
import { outletsSchema, receivedSchema } from '../content/schema.ts';
import { shownPath } from '../content/shown-path.ts';
import { unreadProblem } from '../content/unread.ts';
import { checkYaml } from '../content/yaml.ts';
import type { Outlet } from '../model.ts';
import { quoted, YAML_STYLE } from './front-matter.ts';
import type { RemovalEntry } from './removal-list.ts';

const REMOVED_HEAD = ` What stands in the files as supplied and is no article text, in the order of each file.
 A removal is the exact text; "after" is what stands before it, where the text alone would not say which place is meant.
 Besides these, only white space differs: lines that the page layout wrapped are joined.`;
const OUTLETS_HEAD = ' Publishers by id. An outlet known by its address alone is named by it.';

/** Outlets of `outlets.yaml`, or null where there is no such file. Throws a ContentError when it is wrong. */
export async function listedOutlets(root: string): Promise<Outlet[] | null> {
  const path = join(root, 'outlets.yaml');
  const source = await textOf(path);
  if (source === null) return null;
  const { value, problems } = checkYaml(source, outletsSchema, path);
  if (value === null) throw new ContentError(problems);
  return Object.entries(value).map(([id, { name, home }]) => ({ id, name, home }));
}

/** Whether a content folder has any articles yet. */
export async function hasArticles(root: string): Promise<boolean> {
  const entries = await readdir(join(root, 'articles')).catch(() => []);
  return entries.length > 0;
}

/** `outlets.yaml` with one more outlet; comments and order stay. */
export async function withOutlet(root: string, { id, name, home }: Outlet): Promise<string> {
  const source = await textOf(join(root, 'outlets.yaml'));
  const document = source === null ? withHead(new YAMLMap(), OUTLETS_HEAD) : parseDocument(source);
  document.set(id, document.createNode({ name, home }));
  return document.toString(YAML_STYLE);
}

/** `removed.yaml` of a story with the entry of one article put in or replaced; comments and order stay. */
export async function withRemovals(
  root: string,
  story: string,
  entry: { readonly file: string; readonly article: string; readonly removed: readonly RemovalEntry[] },
): Promise<string> {
  const path = join(root, 'received', story, 'removed.yaml');
  const source = await textOf(path);
  if (source !== null) {
    const { value, problems } = checkYaml(source, receivedSchema, path);
    if (value === null) throw new ContentError(problems);
  }
  const document = source === null ? withHead(new YAMLSeq(), REMOVED_HEAD) : parseDocument(source);
  const node = document.createNode({
    file: entry.file,
    article: entry.article,
    removed: entry.removed.map(({ text, after, why }) => ({
      text: quoted(text),
      ...(after === '' ? {} : { after: quoted(after) }),
      why,
    })),
  });
  const list = document.contents;
  if (!isSeq(list)) document.contents = document.createNode([node]);
  else {
    const at = list.items.findIndex(
      (item) => item instanceof YAMLMap && item.get('article') === entry.article,
    );
    if (at < 0) list.add(node);
    else list.set(at, node);
  }
  return document.toString(YAML_STYLE);
}

/** Text of a file, or null where there is none. Throws a ContentError when it is no text, or cannot be read. */
export async function textOf(path: string): Promise<string | null> {
  const bytes = await bytesOf(path);
  if (bytes === null) return null;
  const text = decode(bytes, path);
  if (typeof text !== 'string') throw new ContentError([text]);
  return text;
}

/** Bytes of a file, or null where there is none. Throws a ContentError when it cannot be read. */
export async function bytesOf(path: string): Promise<Uint8Array | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new ContentError([unreadProblem(shownPath(path), error)]);
  });
}

function withHead(contents: YAMLMap | YAMLSeq, head: string): Document {
  const document = parseDocument('');
  document.contents = contents as never;
  document.commentBefore = head;
  return document;
}
