import { isNode, LineCounter, parseDocument, visit, type Alias, type Document } from 'yaml';
import type { z } from 'zod';
import { ID } from '../text/slug.ts';
import { shown, type Problem } from './problem.ts';
import { NAMED_ONCE } from './schema.ts';

/** A YAML text checked against a schema, with the lines its values stand on. */
export interface CheckedYaml<T> {
  /** Null when there are problems. */
  readonly value: T | null;
  readonly problems: readonly Problem[];
  /** Line from 1 of the value at a path, or of the nearest one above it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

// A file with more aliases than this is an attack or an accident, never an editor's work.
const MOST_ALIASES = 100;

/**
 * Reads `source` as YAML and checks it. `firstLine` is the line of the file on
 * which `source` begins. Never throws: what is wrong is in `problems`.
 */
export function checkYaml<T>(
  source: string,
  schema: z.ZodType<T>,
  file: string,
  firstLine = 1,
): CheckedYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => firstLine + lines.linePos(offset).line - 1;
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
  const refused = ({ offset, ...problem }: Broken) => ({
    value: null,
    problems: [{ file, line: lineAt(offset), ...problem }],
    lineOf,
  });
  const broken = slipIn(document, source) ?? lostIn(document, source) ?? unanchoredIn(document);
  if (broken !== null) return refused(broken);
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    const aliases = aliasesOf(document);
    return refused({
      offset: aliases[0]?.range?.[0] ?? 0,
      expected: `aliases that stand for at most ${MOST_ALIASES} values`,
      found: `${aliases.length} that stand for more`,
      remedy: 'Write the values out.',
    });
  }
  const checked = schema.safeParse(plain);
  if (checked.success) return { value: checked.data, problems: [], lineOf };
  const problems = checked.error.issues.map((issue) => problemOf(issue, plain, file, lineOf));
  return { value: null, problems, lineOf };
}

/** Why a document cannot be taken as it is written, and where (UTF-16 code units). */
interface Broken extends Omit<Problem, 'file' | 'line'> {
  readonly offset: number;
}

/** The place that YAML cannot read. One slip can make thousands of errors behind it: the first is the one to mend. */
function slipIn({ errors }: Document, source: string): Broken | null {
  const [error] = errors;
  if (error === undefined) return null;
  const offset = error.pos[0];
  const [found, remedy] = slipOf(linesAround(source, offset), error.code) ?? [
    error.message,
    'Check the indentation and put texts with colons or marks in quotation marks.',
  ];
  return { offset, expected: 'valid YAML', found, remedy };
}

/** The line of a text that an offset stands in, and the next. */
function linesAround(source: string, offset: number): readonly [line: string, next: string] {
  const before = source.slice(0, offset);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const [line = '', next = ''] = source.slice(start).split(/\r\n?|\n/, 2);
  return [line, next];
}

/** What YAML would leave out of a text without a word: a first word with “!”, and all from “#” on. */
function lostIn(document: Document, source: string): Broken | null {
  const lost = lostText(document, source);
  if (lost === null) return null;
  return { ...lost, expected: 'valid YAML', remedy: 'Put the text in quotation marks.' };
}

/** An alias that stands for nothing: a text that begins with its mark. */
function unanchoredIn(document: Document): Broken | null {
  const alias = aliasesOf(document).find((alias) => alias.resolve(document) === undefined);
  if (alias === undefined) return null;
  return {
    offset: alias.range?.[0] ?? 0,
    expected: 'an anchor before the alias',
    found: shown(`*${alias.source}`),
    remedy: 'Put a text that begins with “*” in quotation marks.',
  };
}

function aliasesOf(document: Document): Alias[] {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  return aliases;
}

function lostText(document: Document, source: string): { offset: number; found: string } | null {
  const [warning] = document.warnings;
  if (warning !== undefined) return { offset: warning.pos[0], found: 'a text that begins with “!”' };
  let lost: { offset: number; found: string } | null = null;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type !== 'PLAIN' || !range) return undefined;
      // A comment has a space behind its mark, as people write it.
      const rest = /^[ \t]+(#\S.*)/.exec(source.slice(range[1]))?.[1];
      if (rest === undefined) return undefined;
      lost = { offset: range[0], found: `${shown(rest)} behind the text, taken for a comment` };
      return visit.BREAK;
    },
  });
  return lost;
}

