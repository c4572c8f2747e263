import { expect, test } from 'vitest';
import { hashOf } from './hash.ts';
import { CLASSES, classOf, FINER_KINDS, finerClassesOf } from './word-classes.ts';

test('puts words that are used alike into one class', () => {
  expect(classOf(hashOf('monday'))).toBe(classOf(hashOf('tuesday')));
  expect(classOf(hashOf('monday'))).not.toBe(classOf(hashOf('bridge')));
});

test('tells words of one class apart by their finer classes', () => {
  const [a, b] = ['monday', 'june'].map((word) => finerClassesOf(hashOf(word)).join());
  expect(a).not.toBe(b);
});

test('knows classes within bounds for any hash', () => {
  for (let hash = -2_000_000_000; hash < 2_000_000_000; hash += 7_654_321) {
    expect(classOf(hash)).toBeLessThan(CLASSES);
    expect(finerClassesOf(hash)).toHaveLength(FINER_KINDS);
  }
});
