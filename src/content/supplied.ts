import { isUtf8 } from 'node:buffer';
import { parsePage } from '../text/page.ts';
import { decode } from './front-matter.ts';
import { shown, type Problem } from './problem.ts';
import { parseSuppliedMarkdown } from './supplied-markdown.ts';

const PAGE = /\.x?html?$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;

/** Whether a file's name says that it is a web page. */
export function isPageName(name: string): boolean {
  return PAGE.test(name);
}

/** Whether a file's name says that it is Markdown. */
export function isMarkdownName(name: string): boolean {
  return MARKDOWN.test(name);
}

/**
 * The text of a file as supplied, which an article and its removals are compared
 * with: of a web page all text in the order of its source, of Markdown its
 * fields and the words that it shows, of any other file everything. Bytes in no known encoding and null characters are problems.
 */
export function suppliedText(bytes: Uint8Array, file: string): string | Problem {
  if (isMarkdownName(file)) {
    const source = decode(bytes, file);
    return typeof source === 'string' ? parseSuppliedMarkdown(source).text : source;
  }
  if (!isPageName(file)) return decode(bytes, file);
  const html = decodePage(bytes, file);
  return typeof html === 'string' ? parsePage(html).text : html;
}

/**
 * Source of a web page in the encoding that it declares, UTF-8 where it declares
 * none, or where it says that a letter is a byte while its letters are UTF-8:
 * tools save a page anew and leave the old declaration in it.
 */
export function decodePage(bytes: Uint8Array, file: string): string | Problem {
  const label = declaredEncoding(bytes);
  if (label === null) return decodeUndeclared(bytes, file);
  if (/^utf-?8$/i.test(label) || (BYTE_A_LETTER.test(label) && isSurelyUtf8(bytes)))
    return decode(bytes, file);
  try {
    const html = new TextDecoder(label, { fatal: true }).decode(bytes);
    return decode(new TextEncoder().encode(html), file);
  } catch {
    return {
      file,
      line: null,
      expected: `bytes in the encoding that the page declares, ${shown(label)}`,
      found: 'bytes that are none',
      remedy: 'Save the page as UTF-8.',
    };
  }
}

/** A page’s encoding may have been told by its host alone: then the file does not have it any more. */
function decodeUndeclared(bytes: Uint8Array, file: string): string | Problem {
  const source = decode(bytes, file);
  if (typeof source === 'string' || isUtf8(bytes)) return source;
  return {
    ...source,
    expected: 'UTF-8, or a page that says how it is encoded',
    remedy: 'Save the page again as “Web Page, complete”: the browser writes the encoding into it.',
  };
}

const BYTE_A_LETTER = /^(?:iso-?8859|windows-125|cp125|latin|us-ascii|ascii|macintosh|koi8)/i;

/** Whether bytes are UTF-8 beyond doubt: letters of several bytes, and none that is broken. */
function isSurelyUtf8(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f) && isUtf8(bytes);
}

// Browsers look this far for a declaration.
const DECLARATION_WITHIN = 1024;

function declaredEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  const beginning = Buffer.from(bytes.subarray(0, DECLARATION_WITHIN)).toString('latin1');
  const label = /<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i.exec(beginning)?.[1] ?? null;
  // A declaration that can be read byte by byte cannot be UTF-16, whatever it says: browsers take UTF-8.
  return label !== null && /^utf-16/i.test(label) ? 'utf-8' : label;
}
