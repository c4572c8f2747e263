import { describe, expect, test } from 'vitest';
import { formOf, isWrittenApart } from './word-form.ts';

describe('formOf', () => {
  test.each([
    ['agreement', 'agreements'],
    ["can't", 'cannot'],
    ['favour', 'favor'],
    ['recognised', 'recognized'],
    ['defence', 'defense'],
    ['centres', 'centers'],
    ['zelensky', 'zelenskyy'],
    ['nineteen', '19'],
    ['a', 'an'],
    ['stopped', 'stop'],
    ['sen', 'senator'],
    ['constructors', 'constructor'],
  ])('%s and %s are one word', (a, b) => {
    expect(formOf(a)).toBe(formOf(b));
  });

  test.each([
    ['can', 'could'],
    ['military', 'militarily'],
    ['hold', 'occupy'],
    ['expect', 'expert'],
    ['our', 'or'],
    ['nineteen', '20'],
    ['this', 'these'],
    ['constructor', 'valueof'],
  ])('%s and %s are two words', (a, b) => {
    expect(formOf(a)).not.toBe(formOf(b));
  });
});

test.each([
  ["we'll", 'we will'],
  ["she's", 'she is'],
  ["she's", 'she has'],
  ["they'd", 'they would'],
  ['28-point', '28 point'],
  ['cease-fire', 'ceasefire'],
  ['ceasefire', 'cease fire'],
  ['two-in-three', '2 in 3'],
])('%s is %s in another spelling', (one, two) => {
  expect(isWrittenApart(one, two.split(' '))).toBe(true);
});

test.each([
  ["she's", 'she was'],
  ["she's", 'he is'],
  ["mayor's", 'mayor'],
  ['ceasefire', 'fire cease'],
])('%s is not %s in another spelling', (one, two) => {
  expect(isWrittenApart(one, two.split(' '))).toBe(false);
});
