import { foldSpace } from '../text/space.ts';

/** Something wrong in `content/`, as an editor needs to read it. */
export interface Problem {
  /** Path as the editor would type it. */
  readonly file: string;
  /** Line from 1, or null where the file as a whole is meant. */
  readonly line: number | null;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

/** `file:line: expected …, found … Remedy`, one line. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  const line = `${place}: expected ${problem.expected}, found ${problem.found}. ${problem.remedy}`;
  return foldSpace(line).replace(UNSEEN, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

/** What steers a terminal or turns its text round; joiners hold emoji and letters together. */
const UNSEEN = /[[\p{Cc}\p{Cf}]--[\u200c\u200d]]/gv;

/** All problems at once: an editor mends them in one go. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(
      `The content is wrong in ${problems.length === 1 ? 'one place' : `${problems.length} places`}:\n${problems.map(formatProblem).join('\n')}`,
    );
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** Quotes a value found in a file, shortened so that a message stays a line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}
