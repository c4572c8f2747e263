import { expect, test } from 'vitest';
import { storyDay } from './story-day.ts';

const article = (date: string | null) => ({
  published: date === null ? null : { date, from: 'article' as const },
});

test('a story has the day of its event', () => {
  expect(storyDay({ date: '2024-03-04', articles: [article('2024-03-05')] })).toBe('4 March 2024');
});

test('without one it has the days on which its articles came out', () => {
  const one = { date: null, articles: [article('2011-11-29'), article(null), article('2011-11-29')] };
  expect(storyDay(one)).toBe('reported 29 November 2011');
  const several = { date: null, articles: [article('2012-01-02'), article('2011-11-29')] };
  expect(storyDay(several)).toBe('reported from 29 November 2011 to 2 January 2012');
});

test('without any its date is not known', () => {
  expect(storyDay({ date: null, articles: [article(null)] })).toBe('date not known');
});
