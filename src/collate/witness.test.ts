import { expect, test } from 'vitest';
import { readWitness } from './witness.ts';

/** Each sentence of what an article quotes, its words one behind the other. */
function sentencesOf(text: string, quoted = [{ start: 0, end: text.length }]): string[] {
  const { words } = readWitness('bay', text, quoted, 'sentences');
  return Array.from(Map.groupBy(words, ({ sentence }) => sentence).values(), (same) =>
    same.map((word) => word.text).join(' '),
  );
}

test('a sentence begins behind a stop and behind a blank line', () => {
  expect(sentencesOf('The quay is shut. Nobody came.\n\nThe crews left')).toEqual([
    'The quay is shut.',
    'Nobody came.',
    'The crews left',
  ]);
});

test('none begins behind an initial, a title or a shortened month', () => {
  const text = 'We met Ada S. Lind and Mr. Moss of the U.S. Navy on Feb. 8 at the quay.';
  expect(sentencesOf(text)).toEqual([text]);
});

test('where one quotation ends and the next begins, a capital tells', () => {
  const text = '“The quay is shut,” she said. “Nobody came, and” – she paused – “the crews left.”';
  const quoted = Array.from(text.matchAll(/“([^”]*)”/g), ({ index, 1: words }) => ({
    start: index + 1,
    end: index + 1 + words!.length,
  }));
  expect(sentencesOf(text, quoted)).toEqual(['The quay is shut …', 'Nobody came, and … the crews left.']);
});
