import { longestRun } from '../text/wording.ts';
import type { Attribution } from '../model.ts';
import { GAP } from './ledger.ts';
import { featuresAt } from './place.ts';
import { featuresOf, haveLikeWords } from './recognise.ts';

/** Words of which more than this share stands there in one run are there: what leads to them (“adding that”) was cut off. */
const LARGER_PART = 0.5;

/**
 * Remembered words as they stand in an attribution now, part by part, a few of
 * them changed or some cut off; null where no part is there any more.
 */
export function wordsNow({ content }: Attribution, words: string, text: string): string | null {
  const spans = content.map((span) => ({ span, now: featuresAt(span, text) }));
  const parts = words.split(GAP).map((part) => {
    const before = featuresOf({ text: part, prefix: '', suffix: '' });
    if (spans.some(({ now }) => ` ${now.words.text} `.includes(` ${before.words.text} `))) return part;
    const changed = spans.find(({ now }) => haveLikeWords(before, now));
    if (changed !== undefined) return text.slice(changed.span.start, changed.span.end);
    const list = before.words.text.split(' ');
    const runs = spans.map(({ now }) => longestRun(list, now.words.text.split(' ')));
    return Math.max(...runs) > LARGER_PART * list.length ? part : null;
  });
  const there = parts.filter((part) => part !== null);
  return there.length === 0 ? null : there.join(GAP);
}
