import { expect, test } from 'vitest';
import { plainBlocks } from '../text/plain.ts';
import { figureMentions } from './figure-mentions.ts';
import type { StoryIndex } from './story-index.ts';

/** The words around the only figure of a text. */
function aroundFigure(text: string): readonly [before: string, behind: string] {
  const story = { articles: [{ id: 'bay', text, blocks: plainBlocks(text) }], attributions: [] };
  const [mention, ...rest] = figureMentions({ story } as unknown as StoryIndex);
  expect(rest).toEqual([]);
  return mention!.around;
}

test('a figure stands among the words of its sentence, abbreviations in it or not', () => {
  expect(aroundFigure('The quay is shut. Gov. Lind met 30 crews of Capt. Moss. Nobody came.')).toEqual([
    'Gov. Lind met ',
    ' of Capt. Moss.',
  ]);
});

test('words of another paragraph and far ones of its own do not stand around a figure', () => {
  const [before, behind] = aroundFigure(
    `The quay is shut\n\n${'so '.repeat(40)}30 crews${' left'.repeat(40)}`,
  );
  expect(before).toBe('so '.repeat(20));
  expect(behind).toHaveLength(60);
});
