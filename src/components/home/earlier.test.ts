import { expect, test } from 'vitest';
import { earlierPages, newerStories } from './earlier.ts';

const stories = (count: number) => Array.from({ length: count }, (_, i) => `story-${i}`);

test('every story is either shown in full or named on a page, once and in order', () => {
  for (const count of [0, 1, 10, 11, 130, 250]) {
    const list = stories(count);
    const named = earlierPages(list).flatMap(({ things }) => things);
    expect([...newerStories(list), ...named]).toEqual(list);
  }
});

test('where all are shown in full there is no page of earlier ones', () => {
  expect(earlierPages(stories(10))).toEqual([]);
  expect(earlierPages(stories(11)).map(({ things }) => things)).toEqual([['story-10']]);
});
