import { describe, expect, test } from 'vitest';
import { sameForm } from './word-form.ts';

const SAME = [
  ['agreement', 'agreements'],
  ["we'll", 'we will'],
  ["can't", 'cannot'],
  ['cease-fire', 'ceasefire'],
  ['28-point', '28 point'],
  ['favour', 'favor'],
  ['recognised', 'recognized'],
  ['defence', 'defense'],
  ['centres', 'centers'],
  ['zelensky', 'zelenskyy'],
  ['nineteen', '19'],
  ['a', 'an'],
  ['stopped', 'stop'],
];
const DIFFERENT = [
  ['can', 'could'],
  ['military', 'militarily'],
  ['hold', 'occupy'],
  ['expect', 'expert'],
  ['our', 'or'],
  ['nineteen', '20'],
  ['this', 'these'],
];

describe('sameForm', () => {
  test.each(SAME)('%s and %s are one word in two forms', (a, b) => {
    expect([sameForm(a.split(' '), b.split(' ')), sameForm(b.split(' '), a.split(' '))]).toEqual([
      true,
      true,
    ]);
  });

  test.each(DIFFERENT)('%s and %s are two words', (a, b) => {
    expect(sameForm(a.split(' '), b.split(' '))).toBe(false);
  });
});
