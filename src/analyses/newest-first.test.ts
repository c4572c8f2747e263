import { expect, test } from 'vitest';
import { newestFirst } from './newest-first.ts';
import { summaryFixture } from './summary.fixture.ts';
import type { StorySummary } from './summary.ts';

const reported = (id: string, ...dates: readonly (string | null)[]): StorySummary => ({
  ...summaryFixture(id, 0),
  articles: dates.map((date) => ({
    id: 'post',
    outlet: { id: 'post', name: 'Post', home: null },
    published: date === null ? null : { date, from: 'article' },
    shared: 0,
    alone: 0,
    leftOut: 0,
    passages: 0,
  })),
});

test('A story without a day of its own stands at the day of its latest article', () => {
  const stories = [
    reported('unknown', null),
    { ...reported('own', '2025-01-01'), date: '2024-06-02' },
    reported('articles', '2024-06-01', '2024-06-03', null),
    { ...summaryFixture('older', 0), date: '2024-06-01' },
  ];
  expect(stories.sort(newestFirst).map(({ id }) => id)).toEqual(['articles', 'own', 'older', 'unknown']);
});

test('Stories of one day are ordered by id', () => {
  expect(
    [reported('b', '2024-06-01'), reported('a', '2024-06-01')].sort(newestFirst).map(({ id }) => id),
  ).toEqual(['a', 'b']);
});
