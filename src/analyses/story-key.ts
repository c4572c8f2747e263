import { createHash } from 'node:crypto';
import type { StoryContent } from '../content/content.ts';
import type { Speaker } from '../model.ts';

/**
 * Makes the function that names everything a story's analysis depends on: its
 * content, the known speakers and the program, whose pipeline's version is
 * `version`. The same key means the same analysis, in whichever folder or on
 * whichever machine.
 */
export function storyKeys(known: readonly Speaker[], version: string): (story: StoryContent) => string {
  const common = hash([version, known]);
  return ({ id, title, date, articles, decisions, ledger, transfer }) =>
    hash([
      common,
      id,
      title,
      date,
      articles.map(({ file: _, ...article }) => article),
      decisions.map(({ decision }) => decision),
      ledger,
      transfer,
    ]);
}

const hash = (content: unknown) =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 40);
