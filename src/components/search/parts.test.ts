import { expect, test } from 'vitest';
import { summaryFixture } from '../../analyses/summary.fixture.ts';
import { listedStories, searchParts, searchedStories } from './parts.ts';

const story = (id: string, attributions: number) => summaryFixture(id, attributions, attributions * 350);

test('a small edition is listed and searched whole, in one file', () => {
  const list = [story('a', 150), story('b', 200)];
  expect(listedStories(list)).toEqual(list);
  expect(searchParts(list).map(({ stories }) => stories)).toEqual([['a', 'b']]);
});

test('of a large edition the newest stories are listed, and as many searched as a browser can hold', () => {
  const list = Array.from({ length: 600 }, (_, i) => story(`s${String(i).padStart(3, '0')}`, 100));
  expect(listedStories(list).map(({ id }) => id)).toEqual(['s000', 's001', 's002', 's003']);
  expect(searchedStories(list)).toEqual(list.slice(0, 500));
  expect(new Set(searchParts(list).flatMap(({ stories }) => stories)).size).toBe(500);
});

test('one story is listed and searched however long it is', () => {
  const list = [story('long', 60_000), story('short', 1)];
  expect(listedStories(list)).toEqual([list[0]]);
  expect(searchedStories(list)).toEqual([list[0]]);
});
