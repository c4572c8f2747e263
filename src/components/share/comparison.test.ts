import { expect, test } from 'vitest';
import { indexOf } from '../../collate/story-index.ts';
import { ferryStory } from '../../export/story.fixture.ts';
import { comparisonText } from './comparison.ts';

const story = ferryStory();
const index = indexOf(story);

test('says a statement, who says it, each outlet’s words, and whose work it is', () => {
  const [sails] = story.statements;
  expect(comparisonText(index, { ...sails!, edited: true }, 'https://site.example/s/x/').split('\n')).toEqual(
    [
      '“The ferry will sail again on Monday,” “Nobody should have to wait longer.”',
      'Ines Bell. Two of three outlets quote this, in two wordings. One paraphrases it. It is in all three texts.',
      '– The Herald, quoted, “said”: “The ferry will sail again on Monday” … “Nobody should have to wait longer.”',
      '– The Courier, paraphrased, “promised”: The ferry is to sail again next week',
      '– The Gazette, quoted, “said”: “We sail on Monday, if the wind drops”',
      'Found and matched by a program, corrected by an editor.',
      'As Reported, https://site.example/s/x/',
    ],
  );
});

test('names the outlets that do not report it, and does not call a passage matched that stands alone', () => {
  const fares = story.statements.find(({ readings }) => readings.length === 1)!;
  const lines = comparisonText(index, fares, 'https://site.example/s/x/').split('\n');
  expect(lines.slice(2)).toEqual([
    '– The Herald, paraphrased, “said”: fares < 5 crowns will go',
    'Not found in the text of The Courier and The Gazette.',
    'Found by a program; no editor has checked it.',
    'As Reported, https://site.example/s/x/',
  ]);
});
