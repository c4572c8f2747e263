import { expect, test } from 'vitest';
import { speakingArticle as article, voices } from './speakers.fixture.ts';

test('a source in apposition to a name means whom it names', () => {
  const text =
    'Ann Reyes, chairman and founder of the Coast Line, sent a letter, saying it was late. The Harbour Society, a small group that opposes the bridge, met.';
  const { bySource } = voices(
    article(text, ['chairman and founder of the Coast Line', 'a small group that']),
  );
  expect(bySource).toEqual([['ann-reyes', 'harbour-society']]);
});

test('a source that only follows a name speaks for itself', () => {
  const text = 'In a call with Ann Reyes, a spokesman for the mayor said the bridge would open.';
  const { speakers } = voices(article(text, ['a spokesman for the mayor']));
  expect(speakers.map(({ name }) => name)).toEqual(['spokesman']);
});
