import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../model.ts';
import { firstAfter, firstWhere, SpanIndex } from './span-index.ts';

const MOST = 30;
const offset = fc.nat(MOST);
const span = fc
  .tuple(offset, offset)
  .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

test('a span touches those with which it has text in common, and no neighbour', () => {
  fc.assert(
    fc.property(fc.array(span), span, (spans, one) => {
      const touches = spans.some(({ start, end }) => start < one.end && one.start < end);
      expect(new SpanIndex(spans).touches(one)).toBe(touches);
    }),
  );
});

test('an offset is covered from the first code unit of a span to the last', () => {
  const index = new SpanIndex([
    { start: 2, end: 4 },
    { start: 7, end: 9 },
  ]);
  expect(Array.from({ length: 10 }, (_, at) => at).filter((at) => index.covers(at))).toEqual([2, 3, 7, 8]);
});

test('bisection finds the first that is greater, as a search from the start does', () => {
  fc.assert(
    fc.property(fc.array(offset), offset, (values, at) => {
      const ascending = values.toSorted((a, b) => a - b);
      const found = ascending.findIndex((value) => value > at);
      expect(firstAfter(ascending, at)).toBe(found < 0 ? ascending.length : found);
    }),
  );
  expect(firstWhere(0, () => true)).toBe(0);
  expect(firstWhere(3, () => false)).toBe(3);
});
