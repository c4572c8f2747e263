import type { Attribution, Story } from '../../model.ts';
import { indexOf } from '../../collate/story-index.ts';
import { selectorOf } from '../../permalinks/ledger.ts';

/** The words of a passage as the ledger remembers them. */
export function wordsAt(story: Story, { article, content }: Attribution): string {
  return selectorOf(content, indexOf(story).article(article).text).text;
}
