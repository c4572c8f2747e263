import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsBetween, lettersOf, likenessTo, mayBeWithin } from './likeness.ts';

test('the same word is likest, then its forms, its beginnings and its misspellings', () => {
  const like = likenessTo('territory');
  const likenesses = ['territory', 'territories', 'territory-wide', 'teritory', 'terratori'].map(like);
  expect(likenesses).toEqual(likenesses.toSorted((a, b) => b - a));
  expect(likenesses.at(-1)).toBeGreaterThan(0);
  expect(like('terror')).toBe(0);
});

test('a word counts while it is being typed', () => {
  expect(likenessTo('harb')('harbour')).toBeGreaterThan(0);
  expect(likenessTo('ha')('harbour')).toBe(0);
});

test('short words have to be right', () => {
  expect(likenessTo('not')('now')).toBe(0);
  expect(likenessTo('port')('post')).toBeGreaterThan(0);
});

test('two letters that changed places are one edit', () => {
  expect(editsBetween('ferry', 'frery', 2)).toBe(1);
  expect(editsBetween('harbour', 'habruor', 2)).toBe(2);
});

test('edits are counted alike from both sides and never exceed the longer word', () => {
  const word = fc.stringMatching(/^[a-d]{0,8}$/);
  fc.assert(
    fc.property(word, word, (a, b) => {
      const edits = editsBetween(a, b, 8);
      expect(edits).toBe(editsBetween(b, a, 8));
      expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(edits === 0).toBe(a === b);
    }),
  );
});

test('more edits than asked about are not counted', () => {
  expect(editsBetween('harbour', 'habruor', 1)).toBeNull();
  expect(editsBetween('ferry', 'bridges', 2)).toBeNull();
  const word = fc.stringMatching(/^[a-d]{0,8}$/);
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      const edits = editsBetween(a, b, 8);
      expect(editsBetween(a, b, most)).toBe(edits !== null && edits <= most ? edits : null);
    }),
  );
});

test('the quick test passes every word within so many edits', () => {
  const word = fc.stringMatching(/^[a-e-]{0,10}$/);
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      if (editsBetween(a, b, most) === null) return;
      expect(mayBeWithin(most, lettersOf(a), lettersOf(b))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
