import { decode } from '../content/front-matter.ts';
import { ContentError } from '../content/problem.ts';
import { withoutRemovals } from '../content/received.ts';
import { decodePage, isMarkdownName, isPageName } from '../content/supplied.ts';
import { isBlank } from '../text/blank.ts';
import { standsInColumns } from './columns.ts';
import type { Draft, Told } from './draft.ts';
import { readMarkdown } from './markdown-article.ts';
import { wordsOfNode, writeMarkdown } from './markdown.ts';
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
 * Reads the bytes of a web page, of Markdown or of a text file as an article whose body is,
 * white space folded, the file's words less the removals. Throws a ContentError
 * when they cannot be read so, and nothing else.
 */
export function readSupplied(bytes: Uint8Array, name: string, told: Told): SuppliedArticle {
  refuseOther(bytes, name);
  const isPage =
    isPageName(name) || (!isMarkdownName(name) && !/\.(?:txt|text)$/i.test(name) && looksLikePage(bytes));
  const source = isPage ? decodePage(bytes, name) : decode(bytes, name);
  if (typeof source !== 'string') throw new ContentError([source]);
  if (!isPage && standsInColumns(source))
    throw wrong(
      name,
      'one column',
      'two side by side',
      'Copy one column after the other out of the PDF (pdftotext without -layout does), and import that.',
    );
  const fileName = isPage && !isPageName(name) ? `${name}.html` : name;
  try {
    const read = isPage ? readPage : isMarkdownName(name) ? readMarkdown : readText;
    const draft = read(source, told);
    const removals = removalList(draft.supplied, draft.removals);
    return { draft, removals, body: bodyOf(draft, removals, name), fileName };
  } catch (error) {
    // Elements nested thousands deep overflow the stack of every parser.
    if (!(error instanceof RangeError)) throw error;
    throw wrong(name, 'a page as people write it', 'elements nested too deep to be read', AS_TEXT);
  }
}

const FROM_WORD_PROCESSOR = 'Open it and save it as plain text (.txt, UTF-8), and import that.';
const AS_PAGE = 'Save the page as “Web Page, HTML only”, and import that.';
const FROM_PDF = 'Open it, select all, copy the text into a .txt file, and import that.';
const FROM_PICTURE = 'Type the words into a .txt file, or have them recognised, and import that.';

/** Files that are no article’s text, by how they begin, in Latin-1, with the way to their words. */
const OTHER: readonly (readonly [beginning: string | RegExp, kind: string, remedy: string])[] = [
  // Some programs write a few bytes before it.
  [/^(?:[^]{0,1000}\n)?%PDF-\d/, 'a PDF', FROM_PDF],
  ['PK\u0003\u0004', 'a compressed file (a word processor’s, or a ZIP archive)', FROM_WORD_PROCESSOR],
  ['\u00d0\u00cf\u0011\u00e0', 'a word processor’s file', FROM_WORD_PROCESSOR],
  [/^\s*\{\\rtf/, 'an RTF document', FROM_WORD_PROCESSOR],
  [
    /^(?:(?:[\w-]+:|[ \t])[^\r\n]*\r?\n)*Content-Type: multipart\/related\b/i,
    'a web archive (MHTML)',
    AS_PAGE,
  ],
  [/^From: <Saved by/, 'a web archive (MHTML)', AS_PAGE],
  [/^(?:bplist00|<\?xml[^>]*>\s*<!DOCTYPE plist\b)/, 'a web archive (Safari’s)', AS_PAGE],
  [/^(?:(?:[\w-]+:|[ \t])[^\r\n]*\r?\n)*MIME-Version:/i, 'an e-mail', AS_TEXT],
  ['\u001f\u008b', 'a compressed file (gzip)', 'Unpack it, and import what is in it.'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8)/, 'a picture', FROM_PICTURE],
  [/^(?:RIFF|[^]{4}ftyp)/, 'a picture, a sound or a film', FROM_PICTURE],
];
// What says what a file is stands so far in front.
const BEGINNING = 4096;

function refuseOther(bytes: Uint8Array, name: string): void {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  const [, kind, remedy] =
    OTHER.find(([sign]) => (typeof sign === 'string' ? beginning.startsWith(sign) : sign.test(beginning))) ??
    (isData(bytes, beginning) ? [null, 'data (JSON)', AS_TEXT] : []);
  if (kind !== undefined && remedy !== undefined)
    throw wrong(name, 'a web page (“HTML only”) or a text file', kind, remedy);
}

/** Whether a file is an export in JSON: no article is. */
function isData(bytes: Uint8Array, beginning: string): boolean {
  if (!/^\s*(?:\{\s*"|\[\s*[{"[])/.test(beginning)) return false;
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

function looksLikePage(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /^\W{0,3}\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|article)\b/i.test(beginning);
}

/** Markdown of the body, proven to be the file's words less the removals. */
function bodyOf(draft: Draft, removals: readonly RemovalEntry[], name: string): string {
  if (isBlank(wordsOfNode(draft.body)))
    throw wrong(
      name,
      'an article',
      'no text that is one',
      isPageName(name)
        ? `Save the page again once it has loaded. ${AS_TEXT}`
        : 'Look whether it is the right file.',
    );
  const left = withoutRemovals(draft.supplied, removals);
  const body = 'text' in left ? writeMarkdown(draft.body, left.text) : null;
  if (body === null) throw wrong(name, 'words that Markdown can hold', 'some that it would alter', AS_TEXT);
  return body;
}

function wrong(file: string, expected: string, found: string, remedy: string): ContentError {
  return new ContentError([{ file, line: null, expected, found, remedy }]);
}
