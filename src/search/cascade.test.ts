import { expect, test } from 'vitest';
import { cascade } from './cascade.ts';
import { parseQuery } from './query.ts';

const nearness = (typed: string, ...texts: string[]): number[] => {
  const found = cascade(
    parseQuery(typed),
    texts.map((words, text) => ({ text, words })),
  );
  return texts.map((_, text) => found.get(text) ?? 0);
};

test('a phrase is nearest, however long its text is', () => {
  const phrase = 'the ferry will sail';
  const [short, long] = nearness(phrase, phrase, `${'it was late and cold in town '.repeat(20)}${phrase}`);
  expect(short).toBeCloseTo(1);
  expect(long).toBeCloseTo(1);
});

test('all words in another order are less near, and one word of them least', () => {
  const [phrase, all, any, none] = nearness(
    'ferry sail monday',
    'then ferry sail monday',
    'on monday a sail on the ferry',
    'a ferry at noon',
    'nobody came',
  );
  expect(phrase).toBeCloseTo(1);
  expect(all).toBeLessThanOrEqual(0.5);
  expect(all).toBeGreaterThan(any!);
  expect(any).toBeLessThanOrEqual(0.2);
  expect(any).toBeGreaterThan(0.1);
  expect(none).toBe(0);
});

test('the more letters differ, the less near', () => {
  const [same, slip] = nearness('ferry will sail', 'ferry will sail', 'ferry wil saill');
  expect(slip).toBeGreaterThan(0.5);
  expect(slip).toBeLessThan(same!);
});

test('small words make no text near that has nothing else', () => {
  expect(nearness('the ferry of the island', 'the boat of a town', 'an island')).toEqual([
    0,
    expect.closeTo(0.2, 1),
  ]);
});
