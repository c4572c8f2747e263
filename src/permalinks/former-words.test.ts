import { expect, test } from 'vitest';
import { formerWords } from './former-words.ts';
import type { LedgerPassage } from './ledger.ts';

const BEFORE = 'Nobody was hurt on the quay that night';
const AFTER = 'Two were hurt on the quay that night';

/** A passage of the ledger with these words. */
const passage = (text: string, more: Partial<LedgerPassage> = {}): LedgerPassage => ({
  id: 'nobody-was-hurt-7k2m9q',
  article: 'herald',
  kind: 'direct',
  speaker: null,
  text,
  prefix: '“',
  suffix: ',” said Ms Bell.',
  isPart: false,
  isRejected: false,
  leadsTo: 'nobody-was-hurt-7k2m9q',
  ...more,
});

test('words that the outlet changed are remembered', () => {
  expect(formerWords(passage(BEFORE), AFTER, `“${AFTER},” said Ms Bell.`)).toEqual([BEFORE]);
});

test('so are those of before them, until the article says them again', () => {
  const known = passage(AFTER, { formerWords: [BEFORE] });
  const third = AFTER.replace('Two', 'Three');
  expect(formerWords(known, third, `“${third},” said Ms Bell.`)).toEqual([BEFORE, AFTER]);
  expect(formerWords(known, AFTER, `“${AFTER},” said Ms Bell.`)).toEqual([BEFORE]);
  expect(formerWords(known, BEFORE, `“${BEFORE},” said Ms Bell.`)).toEqual([AFTER]);
});

test('words that are only cut otherwise, or written with other marks, were not changed', () => {
  const text = `“${BEFORE},” said Ms Bell. “It isn’t over.”`;
  expect(formerWords(passage(BEFORE), 'Nobody was hurt', text)).toEqual([]);
  expect(formerWords(passage("It isn't over"), 'It isn’t over', text)).toEqual([]);
  expect(formerWords(passage(`${BEFORE} … It isn’t over`), BEFORE, text)).toEqual([]);
});

test('a word within another is not the word', () => {
  expect(formerWords(passage('nine men'), 'ninety nine women', 'ninety nine women')).toEqual(['nine men']);
  expect(formerWords(passage('art is long'), 'cart is longer', 'the cart is longer')).toEqual([
    'art is long',
  ]);
});

test('of a passage that was taken out and is back, the words of its page count', () => {
  const known = passage('other words', { isRejected: true, was: BEFORE });
  expect(formerWords(known, AFTER, `“${AFTER}”`)).toEqual([BEFORE]);
});
