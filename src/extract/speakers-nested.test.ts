import { expect, test } from 'vitest';
import { speakingArticle as article, voices } from './speakers.fixture.ts';

test('a verb joined by “and” has the nearest subject, not a source in another clause', () => {
  const seen = article(
    'Tom Weber was seen after a student approached Ann Reyes and asked if she was well.',
    ['Tom Weber'],
    [],
    ['asked'],
  );
  expect(voices(seen).bySource).toEqual([['student']]);
  const fronted = article(
    'When Tom Weber asked about the bridge, Ann Reyes rose and threatened to leave.',
    ['Tom Weber'],
    [],
    ['threatened'],
  );
  expect(voices(fronted).bySource).toEqual([['ann-reyes']]);
});

test('a verb joined by “and” keeps the subject of its own clause', () => {
  const text = 'Tom Weber met Ann Reyes after the vote, thanked her and promised to come back.';
  expect(voices(article(text, ['Tom Weber'], [], ['promised'])).bySource).toEqual([['tom-weber']]);
});
