import { expect, test } from 'vitest';
import { plainBlocks } from '../text/plain.ts';
import { blockAt } from './block-at.ts';

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
