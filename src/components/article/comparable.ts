import { reportsOf } from '../../collate/reports.ts';
import { apparatusFor } from '../../collate/specimen.ts';
import type { StoryIndex } from '../../collate/story-index.ts';
import type { Statement } from '../../model.ts';

const known = new WeakMap<Statement, boolean>();

/** Whether a statement's page sets quoted words under each other; found out once, since every article of the story asks. */
export function isComparable(index: StoryIndex, statement: Statement): boolean {
  const comparable =
    known.get(statement) ??
    apparatusFor(index, reportsOf(index, statement)).collations.some(({ systems }) => systems.length > 0);
  known.set(statement, comparable);
  return comparable;
}
