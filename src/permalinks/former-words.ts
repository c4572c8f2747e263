import { normOf } from '../text/words.ts';
import { GAP, type LedgerPassage } from './ledger.ts';

/**
 * Words that a passage had under its address before, and that its article says no longer,
 * the oldest first: whoever was sent to them is to see that they were changed. A passage that
 * is only cut otherwise has none, nor one whose marks or capitals alone were changed.
 *
 * @param known the passage as the ledger remembers it
 * @param now its words
 * @param text the article's
 */
export function formerWords(known: LedgerPassage, now: string, text: string): readonly string[] {
  const { formerWords = [], was = known.text } = known;
  if (formerWords.length === 0 && was === now) return [];
  const said = ` ${normOf(text)} `;
  const isSaid = (words: string) => words.split(GAP).every((part) => said.includes(` ${normOf(part)} `));
  const before = new Map([...formerWords, was].map((words) => [normOf(words), words]));
  return [...before.values()].filter((words) => !isSaid(words));
}
