import { createHash } from 'node:crypto';
import type { StoryContent } from '../content/read.ts';
import type { Speaker } from '../model.ts';

/**
 * Names everything that a story's analysis depends on: its content, the known
 * speakers and the program. The same key means the same analysis, in whichever
 * folder or on whichever machine. `version` is the pipeline's.
 */
export function storyKey(story: StoryContent, known: readonly Speaker[], version: string): string {
  const { id, title, date, articles, decisions, ledger } = story;
  const content = [
    version,
    known,
    id,
    title,
    date,
    articles.map(({ file: _, ...article }) => article),
    decisions.map(({ decision }) => decision),
    ledger,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 40);
}
