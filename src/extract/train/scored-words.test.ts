import { expect, test } from 'vitest';
import { scoredWords } from './scored-words.ts';

test('letters stuck to a number are scored by themselves', () => {
  expect(
    scoredWords('In the 1990s, 28-point and 2nd-placed.').map(({ start, text }) => [start, text]),
  ).toEqual([
    [0, 'In'],
    [3, 'the'],
    [7, '1990'],
    [11, 's'],
    [14, '28-point'],
    [23, 'and'],
    [27, '2'],
    [28, 'nd-placed'],
  ]);
});
