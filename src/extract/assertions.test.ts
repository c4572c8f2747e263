import { expect, test } from 'vitest';
import type { Span } from '../model.ts';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { assertionsIn } from './assertions.ts';

/** What a text states in its own voice where `taken` is somebody's words. */
function stated(text: string, taken: string): string[] {
  const start = text.indexOf(taken);
  const spans: Span[] = [{ start, end: start + taken.length }];
  return assertionsIn(analyseText(text, plainBlocks(text)), spans).map((span) =>
    text.slice(span.start, span.end),
  );
}

test.each([
  'During a long meeting held in Oslo on Tuesday, Lund said the dam was old.',
  'After spending three days in Oslo, Lund said the dam was old.',
  'With the council set to vote on the dam this month, Lund said the dam was old.',
  'In an interview that aired on Wednesday in Oslo, Lund said the dam was old.',
  'As part of a list that named the Oslo dams, Lund said the dam was old.',
])('a phrase without a clause of its own states nothing: %s', (text) => {
  expect(stated(text, 'Lund said the dam was old.')).toEqual([]);
});

test.each([
  ['After Lund finished his report on Monday, he said the dam was old.', 'he said the dam was old.'],
  ['In Oslo on Monday, Lund met all who had come, but said the dam was old.', 'but said the dam was old.'],
  ['In Oslo the members who wished to speak were called, and Lund said no.', 'and Lund said no.'],
])('a clause behind a preposition is stated: %s', (text, taken) => {
  expect(stated(text, taken)).toEqual([text.slice(0, text.indexOf(taken)).replace(/, $/, '')]);
});

test.each([
  'The “quay will open in 2027”',
  'The "quay" opened in 2027 (its third year)',
  '“Quays” were opened here in 2027',
])('a mark stays with its fellow: %s', (statement) => {
  expect(stated(`${statement}, Lund said no.`, 'Lund said no.')).toEqual([statement]);
});

test('what leads over to reported words whose reporting was missed states nothing', () => {
  const text = 'One of the two members of the board in Oslo said that the dam was old.';
  expect(stated(text, 'that the dam was old.')).toEqual([]);
  expect(
    stated('The board met in Oslo and left; that the dam was old.', 'that the dam was old.'),
  ).not.toEqual([]);
});

test.each([
  'Reporting by Ann Reyes in Oslo was taken over.',
  'Additional reporting by Ann Reyes was taken over.',
  'Ann Reyes contributed to this report from Oslo.',
  'Ann Reyes in Oslo contributed reporting.',
])('who wrote it is no news: %s', (text) => {
  expect(stated(text, '?')).toEqual([]);
});

test('what somebody contributed to is news', () => {
  expect(stated('Ann Reyes contributed to the campaign in Oslo.', '?')).toHaveLength(1);
});
