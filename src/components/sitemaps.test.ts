import { expect, test } from 'vitest';
import { summaryFixture } from '../analyses/summary.fixture.ts';
import { sitemapGroups } from './sitemaps.ts';

const story = (id: string, attributions: number) => summaryFixture(id, attributions);

test('stories stand in sitemaps of less than 50,000 addresses, in their order', () => {
  const list = Array.from({ length: 50 }, (_, i) => story(`s${i}`, 3000));
  const groups = sitemapGroups(list);
  expect(groups.flat()).toEqual(list);
  expect(groups.length).toBeGreaterThan(1);
  for (const group of groups) expect(group.length * 3001).toBeLessThan(50_000);
});

test('an edition without stories has no sitemap of stories', () => {
  expect(sitemapGroups([])).toEqual([]);
});
