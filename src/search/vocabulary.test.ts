import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsBetween, likenessTo } from './likeness.ts';
import { vocabulary } from './vocabulary.ts';

const of = (words: readonly string[]) => {
  const known = vocabulary();
  for (const word of words) known.numberOf(word);
  return known;
};

test('a word has one number', () => {
  const words = of(['ferry', 'harbour', 'ferry']);
  expect(words.size()).toBe(2);
  expect(words.wordOf(words.numberOf('harbour'))).toBe('harbour');
});

test('forms, beginnings, parts and misspellings of a word are alike, the likest first', () => {
  const words = of(['terrace', 'territory-wide', 'teritory', 'territories', 'territory', 'all-territory']);
  expect(words.like('territory').map(({ word }) => words.wordOf(word))).toEqual([
    'territory',
    'territories',
    'territory-wide',
    'all-territory',
    'teritory',
  ]);
});

test('every word is found that is alike, and no other', () => {
  const word = fc.stringMatching(/^[a-e]{1,10}(?:-[a-e]{1,4})?$/);
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (list, wanted) => {
      const words = of(list);
      const likeness = likenessTo(wanted);
      const alike = new Map(words.like(wanted).map((one) => [words.wordOf(one.word), one.likeness]));
      for (const other of list) expect(alike.get(other) ?? 0).toBe(likeness(other));
      expect(alike.size).toBe(words.like(wanted).length);
    }),
    { numRuns: 500 },
  );
});

test('words that come later are alike too', () => {
  const words = of(['ferry']);
  expect(words.like('ferries')).toHaveLength(1);
  words.numberOf('ferries');
  expect(words.like('ferries').map(({ word }) => word)).toEqual([1, 0]);
});

test('what may be meant by an unknown word is the nearest, with its edits', () => {
  const words = of(['harbour', 'labour', 'arbour', 'ferry']);
  const near = words.nearest('habrour').map(({ word, edits }) => [words.wordOf(word), edits]);
  expect(near[0]).toEqual(['harbour', editsBetween('habrour', 'harbour', 3)]);
  expect(near.map(([word]) => word)).not.toContain('ferry');
  expect(words.nearest('ferry')).toEqual([]);
  expect(of(['he', 'fe']).nearest('fa')).toEqual([]);
});
