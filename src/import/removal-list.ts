import type { ListedRemoval } from '../content/received.ts';
import type { RemovedSpan } from './draft.ts';

/** A removal as `removed.yaml` lists it. */
export interface RemovalEntry extends ListedRemoval {
  readonly why: string;
}

/**
 * Writes places of a text as a list that finds each again by its words alone:
 * `after` is as much of what stands before as it takes.
 */
export function removalList(supplied: string, removals: readonly RemovedSpan[]): RemovalEntry[] {
  let from = 0;
  return removals.map(({ start, end, why }) => {
    const text = supplied.slice(start, end);
    const kept = supplied.slice(from, start);
    const contexts = growingEnds(kept);
    const after =
      contexts.find((context) => supplied.indexOf(context + text, from) === start - context.length) ?? kept;
    from = end;
    return { text, after, why };
  });
}

/** The last none, 16, 32, 64 … characters of `text`, each from the beginning of a word on. */
function* growingEnds(text: string): Generator<string, undefined> {
  yield '';
  for (let length = 16; length < text.length; length *= 2) {
    let from = text.length - length;
    while (from > 0 && /\S/.test(text.charAt(from - 1))) from--;
    yield text.slice(from);
  }
}
