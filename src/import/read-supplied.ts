import { decode } from '../content/front-matter.ts';
import { ContentError } from '../content/problem.ts';
import { withoutRemovals } from '../content/received.ts';
import { decodePage, isPageName } from '../content/supplied.ts';
import type { Draft, Told } from './draft.ts';
import { writeMarkdown } from './markdown.ts';
import { readPage } from './page-article.ts';
import { removalList, type RemovalEntry } from './removal-list.ts';
import { readText } from './text-article.ts';

/** A file as supplied, read. */
export interface SuppliedArticle {
  readonly draft: Draft;
  /** Markdown of the article's body. */
  readonly body: string;
  readonly removals: readonly RemovalEntry[];
  /** The file's name, with the ending of a page where it lacks one. */
  readonly fileName: string;
}

const AS_TEXT = 'Copy the text of the article into a .txt file, and import that.';

/**
 * Reads the bytes of a web page or of a text file as an article whose body is,
 * white space folded, the file's words less the removals. Throws a ContentError
 * when they cannot be read so, and nothing else.
 */
export function readSupplied(bytes: Uint8Array, name: string, told: Told): SuppliedArticle {
  refuseBinary(bytes, name);
  const isPage = isPageName(name) || (!/\.(?:txt|text|md)$/i.test(name) && looksLikePage(bytes));
  const source = isPage ? decodePage(bytes, name) : decode(bytes, name);
  if (typeof source !== 'string') throw new ContentError([source]);
  const fileName = isPage && !isPageName(name) ? `${name}.html` : name;
  try {
    const draft = isPage ? readPage(source, told) : readText(source, told);
    const removals = removalList(draft.supplied, draft.removals);
    return { draft, removals, body: bodyOf(draft, removals, name), fileName };
  } catch (error) {
    // Elements nested thousands deep overflow the stack of every parser.
    if (!(error instanceof RangeError)) throw error;
    throw wrong(name, 'a page as people write it', 'elements nested too deep to be read', AS_TEXT);
  }
}

const BINARY: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a compressed file (a word processor’s, or a ZIP archive)'],
  ['{\\rtf', 'an RTF document'],
  ['MIME-Version:', 'a web archive (MHTML)'],
  ['From: <Saved by', 'a web archive (MHTML)'],
];

function refuseBinary(bytes: Uint8Array, name: string): void {
  const beginning = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const kind = BINARY.find(([signature]) => beginning.startsWith(signature))?.[1];
  if (kind !== undefined) throw wrong(name, 'a web page (“HTML only”) or a text file', kind, AS_TEXT);
}

function looksLikePage(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /^\W{0,3}\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|article)\b/i.test(beginning);
}

/** Markdown of the body, proven to be the file's words less the removals. */
function bodyOf(draft: Draft, removals: readonly RemovalEntry[], name: string): string {
  if (draft.body.children.length === 0)
    throw wrong(
      name,
      'an article',
      'no text that is one',
      `Save the page again once it has loaded. ${AS_TEXT}`,
    );
  const left = withoutRemovals(draft.supplied, removals);
  const body = 'text' in left ? writeMarkdown(draft.body, left.text) : null;
  if (body === null) throw wrong(name, 'words that Markdown can hold', 'some that it would alter', AS_TEXT);
  return body;
}

function wrong(file: string, expected: string, found: string, remedy: string): ContentError {
  return new ContentError([{ file, line: null, expected, found, remedy }]);
}
