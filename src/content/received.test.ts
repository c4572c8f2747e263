import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

test('A word that is missing is shown by the line of the article, a removal that is not there by that of the list', async () => {
  const { content } = await readContent('content');
  const story = content.stories[0]!;
  const [received, ...others] = story.received;
  const { file: path, body } = story.articles.find(({ id }) => id === received!.article)!;
  const articles = story.articles.map((article) =>
    article.file === path ? { ...article, body: body.replace('Thursday', '') } : article,
  );
  const lines = (await readFile(path, 'utf8')).split('\n');
  const wanted = lines.findIndex((line, i) => i > lines.indexOf('---', 1) && line.includes('Thursday')) + 1;
  expect(wanted).toBeGreaterThan(0);
  expect(await checkReceived({ ...story, articles })).toMatchObject([{ file: path, line: wanted }]);
  const removed = [{ text: 'Nobody wrote this.', after: '', why: 'a test', line: 7 }];
  expect(await checkReceived({ ...story, received: [{ ...received!, removed }, ...others] })).toMatchObject([
    { file: join(dirname(received!.file), 'removed.yaml'), line: 7, found: '“Nobody wrote this.”' },
  ]);
});

test('A mark at which a word may be broken is no difference: articles that were imported with it stand', async () => {
  const { content } = await readContent('content');
  const story = content.stories[0]!;
  const articles = story.articles.map((article) => ({
    ...article,
    body: article.body.replaceAll('crime', 'cri\u00adme').replaceAll('Thursday', 'Thurs\u200bday'),
  }));
  expect(await checkReceived({ ...story, articles })).toEqual([]);
});
