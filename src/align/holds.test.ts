import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Likelihood } from './group.ts';
import { holdsOf } from './holds.ts';

const itself = (member: number): string => String(member);
const held = (links: readonly Likelihood[], readingOf = itself) =>
  holdsOf(links, readingOf).map(({ own, other, score }) => [own, other, score]);

test('each is held by the one that it is most like', () => {
  const links = [
    { a: 0, b: 1, score: 0.7 },
    { a: 0, b: 2, score: 0.9 },
    { a: 1, b: 2, score: 0.8 },
  ];
  expect(held(links)).toEqual([
    [0, 2, 0.9],
    [2, 0, 0.9],
    [1, 2, 0.8],
  ]);
});

test('names the weak link between two strong pairs', () => {
  const links = [
    { a: 0, b: 1, score: 0.95 },
    { a: 2, b: 3, score: 0.9 },
    { a: 1, b: 2, score: 0.6 },
    { a: 0, b: 3, score: 0.5 },
  ];
  expect(held(links)).toEqual([
    [0, 1, 0.95],
    [1, 0, 0.95],
    [2, 1, 0.6],
    [3, 2, 0.9],
  ]);
});

test('the parts of one reading are held once, and not by one another', () => {
  const readingOf = (member: number): string => (member < 2 ? 'own' : itself(member));
  const links = [
    { a: 0, b: 1, score: 1 },
    { a: 0, b: 2, score: 0.6 },
    { a: 1, b: 2, score: 0.7 },
  ];
  expect(held(links, readingOf)).toEqual([
    [1, 2, 0.7],
    [2, 1, 0.7],
  ]);
});

test('nothing holds what has no link, and two heaps are held each by itself', () => {
  expect(held([])).toEqual([]);
  const links = [
    { a: 2, b: 3, score: 0.4 },
    { a: 0, b: 1, score: 0.5 },
  ];
  expect(held(links).map(([own]) => own)).toEqual([0, 1, 2, 3]);
});

test('what hangs together at a score still does by the holds alone', () => {
  const member = fc.nat(6);
  const likelihoods = fc.array(fc.record({ a: member, b: member, score: fc.nat(9).map((n) => n / 10) }));
  const heapsFrom = (links: readonly Likelihood[], least: number): number[] => {
    const heap = Array.from({ length: 7 }, (_, i) => i);
    for (const { a, b, score } of links) {
      const [from, to] = [heap[a]!, heap[b]!];
      if (score >= least) heap.forEach((own, i) => (heap[i] = own === from ? to : own));
    }
    return heap.map((own) => heap.indexOf(own));
  };
  fc.assert(
    fc.property(likelihoods, fc.nat(9), (links, n) => {
      const holds = holdsOf(links, itself).map(({ own, other, score }) => ({ a: own, b: other, score }));
      expect(heapsFrom(holds, n / 10)).toEqual(heapsFrom(links, n / 10));
    }),
  );
});