/** What is wrong with a line that YAML cannot read, and what to do about it; undefined for what only the parser knows. */
function slipOf(
  [line, next]: readonly [line: string, next: string],
  code: string,
): readonly [found: string, remedy: string] | undefined {
  if (/^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/.test(line))
    return ['a mark of a merge', 'Keep one version of what stands around it, and remove the marks.'];
  if (/^[ \t]*[\u00a0\u2007\u202f]|:[\u00a0\u2007\u202f]/.test(line))
    return ['a space that is no plain one', 'Type the spaces of the line anew.'];
  if (code === 'MISSING_CHAR' && !/["']/.test(line))
    return ['a field without a colon and a space', 'Write “name: value”, with a plain colon and a space.'];
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    // A second field on one line has a colon of its own.
    if ((line.match(/:(?=\s|$)/g) ?? []).length < 2 && indentOf(next) > indentOf(line))
      return ['a field below that is indented otherwise', 'Indent fields of one thing alike.'];
    if (/:\s+[“”„«‘’]/.test(line))
      return ['curly quotation marks around a text with a colon', 'Use straight ones: "…".'];
  }
  return SLIPS[code];
}

const indentOf = (line: string) => /^ */.exec(line)![0].length;

/** Common slips in an editor's words; the parser's own words are for programmers. */
const SLIPS: Partial<Record<string, readonly [found: string, remedy: string]>> = {
  DUPLICATE_KEY: ['a field given twice', 'Keep one of the two.'],
  TAB_AS_INDENT: ['a tab at the start of a line', 'Use spaces, not tabs, at the start of a line.'],
  BLOCK_AS_IMPLICIT_KEY: ['a second colon', 'Put the text in quotation marks.'],
  MULTILINE_IMPLICIT_KEY: [
    'a line that is no field',
    'Write “name: value”, with a space behind the colon; where a text goes on from the line above, indent it.',
  ],
  MISSING_CHAR: [
    'a quotation mark that is not closed, or a field without a colon',
    'Close the quotation mark at the end of the text.',
  ],
  BAD_ALIAS: ['a text that begins with a mark', 'Put the text in quotation marks.'],
  BAD_SCALAR_START: ['a text that begins with a mark', 'Put the text in quotation marks.'],
  UNEXPECTED_TOKEN: ['more than the value', 'Put the whole text in quotation marks.'],
  BAD_INDENT: ['a bracket that is not closed', 'Close it, or put the text in quotation marks.'],
  MULTIPLE_DOCS: ['a second document', 'Remove the line “---”.'],
  RESOURCE_EXHAUSTION: ['lists nested too deep', 'Write the values one a line.'],
};

function problemOf(
  issue: z.core.$ZodIssue,
  plain: unknown,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): Problem {
  const name = issue.path.join('.');
  const line = lineOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const found = issue.keys.map((key) => `“${key}”`).join(', ');
    const remedy = 'Remove it, or mend its spelling.';
    return {
      file,
      line: lineOf([...issue.path, issue.keys[0] ?? '']),
      expected: 'only known fields',
      found,
      remedy,
    };
  }
  const value = valueAt(plain, issue.path);
  if (value === undefined && name !== '')
    return {
      file,
      line,
      expected: `a field “${name}”`,
      found: 'none',
      remedy: `Add a line “${String(issue.path.at(-1))}: …”.`,
    };
  const expected = `${name === '' ? 'the file' : `“${name}”`} to be ${messageOf(issue)}`;
  const found = value === null ? 'nothing' : shown(issue.code === 'invalid_key' ? issue.path.at(-1) : value);
  const remedy = remedyOf(issue, value);
  // Front matter begins on a later line: its file cannot go, for it has the article.
  const mayGo = name === '' && value === null && lineOf([]) === 1;
  return { file, line, expected, found, remedy: mayGo ? `${remedy} Or delete the file.` : remedy };
}

/** Schemas of this project word their messages as what is expected; zod's own need turning round. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input'))
    return TYPES[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? 'a name';
  if (issue.code === 'invalid_union' && 'options' in issue && issue.options !== undefined)
    return `one of ${issue.options.map(String).join(', ')}`;
  return issue.message;
}

function remedyOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code !== 'invalid_type') {
    if (issue.message === NAMED_ONCE) return 'Remove what is named twice.';
    const id = issue.message.startsWith('an id:') && typeof value === 'string' ? idIn(value) : null;
    return id === null ? 'Correct the value.' : `Write ${shown(id)}.`;
  }
  if (value === null && issue.path.length > 0 && issue.expected !== 'string')
    return `${SHAPES[issue.expected] ?? 'Correct the value.'} Or remove the field.`;
  if (issue.expected === 'object' && issue.path.length > 0)
    return 'Write its fields on lines of their own below it, indented by two blanks, “name: value”.';
  if (messageOf(issue) === TYPES['string'] && /^(?:number|boolean)$/.test(typeof value))
    return 'Put it in quotation marks.';
  return SHAPES[issue.expected] ?? 'Correct the value.';
}

/** The id in what was copied from a browser or a folder: an address, the name of a file; null where there is none. */
function idIn(value: string): string | null {
  const id = /([^/]+?)(?:\.\w+|\/)?$/.exec(value.trim())?.[1];
  return id !== undefined && ID.test(id) ? id : null;
}

const SHAPES: Partial<Record<string, string>> = {
  object: 'Write each field on a line of its own, “name: value”.',
  record: 'Write each on a line of its own, “id:”, with its fields below.',
  array: 'Begin each entry on a line of its own with “- ”.',
};

const TYPES: Partial<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  object: 'fields, one a line',
  array: 'a list',
  record: 'fields, one a line',
};

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner === null || inner === undefined ? undefined : (inner as Record<PropertyKey, unknown>)[key],
    value,
  );
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(document.contents) && document.contents.range ? document.contents.range[0] : 0;
}
