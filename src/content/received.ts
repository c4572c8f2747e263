import type { Block } from '../model.ts';
import { withoutBreaks } from '../text/page.ts';
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

/**
 * The words of a text as two texts are compared by them: without the marks at which a word
 * may be broken, white space folded, none at the ends. The marks go first: a blank on either
 * side of one is one blank to a reader.
 */
export function folded(text: string): string {
  return foldSpace(withoutBreaks(text)).trim();
}

/** The folded words of an article in the order of its blocks. */
export function foldedBlocks(text: string, blocks: readonly Block[]): string {
  return folded(blocks.map(({ span }) => text.slice(span.start, span.end)).join(' '));
}
