import { expect, test } from 'vitest';
import { partsOf, type Divisible } from './parts.ts';

const story = (id: string, date: string | null, bytes: number): Divisible => ({ id, date, bytes });

const FERRY = [story('ferry', '2025-11-27', 250), story('pier', '2025-11-28', 40)];

const names = (stories: readonly Divisible[], limit = 100) =>
  partsOf(stories, limit).map(({ name, stories: some }) => [name, ...some.map(({ id }) => id)]);

test('a small edition is one part', () => {
  expect(names([story('ferry', '2025-11-27', 40), story('bridge', '2024-02-01', 30)])).toEqual([
    ['2024-02', 'bridge', 'ferry'],
  ]);
});

test('a larger one is divided by month, the newest first, and small neighbours stay together', () => {
  const stories = [
    story('a', '2025-01-03', 60),
    story('b', '2025-02-10', 30),
    story('c', '2025-03-11', 50),
    story('d', '2025-03-01', 30),
  ];
  expect(names(stories)).toEqual([
    ['2025-03', 'c', 'd'],
    ['2025-01', 'a', 'b'],
  ]);
});

test('a month that is too large is divided by story', () => {
  const stories = [story('a', '2025-01-03', 80), story('b', '2025-01-10', 70), story('c', null, 100)];
  expect(names(stories)).toEqual([
    ['undated', 'c'],
    ['2025-01-b', 'b'],
    ['2025-01-a', 'a'],
  ]);
});

test('a story that is too large is divided into shares, and stands with no other', () => {
  expect(partsOf(FERRY, 100).map(({ name, share }) => [name, share])).toEqual([
    ['2025-11-pier', null],
    ['2025-11-ferry_1', { number: 0, of: 3 }],
    ['2025-11-ferry_2', { number: 1, of: 3 }],
    ['2025-11-ferry_3', { number: 2, of: 3 }],
  ]);
});

test('a new story leaves the older parts as they are', () => {
  const old = [story('a', '2025-01-03', 60), story('b', '2025-02-10', 60), story('c', '2025-03-11', 60)];
  const before = names(old);
  expect(names([...old, story('d', '2025-04-01', 60)]).slice(1)).toEqual(before);
});

test('an edition without stories has no parts', () => {
  expect(names([])).toEqual([]);
});
