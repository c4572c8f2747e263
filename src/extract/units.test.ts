import { expect, test } from 'vitest';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { quotationsIn } from './quotations.ts';
import { PUNCT_TAG, unitsOf } from './units.ts';

/** The printed units that count as marks: passages end there. */
const marksIn = (text: string) => {
  const blocks = plainBlocks(text);
  const units = unitsOf(text, analyseText(text, blocks), quotationsIn(text, blocks), blocks);
  return Array.from({ length: units.length }, (_, i) => i)
    .filter((i) => units.tag[i] === PUNCT_TAG)
    .map((i) => text.slice(units.start[i], units.end[i]));
};

test.each([
  ['in capitals', "She apologized for the IRS' practice."],
  ['curly', 'She named the voters’ choice.'],
  ['before a figure', 'She named the voters’ 3 choices.'],
  ['before a quotation', 'She spoke on CBS’ “Face the Town.”'],
])('takes a possessive without an s, %s, for no mark', (_kind, text) => {
  expect(marksIn(text)).not.toContainEqual(expect.stringMatching(/['’]/));
});

test.each([
  ['a mark that closes', 'The ‘voters’ chose.', '’'],
  ['the end of a sentence', 'The choice is the voters’.', '’'],
  ['an apostrophe before a bracket', 'The voters’ (late) choice.', '’'],
])('leaves %s a mark', (_kind, text, mark) => {
  expect(marksIn(text)).toContain(mark);
});
