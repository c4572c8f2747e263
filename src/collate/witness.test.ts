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

/** What an article quotes, its words one behind the other. */
const lineOf = (text: string): string => sentencesOf(text).join(' ');

test.each([
  [
    'an ellipsis',
    'It was shut ... nobody came . . . and they left',
    'It was shut … nobody came … and they left',
  ],
  ['an ellipsis in front', '... and they left', '… and they left'],
  ['an ellipsis behind a stop', 'It was shut. … Nobody came', 'It was shut. … Nobody came'],
  ['a dash', 'It was shut -- or so ― they said—and left', 'It was shut – or so – they said – and left'],
  [
    'signs between words',
    'the #OpenQuay crews (tired & wet) and/or @Lind',
    'the #OpenQuay crews (tired & wet) and/ or @Lind',
  ],
  ['a sum', 'It cost ($40 million), or £3', 'It cost ($40 million), or £3'],
  ['a possessive', "the voters’ choice and the NGOS' view", "the voters’ choice and the NGOS' view"],
  ['a year', "the flood of ’08 and the '90s", "the flood of ’08 and the '90s"],
])('%s between words is shown', (_kind, text, line) => {
  expect(lineOf(text)).toBe(line);
});

test('marks of a quotation within are not shown, what stands with them is', () => {
  expect(lineOf('They say ‘the quay is shut’. We say ‘help’—‘aid’—and "go".')).toBe(
    'They say the quay is shut. We say help – aid – and go.',
  );
  expect(lineOf('They are ‘crews of boats’ and ‘friends’ today')).toBe(
    'They are crews of boats and friends today',
  );
});

test('a bracket within a word parts it from nothing', () => {
  const { words } = readWitness('bay', '[W]e kno[w] it', [{ start: 0, end: 14 }], 'sentences');
  expect(words.map(({ text, norm, form }) => [text, norm, form])).toEqual([
    ['[W]e', 'we', 'we'],
    ['kno[w]', 'know', 'know'],
    ['it', 'it', 'it'],
  ]);
});
