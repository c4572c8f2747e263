import type { Block } from '../model.ts';
import { firstWhere } from '../text/span-index.ts';

/**
 * The block that an offset (UTF-16 code units) stands in; none between blocks.
 *
 * @param blocks in text order, not overlapping
 */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  const block = blocks[firstWhere(blocks.length, (i) => blocks[i]!.span.end > offset)];
  return block !== undefined && block.span.start <= offset ? block : undefined;
}
