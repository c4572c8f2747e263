import { expect, test } from 'vitest';
import { meaningOf } from './meaning.ts';
import type { Term } from './parts.ts';
import { weigh, type Weighed } from './weights.ts';
import { vectorOf } from './word-vectors.ts';

function weighed(...words: string[]): Weighed {
  const terms = words.map((word): [string, Term] => [
    word,
    { stem: word, printed: word, quoted: false, alone: false, vector: vectorOf(word) },
  ]);
  return weigh(new Map(terms), () => 1);
}

test('the same words mean the same', () => {
  const { both, lighter, centre } = meaningOf(weighed('ferry', 'sank'), weighed('ferry', 'sank'));
  expect([both, lighter]).toEqual([1, 1]);
  expect(centre).toBeCloseTo(1);
});

test('a word that is used alike counts in part, another nothing', () => {
  const alike = meaningOf(weighed('ferry'), weighed('vessel'));
  expect(alike.both).toBeGreaterThan(0);
  expect(alike.both).toBeLessThan(1);
  expect(meaningOf(weighed('ferry'), weighed('budget')).both).toBe(0);
});

test('the lighter of two stands whole in the other while the other does not', () => {
  const { both, lighter } = meaningOf(weighed('ferry'), weighed('ferry', 'budget', 'crane'));
  expect(lighter).toBe(1);
  expect(both).toBeLessThan(1);
});

test('words without a vector count only when they are the same', () => {
  expect(meaningOf(weighed('xyzzyx'), weighed('xyzzyx')).both).toBe(1);
  expect(meaningOf(weighed('xyzzyx'), weighed('yzzyxy')).both).toBe(0);
});

test('nothing means nothing', () => {
  expect(meaningOf(weighed(), weighed('ferry'))).toEqual({ both: 0, lighter: 0, centre: 0 });
});

test('comparing is symmetric', () => {
  const [one, other] = [weighed('old', 'ferry', 'sank'), weighed('boat', 'burned')];
  expect(meaningOf(one, other)).toEqual(meaningOf(other, one));
});
