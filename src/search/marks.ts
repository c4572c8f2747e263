import { STOP_WORDS } from '../text/function-words.ts';
import type { Span } from '../model.ts';
import { wordsOf } from '../text/words.ts';
import type { Query } from './query.ts';

/** What of a text a query means, in text order. Offsets are UTF-16 code units into the text. */
export type Marker = (text: string) => Span[];

/**
 * Marks words like a query's content words, and whole runs of its words. Words
 * side by side are one span.
 *
 * @param like the words of the texts that a reader's word may mean
 */
export function markerFor(query: Query, like: (word: string) => readonly string[]): Marker {
  const content = query.words.filter((word) => !STOP_WORDS.has(word));
  const meant = new Set((content.length > 0 ? content : query.words).flatMap(like));
  return (text) => {
    const words = wordsOf(text);
    const norms = words.map(({ norm }) => norm);
    const isMarked = norms.map((norm) => meant.has(norm));
    for (const run of [query.words, ...query.phrases]) markRuns(norms, run, isMarked);
    const spans: Span[] = [];
    for (const [i, { start, end }] of words.entries()) {
      if (!isMarked[i]) continue;
      const last = spans.at(-1);
      if (last !== undefined && /^\s*$/.test(text.slice(last.end, start)))
        spans[spans.length - 1] = { start: last.start, end };
      else spans.push({ start, end });
    }
    return spans;
  };
}

/** Marks every place where `run` stands word for word. */
function markRuns(norms: readonly string[], run: readonly string[], isMarked: boolean[]): void {
  if (run.length < 2) return;
  for (let at = 0; at + run.length <= norms.length; at++)
    if (run.every((word, i) => norms[at + i] === word)) isMarked.fill(true, at, at + run.length);
}
