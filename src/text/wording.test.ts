import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, longestRun } from './wording.ts';

const words = (text: string): string[] => text.split(' ');

test('a run ends where one word differs, the order goes on', () => {
  const [a, b] = [words('the old crane may fall soon'), words('the old crane could fall soon')];
  expect([longestRun(a, b), inOrder(a, b)]).toEqual([3, 5]);
});

test('turned round, one word stands in order', () => {
  expect(inOrder(words('crane boat pier'), words('pier boat crane'))).toBe(1);
});

test('in either direction a run is no longer than what stands in order, and that no longer than the shorter', () => {
  const few = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(few, few, (a, b) => {
      expect(longestRun(a, b)).toBe(longestRun(b, a));
      expect(inOrder(a, b)).toBe(inOrder(b, a));
      expect(longestRun(a, b)).toBeLessThanOrEqual(inOrder(a, b));
      expect(inOrder(a, b)).toBeLessThanOrEqual(Math.min(a.length, b.length));
    }),
  );
});
