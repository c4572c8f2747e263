import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsOf, type Likelihood } from './group.ts';

const LINES = { link: 0.4, join: 0.6 };
const never = () => false;
const groups = (
  articles: string,
  likelihoods: Likelihood[],
  apart = never as (a: number, b: number) => boolean,
) => groupsOf(articles.split(' '), likelihoods, LINES, apart).filter((group) => group.length > 1);

test('groups a likely pair and leaves an unlikely one apart', () => {
  expect(
    groups('a b b', [
      { a: 0, b: 1, score: 0.9 },
      { a: 0, b: 2, score: 0.1 },
    ]),
  ).toEqual([[0, 1]]);
});

test('does not chain two statements through a member that resembles both', () => {
  const chain = [
    { a: 0, b: 1, score: 0.9 },
    { a: 1, b: 2, score: 0.5 },
  ];
  expect(groups('a b c', chain)).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test('wants more of a pair of which one stands beside something of the other article already', () => {
  const two = (score: number) =>
    groups('a b a b', [
      { a: 0, b: 1, score: 0.9 },
      { a: 2, b: 3, score: 0.9 },
      { a: 0, b: 3, score },
    ]);
  expect(two(0.5)).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(two(0.7)).toEqual([
    [0, 1, 3],
    [2, 3],
  ]);
});

test('lets a member that holds two statements stand in both groups', () => {
  const lead = [
    { a: 0, b: 1, score: 0.95 },
    { a: 0, b: 2, score: 0.8 },
  ];
  expect(groups('a b b', lead)).toEqual([[0, 1, 2]]);
  const two = [
    ...lead,
    { a: 0, b: 3, score: 0.5 },
    { a: 0, b: 4, score: 0.5 },
    { a: 1, b: 3, score: 0.9 },
    { a: 2, b: 4, score: 0.9 },
  ];
  expect(groups('a b b c c', two)).toEqual([
    [0, 1, 3],
    [0, 2, 4],
  ]);
});

test('does not let in what most members disagree with', () => {
  const triangle = [
    { a: 0, b: 1, score: 0.95 },
    { a: 0, b: 2, score: 0.95 },
    { a: 1, b: 2, score: 0.95 },
  ];
  const [third, fourth] = [0.25, 0.25].map((score, i) => ({ a: i + 1, b: 3, score }));
  expect(groups('a b c d', [...triangle, { a: 0, b: 3, score: 0.9 }, third!, fourth!])).toEqual([
    [0, 1, 2],
    [0, 3],
  ]);
});

const across = (...pairs: [number, number, number][]): Likelihood[] =>
  pairs.map(([a, b, score]) => ({ a, b, score }));

/** Members 0 to 4 are of five articles and report the same; member 5 is of the first article too. */
const five = Array.from({ length: 5 }, (_, i) => i);
const same = five.flatMap((a) => five.slice(a + 1).map((b): [number, number, number] => [a, b, 0.95]));

test('takes a further reading of an article for a stray where one other article disagrees', () => {
  const further = across(...same, [1, 5, 0.5], [2, 5, 0.5], [3, 5, 0.5], [4, 5, 0.35]);
  const found = groupsOf('a b c d e a'.split(' '), further, LINES, never);
  expect(found).toEqual([[0, 1, 2, 3, 4], [5]]);
});

test('keeps a further reading of an article that every other article would merge with', () => {
  const further = across(...same, [1, 5, 0.5], [2, 5, 0.5], [3, 5, 0.5], [4, 5, 0.4]);
  expect(groups('a b c d e a', further)).toEqual([[0, 1, 2, 3, 4, 5]]);
});

test('keeps apart what must not stand together, even through a third', () => {
  const triangle = [
    { a: 0, b: 1, score: 0.9 },
    { a: 1, b: 2, score: 0.9 },
    { a: 0, b: 2, score: 0.9 },
  ];
  const found = groups('a b c', triangle, (x, y) => x + y === 2);
  expect(found.some((group) => group.includes(0) && group.includes(2))).toBe(false);
});

test('holds every member at least once', () => {
  const pair = fc.record({
    a: fc.nat(5),
    b: fc.integer({ min: 6, max: 11 }),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 30 }), (likelihoods) => {
      const articles = Array.from({ length: 12 }, (_, i) => (i < 6 ? 'a' : 'b'));
      const members = groupsOf(articles, likelihoods, LINES, never).flat();
      expect([...new Set(members)].sort((x, y) => x - y)).toEqual(articles.map((_, i) => i));
    }),
  );
});
