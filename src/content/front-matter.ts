import type { Problem } from './problem.ts';

/** A Markdown file in its two parts. */
export interface FrontMatter {
  /** YAML between the dashes. */
  readonly yaml: string;
  /** Line of the file on which `yaml` begins, from 1. */
  readonly yamlLine: number;
  /** Markdown behind the front matter. */
  readonly body: string;
}

const FENCE = /^---[^\S\n]*$/;

/**
 * Parts a Markdown file into front matter and body. Expects line feeds and no
 * byte-order mark (see `decode`). A file that does not begin with front matter,
 * or does not end it, is a problem.
 */
export function splitFrontMatter(source: string, file: string): FrontMatter | Problem {
  const lines = source.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0)
    return {
      file,
      line: 1,
      expected: 'front matter and an article',
      found: 'an empty file',
      remedy: 'Fill it, or delete the file.',
    };
  if (!FENCE.test(lines[first] ?? ''))
    return {
      file,
      line: first + 1,
      expected: 'front matter between two lines “---”',
      found: `“${(lines[first] ?? '').slice(0, 40)}”`,
      remedy: 'Begin the file with “---”, then “outlet: …” and “headline: …”, then “---”.',
    };
  const last = lines.findIndex((line, i) => i > first && FENCE.test(line));
  if (last < 0)
    return {
      file,
      line: first + 1,
      expected: 'a second line “---” that ends the front matter',
      found: 'none',
      remedy: 'Put a line “---” between the fields and the text of the article.',
    };
  return {
    yaml: lines.slice(first + 1, last).join('\n'),
    yamlLine: first + 2,
    body: lines.slice(last + 1).join('\n'),
  };
}

/**
 * Bytes of a text file -> text with line feeds and without a byte-order mark.
 * Bytes that are no UTF-8 and null characters are problems: to guess would alter words.
 */
export function decode(bytes: Uint8Array, file: string): string | Problem {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      file,
      line: lineOfBadByte(bytes),
      expected: 'UTF-8',
      found: isUtf16(bytes) ? 'UTF-16' : 'bytes that are none',
      remedy: 'Save the file as UTF-8.',
    };
  }
  const unified = text.replace(/\r\n?/g, '\n');
  const nul = unified.indexOf('\0');
  if (nul >= 0)
    return {
      file,
      line: unified.slice(0, nul).split('\n').length,
      expected: 'text',
      found: 'a null character',
      remedy: 'Remove it, or save the file as UTF-8 text.',
    };
  return unified;
}

function lineOfBadByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return lenient.slice(0, lenient.indexOf('\uFFFD')).split('\n').length;
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
