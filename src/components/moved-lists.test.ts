import { expect, test } from 'vitest';
import { ferryStory } from './ferry.fixture.ts';
import { withLists } from './moved-lists.ts';

const home = `/stories/${ferryStory.id}/`;

test('a story’s lists move with it, and lead to the story where it has none', () => {
  const story = { ...ferryStory, decisions: [] };
  const moved = withLists({ story, path: '/stories/ferry-of-old/', target: home });
  expect(moved.map(({ path, target }) => [path, target])).toEqual([
    ['/stories/ferry-of-old/', home],
    ['/stories/ferry-of-old/alone/', `${home}alone/`],
    ['/stories/ferry-of-old/decisions/', home],
  ]);
});

test('an article has no lists', () => {
  const article = { story: ferryStory, path: '/stories/ferry-of-old/articles/post/', target: null };
  expect(withLists(article)).toEqual([article]);
});
