import type { Block, Span } from '../model.ts';
import { firstWhere } from './span-index.ts';

/**
 * The block that an offset (UTF-16 code units) stands in; none between blocks.
 *
 * @param blocks in text order, not overlapping
 */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  const block = blocks[firstWhere(blocks.length, (i) => blocks[i]!.span.end > offset)];
  return block !== undefined && block.span.start <= offset ? block : undefined;
}

/** The blocks that any of some spans has text in common with, in text order. */
export function blocksAt(blocks: readonly Block[], spans: readonly Span[]): Block[] {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    let i = firstWhere(blocks.length, (at) => blocks[at]!.span.end > start);
    for (; i < blocks.length && blocks[i]!.span.start < end; i++) found.add(i);
  }
  return [...found].sort((a, b) => a - b).map((i) => blocks[i]!);
}
