import { expect, test } from 'vitest';
import { checkReceived } from './check.ts';
import { readContent } from './read.ts';
import { withoutRemovals } from './received.ts';

test('Removals are taken out in order, each at the first place behind the one before', () => {
  const removals = [
    { text: '-', after: 'list:\n' },
    { text: 'Share', after: '' },
  ];
  expect(withoutRemovals('A well-kept list:\n-\none\nShare', removals)).toEqual({
    text: 'A well-kept list:\n\none\n',
  });
});

test('A removal that is not there is named', () => {
  const removal = { text: 'Subscribe', after: '' };
  expect(withoutRemovals('The mayor spoke.', [removal])).toEqual({ missing: removal });
});

test('Every article equals its file as supplied less the listed removals, character for character', async () => {
  const { content, problems } = await readContent('content');
  expect(problems).toEqual([]);
  for (const story of content.stories) {
    expect(story.received.map(({ article }) => article).sort()).toEqual(
      story.articles.map(({ id }) => id).sort(),
    );
    expect(await checkReceived(story)).toEqual([]);
  }
});

test('An altered word is found, with what was supplied and what stands there', async () => {
  const { content } = await readContent('content');
  const story = content.stories[0]!;
  const articles = story.articles.map((article, i) =>
    i === 0 ? { ...article, body: article.body.replace('crime', 'felony') } : article,
  );
  const [problem, ...more] = await checkReceived({ ...story, articles });
  expect(more).toEqual([]);
  expect(problem?.expected).toContain('crime');
  expect(problem?.found).toContain('felony');
});
