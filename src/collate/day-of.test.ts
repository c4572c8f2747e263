import { expect, test } from 'vitest';
import { dayOf } from './day-of.ts';

const article = (date: string | null) => ({
  published: date === null ? null : { date, from: 'article' as const },
});
const ARTICLES = [article('2025-11-28'), article(null), article('2025-11-29'), article('2025-11-27')];

test('a story stands at its own day, else at that of its latest article', () => {
  expect(dayOf({ date: '2025-11-20', articles: ARTICLES })).toBe('2025-11-20');
  expect(dayOf({ date: null, articles: ARTICLES })).toBe('2025-11-29');
});

test('a story of which no day is known has none', () => {
  expect(dayOf({ date: null, articles: [article(null)] })).toBeNull();
});
