import { describe, expect, test } from 'vitest';
import { formOf, lettersOf } from './word-form.ts';

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
  ['28-point', '28 point'],
  ['cease-fire', 'ceasefire'],
  ['ceasefire', 'cease fire'],
])('%s and %s have the same letters', (one, two) => {
  expect(lettersOf(one)).toBe(two.split(' ').map(lettersOf).join(''));
});
