import { expect, test } from 'vitest';
import { analyseText } from './nlp.ts';
import { plainBlocks } from './plain.ts';

function sentencesOf(text: string): string[] {
  return analyseText(text, plainBlocks(text)).sentences.map(({ start, end }) => text.slice(start, end));
}

test.each([
  'The U.S. Senate voted on Monday.',
  'He told Sens. Ada Ray and Tom Falk to wait.',
  'The Rev. Tom Falk prayed.',
  'Sen. Ada Ray and Gov. Tom Falk met at 5 a.m. Monday.',
  'He is the No. 3 House Republican.',
  'He wrote to “J. Falk” twice.',
  'J. R. Falk wrote to Example Inc. Chief Executive Ada Ray.',
  'Ada Ray (R-N.H.), the chairwoman, left.',
  'Sen. Tom Falk (I-Vt.) repeated his promise.',
  'She has earned a Ph.D. from the school of mines.',
  'It was first reported by harbourpost.com on Monday.',
  'MANCHESTER, N.H. (AP) — It was the third fire.',
])('A title or abbreviation does not end a sentence: %s', (text) => {
  expect(sentencesOf(text)).toEqual([text]);
});

test.each([
  ['They came to the U.S. Initially, they stayed.', 'Initially, they stayed.'],
  ['The boat sank off Fresno, Calif. “It was night,” she said.', '“It was night,” she said.'],
  ['The meeting ended at 5 p.m. The crowd left.', 'The crowd left.'],
  ['The quay cost £90m. Builders left.', 'Builders left.'],
  ['He ran 10k. She swam.', 'She swam.'],
])('An abbreviation ends a sentence before a word that begins one: %s', (text, second) => {
  expect(sentencesOf(text)[1]).toBe(second);
});

test.each([
  ['“Yes.” She left.', '“Yes.”'],
  ['"We lost the boat." Then they left.', '"We lost the boat."'],
  ["It was ''a rigged vote.'' Mr. Falk left.", "It was ''a rigged vote.''"],
  ['« Oui. » Elle part.', '« Oui. »'],
  ['„Ja.“ Er ging.', '„Ja.“'],
  ['»Ja.« Er ging.', '»Ja.«'],
  ['He said, “She told me, ‘Stay here.’” Then he left.', 'He said, “She told me, ‘Stay here.’”'],
])('A closing mark belongs to the sentence that it closes: %s', (text, first) => {
  expect(sentencesOf(text)[0]).toBe(first);
});

test.each([
  '“Is it safe?” she asked.',
  '"Stop it!" the crowd shouted.',
  '“Is it safe?” Ray asked.',
  '“Is it safe?” Ray asked the crowd.',
  'The film “Who Won?”, made in May, is long.',
])('Who asked belongs to the question: %s', (text) => {
  expect(sentencesOf(text)).toEqual([text]);
});

test('A question in marks may end a sentence', () => {
  expect(
    sentencesOf('She asked: “Is it safe?” The mayor, who had come late, did not answer her.'),
  ).toHaveLength(2);
});

test('What was read before does not change how a possessive is read', () => {
  const read = () => {
    const text = 'The Lindqvistson’s boat sank.';
    return analyseText(text, plainBlocks(text)).tokens.map((token) => token.text);
  };
  const before = read();
  sentencesOf("(Lindqvistson’s) ''Lindqvistson’s'' \"Lindqvistson’s\" Lindqvistson’s,");
  expect(read()).toEqual(before);
  expect(before).toContain('’s');
});

test('An opening mark begins a sentence', () => {
  expect(sentencesOf("The boat sank. ''It was night,'' she said.")).toEqual([
    'The boat sank.',
    "''It was night,'' she said.",
  ]);
});
