import type { Statement, Story } from '../model.ts';
import { counted, sentence } from '../text/say.ts';

type Decided = Pick<Story, 'decisions'>;

/** Whose work a story's comparison is: what the program did, and what an editor. */
export function matchedBy({ decisions }: Decided): string {
  return decisions.length === 0
    ? 'A program found and matched the passages; no editor has checked them.'
    : `A program found and matched the passages; an editor corrected them (${counted(decisions.length, 'decision')}).`;
}

/** Whose work the marks in an article are. */
export function markedBy({ decisions }: Decided): string {
  return decisions.length === 0
    ? 'A program set the marks; no editor has checked them.'
    : 'A program set the marks, an editor corrected them.';
}

/** Whose words the titles of statements are. */
export function titledBy(statements: readonly Pick<Statement, 'titleFrom'>[]): string {
  const given = statements.filter(({ titleFrom }) => titleFrom === 'editor').length;
  if (given === 0) return 'Titles are words of the shortest reading.';
  if (given === statements.length) return 'Titles are the editor’s.';
  return `${sentence(counted(given, 'title'))} of ${statements.length} ${given === 1 ? 'is' : 'are'} the editor’s, the others words of a reading.`;
}
