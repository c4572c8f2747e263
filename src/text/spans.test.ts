import { expect, test } from 'vitest';
import { anyOverlap, areSame, inBoth, isWithin, lengthOf, overlap } from './spans.ts';

const span = (start: number, end: number) => ({ start, end });

test('spans that only touch have no text in common', () => {
  expect(overlap(span(0, 3), span(2, 5))).toBe(true);
  expect(overlap(span(2, 5), span(0, 3))).toBe(true);
  expect(overlap(span(0, 3), span(3, 5))).toBe(false);
  expect(overlap(span(3, 5), span(0, 3))).toBe(false);
});

test('one of several has text in common with one of others', () => {
  expect(anyOverlap([span(0, 2), span(4, 6)], [span(2, 3), span(5, 9)])).toBe(true);
  expect(anyOverlap([span(0, 2), span(4, 6)], [span(2, 4), span(6, 9)])).toBe(false);
});

test('spans are the same if each begins and ends where its counterpart does', () => {
  const spans = [span(0, 2), span(4, 6)];
  expect(areSame(spans, [span(0, 2), span(4, 6)])).toBe(true);
  for (const others of [
    [span(0, 2), span(4, 7)],
    [span(0, 2), span(3, 6)],
    [span(0, 2)],
    [...spans, span(7, 8)],
  ])
    expect(areSame(spans, others)).toBe(false);
});

test('a span lies inside itself, and in one that is longer on either side', () => {
  expect([span(2, 4), span(1, 4), span(2, 5)].map((outer) => isWithin(span(2, 4), outer))).toEqual([
    true,
    true,
    true,
  ]);
  expect([span(3, 4), span(2, 3)].map((outer) => isWithin(span(2, 4), outer))).toEqual([false, false]);
});

test('lengths add up', () => {
  expect(lengthOf([])).toBe(0);
  expect(lengthOf([span(2, 4), span(7, 10)])).toBe(5);
});

test('what both have is given piece by piece, and nothing where they only touch', () => {
  expect(inBoth([span(0, 4), span(6, 9)], [span(2, 7)])).toEqual([span(2, 4), span(6, 7)]);
  expect(inBoth([span(0, 2)], [span(2, 4)])).toEqual([]);
});
