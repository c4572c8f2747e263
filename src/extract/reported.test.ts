import { expect, test } from 'vitest';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { extract } from './extract.ts';
import { negationsBefore } from './reported.ts';
import { unitsOf } from './units.ts';

const told = (text: string) =>
  extract(text, plainBlocks(text))
    .attributions.filter(({ kind }) => kind !== 'assertion')
    .map(({ cue, content }) => [
      cue && text.slice(cue.start, cue.end),
      ...content.map(({ start, end }) => text.slice(start, end)),
    ]);

test.each([
  [
    'said for the first time',
    'Mayor Lund also said for the first time that the dam might have to be closed.',
  ],
  [
    'said on the record',
    'Two members of the council said on the record that the dam might have to be closed.',
  ],
])('what tells where or when something is said is no part of it: %s', (cue, text) => {
  const [[found, content] = []] = told(text);
  expect(found).toContain(cue);
  expect(content).toBe('that the dam might have to be closed');
});

test('a clause that narrows a noun leaves the noun to what is reported', () => {
  const text = 'The council, Lund said in a letter, has called for a plan that would close the dam for good.';
  expect(told(text).flat().join(' ')).toContain('a plan that would close the dam');
});

test.each([
  ['The panel found him, after a week, not guilty.', ['not'], 'guilty'],
  ['The panel found him, after a week, guilty.', [], 'guilty'],
  ['The panel would not hear him. Guilty, it found.', [], 'Guilty'],
])('no negation is left out directly before what is reported: %s', (text, negations, first) => {
  const blocks = plainBlocks(text);
  const units = unitsOf(text, analyseText(text, blocks), [], blocks);
  const reported = Array.from(units.start.subarray(0, units.length), (_, i) => i).filter(
    (i) => units.start[i]! >= text.indexOf(first),
  );
  const wordsOf = (found: readonly number[]) => found.map((i) => text.slice(units.start[i], units.end[i]));
  expect(wordsOf(negationsBefore(units, reported, () => false))).toEqual(negations);
  expect(negationsBefore(units, reported, () => true)).toEqual([]);
});
