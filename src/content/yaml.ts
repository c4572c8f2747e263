import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { shown, type Problem } from './problem.ts';

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
  if (document.errors.length > 0) {
    // One slip can make thousands of errors behind it: the first is the one to mend.
    const problems = document.errors.slice(0, 1).map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      expected: 'valid YAML',
      found: error.message,
      remedy:
        REMEDIES[error.code] ??
        'Check the indentation and put texts with colons or marks in quotation marks.',
    }));
    return { value: null, problems, lineOf };
  }
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const problem = {
      file,
      line: firstLine,
      expected: `at most ${MOST_ALIASES} aliases`,
      found,
      remedy: 'Write the values out.',
    };
    return { value: null, problems: [problem], lineOf };
  }
  const checked = schema.safeParse(plain);
  if (checked.success) return { value: checked.data, problems: [], lineOf };
  const problems = checked.error.issues.map((issue) => problemOf(issue, plain, file, lineOf));
  return { value: null, problems, lineOf };
}

const REMEDIES: Partial<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of the two.',
  TAB_AS_INDENT: 'Use spaces, not tabs, at the start of a line.',
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
  return { file, line, expected, found: shown(value ?? null), remedy: 'Correct the value.' };
}

/** Schemas of this project word their messages as what is expected; zod's own need turning round. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  return issue.message;
}

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
