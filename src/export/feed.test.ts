import { expect, test } from 'vitest';
import { storiesFeed } from './feed.ts';
import { parseXml } from './parse-xml.fixture.ts';
import { sitemap } from './sitemap.ts';
import { ferryStory } from './story.fixture.ts';

const at = (path: string) => `https://example.org${path}`;
const feedOf = (...stories: Parameters<typeof storiesFeed>[0]) =>
  parseXml(storiesFeed(stories, at('/feed.xml'), at));

test('a story is an entry with its address, its day and what several outlets report', () => {
  const entry = feedOf(ferryStory()).querySelector('entry')!;
  expect(entry.querySelector('id')?.textContent).toBe('https://example.org/stories/ferry/');
  expect(entry.querySelector('updated')?.textContent).toBe('2025-03-07T00:00:00Z');
  expect(entry.querySelector('summary')?.textContent).toMatch(
    /^Reported by The Herald, The Courier, The Gazette\. Statements of several outlets \(2\): “.+Nobody should have to wait longer.+”; [^“].*“regrettable”\.$/,
  );
});

test('what one outlet reports of a transcript is no statement of several outlets', () => {
  const story = ferryStory();
  const [first, ...others] = story.articles.map((one, i) =>
    i === 0 ? one : { ...one, role: 'transcript' as const },
  );
  const summary = feedOf({ ...story, articles: [first!, ...others] }).querySelector('summary')?.textContent;
  expect(summary).toBe('Reported by The Herald.');
});

test('a story without a day goes by its articles, and without those it is left out', () => {
  const undated = { ...ferryStory(), date: null };
  expect(feedOf(undated).querySelector('entry > updated')?.textContent).toBe('2025-03-07T00:00:00Z');
  const unknown = { ...undated, articles: undated.articles.map((one) => ({ ...one, published: null })) };
  expect(feedOf(unknown).querySelector('entry')).toBeNull();
});

test('the feed is as new as its newest story', () => {
  const later = { ...ferryStory(), id: 'bridge', date: '2025-06-01' };
  expect(feedOf(later, ferryStory()).querySelector('feed > updated')?.textContent).toBe(
    '2025-06-01T00:00:00Z',
  );
});

test('a sitemap has each address once, escaped', () => {
  expect(sitemap([at('/b/'), at('/a/?x=1&y=2'), at('/b/')]).match(/<loc>.*?<\/loc>/g)).toEqual([
    '<loc>https://example.org/a/?x=1&amp;y=2</loc>',
    '<loc>https://example.org/b/</loc>',
  ]);
});

test('of many statements of several outlets the first are named, and all are counted', () => {
  const story = ferryStory();
  const [first] = story.statements;
  const statements = Array.from({ length: 9 }, (_, i) => ({
    ...first!,
    id: `s${i}`,
    title: `Title ${i}`,
    titleFrom: 'editor' as const,
  }));
  const summary = feedOf({ ...story, statements }).querySelector('summary')?.textContent;
  expect(summary).toMatch(/Statements of several outlets \(9\): (?:Title \d; ){4}Title \d\.$/);
});

test('a feed says its own address and that of the site', () => {
  const links = [...feedOf(ferryStory()).querySelectorAll('feed > link')];
  expect(links.map((link) => [link.getAttribute('rel'), link.getAttribute('href')])).toEqual([
    ['self', 'https://example.org/feed.xml'],
    ['alternate', 'https://example.org/'],
  ]);
});
