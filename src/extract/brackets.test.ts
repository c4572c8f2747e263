import { expect, test } from 'vitest';
import { withClosingBracket } from './brackets.ts';

const ended = (text: string, words: string) => {
  const start = text.indexOf(words);
  const span = withClosingBracket(text, { start, end: start + words.length });
  return text.slice(span.start, span.end);
};

test.each([
  ['Senator Ann Reyes (D-Ohio) left.', 'Senator Ann Reyes (D-Ohio', 'Senator Ann Reyes (D-Ohio)'],
  ['They met Rep. Max Weber (R-Ariz.).', 'Rep. Max Weber (R-Ariz', 'Rep. Max Weber (R-Ariz.)'],
  ['It was [sic] so [as they say].', 'It was [sic] so [as they say', 'It was [sic] so [as they say]'],
])('closes a bracket that opens inside: %s', (text, words, expected) => {
  expect(ended(text, words)).toBe(expected);
});

test.each([
  ['(They met Max Weber) and left.', 'Max Weber'],
  ['They met (in Ohio) Max Weber) and left.', 'They met (in Ohio) Max Weber'],
  ['They met (Max Weber and others) there.', 'They met (Max Weber'],
])('leaves alone what is no bracket of its own: %s', (text, words) => {
  expect(ended(text, words)).toBe(words);
});
