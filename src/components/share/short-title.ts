import { titleOf } from '../../collate/statement-title.ts';
import type { StoryIndex } from '../../collate/story-index.ts';
import type { Statement } from '../../model.ts';
import { clipped } from '../../text/say.ts';

/** Characters of a title that a heading or a citation has room for. */
const LONGEST = 140;

/** A statement's title; one that is the words of a long reading is cut. */
export function shortTitle(index: StoryIndex, statement: Statement): string {
  return clipped(titleOf(index, statement), LONGEST);
}
