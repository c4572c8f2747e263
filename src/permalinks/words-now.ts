import type { Attribution } from '../model.ts';
import { GAP } from './ledger.ts';
import { featuresAt } from './place.ts';
import { featuresOf, haveLikeWords } from './recognise.ts';

/**
 * Remembered words as they stand in an attribution now, part by part, a few of
 * them changed at most; null where no part is there any more.
 */
export function wordsNow({ content }: Attribution, words: string, text: string): string | null {
  const spans = content.map((span) => ({ span, now: featuresAt(span, text) }));
  const parts = words.split(GAP).map((part) => {
    const before = featuresOf({ text: part, prefix: '', suffix: '' });
    if (spans.some(({ now }) => ` ${now.words.text} `.includes(` ${before.words.text} `))) return part;
    const changed = spans.find(({ now }) => haveLikeWords(before, now));
    return changed === undefined ? null : text.slice(changed.span.start, changed.span.end);
  });
  const there = parts.filter((part) => part !== null);
  return there.length === 0 ? null : there.join(GAP);
}
