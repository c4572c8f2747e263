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

test('a month and a year that both days have in common are said once', () => {
  const from = (first: string, last: string) =>
    storyDay({ date: null, articles: [article(first), article(last)] });
  expect(from('2014-02-24', '2014-02-26')).toBe('reported from 24 to 26 February 2014');
  expect(from('2018-10-30', '2018-11-02')).toBe('reported from 30 October to 2 November 2018');
  expect(from('2013-03-04', '2014-03-06')).toBe('reported from 4 March 2013 to 6 March 2014');
});

test('without any its date is not known', () => {
  expect(storyDay({ date: null, articles: [article(null)] })).toBe('date not known');
});
