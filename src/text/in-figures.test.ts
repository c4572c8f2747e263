import { expect, test } from 'vitest';
import { inFigures } from './in-figures.ts';

test('a count in a list is in figures, its noun in the right number', () => {
  expect([inFigures(1, 'text'), inFigures(11, 'word'), inFigures(2, 'story', 'stories')]).toEqual([
    '1 text',
    '11 words',
    '2 stories',
  ]);
});
