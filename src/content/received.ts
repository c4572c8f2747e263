import type { Block } from '../model.ts';
import { foldSpace } from '../text/space.ts';

/** A removal as listed: the exact text, and what stands before it where the text alone is not enough. */
export interface ListedRemoval {
  readonly text: string;
  readonly after: string;
}

/**
 * Takes the listed removals, in order, out of a text as supplied. Returns what
 * is left, or the first removal that is not there.
 */
export function withoutRemovals<Listed extends ListedRemoval>(
  supplied: string,
  removals: readonly Listed[],
): { readonly text: string } | { readonly missing: Listed } {
  let left = '';
  let from = 0;
  for (const removal of removals) {
    const at = supplied.indexOf(removal.after + removal.text, from);
    if (at < 0) return { missing: removal };
    const start = at + removal.after.length;
    left += supplied.slice(from, start);
    from = start + removal.text.length;
  }
  return { text: left + supplied.slice(from) };
}

/** The words of an article in the order of its blocks, white space folded, none at the ends. */
export function foldedBlocks(text: string, blocks: readonly Block[]): string {
  return foldSpace(blocks.map(({ span }) => text.slice(span.start, span.end)).join(' ')).trim();
}
