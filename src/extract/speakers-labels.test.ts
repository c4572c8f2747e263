import { expect, test } from 'vitest';
import { parseMarkdown } from '../text/markdown.ts';
import { extract } from './extract.ts';
import { voices } from './speakers.fixture.ts';

function speakersOf(turns: readonly string[]): (string | null)[] {
  const { text, blocks } = parseMarkdown(turns.join('\n\n'));
  const extraction = extract(text, blocks);
  const [ids] = voices({ text, blocks, extraction }).bySource;
  return extraction.attributions.flatMap(({ cue }, i) =>
    cue !== null && text.slice(cue.start, cue.end) === ':' ? [ids![i]!] : [],
  );
}

const TURNS = [
  'Tom Hale: Why did you leave? I have to ask.',
  'Ann Reyes-Weber: The council was not sitting. I left.',
  'TH: And then? Where did you go?',
  'ARW: I went home. The cat was there.',
  'TH: And now?',
];

test('initials before a turn mean whom the text names in full', () => {
  expect(speakersOf(TURNS)).toEqual([
    'tom-hale',
    'ann-reyes-weber',
    'tom-hale',
    'ann-reyes-weber',
    'tom-hale',
  ]);
});

test('initials that two persons have mean neither', () => {
  expect(speakersOf(['Tim Hood came.', 'Tess Hill left.', ...TURNS])[2]).toBe(null);
});
