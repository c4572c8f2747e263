import { expect, test } from 'vitest';
import { ferryStory } from './ferry.fixture.ts';
import { outletsIn, speakersIn, storiesBy } from './stories-by.ts';

const later = { ...ferryStory, id: 'later', speakers: [], articles: ferryStory.articles.slice(0, 1) };

test('stories are found by who speaks and who reports in them, in their order', () => {
  const bySpeaker = storiesBy([later, ferryStory], speakersIn);
  const byOutlet = storiesBy([later, ferryStory], outletsIn);
  expect(bySpeaker('mayor').map(({ id }) => id)).toEqual(['ferry']);
  expect(byOutlet('post').map(({ id }) => id)).toEqual(['later', 'ferry']);
  expect(byOutlet('herald')).toEqual([]);
});
