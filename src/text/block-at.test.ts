import { expect, test } from 'vitest';
import { plainBlocks } from './plain.ts';
import { blockAt, blocksAt } from './block-at.ts';

const TEXT = 'The ferry is late.\n\nNobody knows why.\n\nIt rains.';
const BLOCKS = plainBlocks(TEXT);

test('each character of a block stands in it, and none between blocks in any', () => {
  for (const [offset, character] of Array.from(TEXT).entries()) {
    const holding = BLOCKS.filter(({ span }) => span.start <= offset && offset < span.end);
    expect(blockAt(BLOCKS, offset)).toBe(holding[0]);
    expect(holding).toHaveLength(character === '\n' ? 0 : 1);
  }
});

test('behind the last block, and where there is no block, there is none', () => {
  expect(blockAt(BLOCKS, TEXT.length)).toBeUndefined();
  expect(blockAt([], 0)).toBeUndefined();
});

test('spans are in the blocks that they have text in common with, each named once', () => {
  const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  const numbers = (...spans: readonly { start: number; end: number }[]) =>
    blocksAt(BLOCKS, spans).map(({ number }) => number);
  expect(numbers(at('late.\n\nNobody'))).toEqual([1, 2]);
  expect(numbers(at('rains'), at('ferry'), at('late'))).toEqual([1, 3]);
  expect(numbers(at('\n\n'))).toEqual([]);
});
