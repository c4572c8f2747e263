import { expect, test } from 'vitest';
import { speakingArticle as article, voices } from './speakers.fixture.ts';

test('those who speak together are one speaker in whichever order they are printed', () => {
  const a = article('Ann Reyes and Tim Holm said no. Ann Reyes and Tim Holm left.', [
    'Ann Reyes and Tim Holm',
    'Ann Reyes and Tim Holm',
  ]);
  const b = article('Tim Holm and Ann Reyes said no.', ['Tim Holm and Ann Reyes']);
  const forth = voices(a, b);
  expect(new Set(forth.bySource.flat())).toEqual(new Set(['ann-reyes-and-tim-holm']));
  expect(voices(b, a).speakers).toEqual(forth.speakers);
});

test('of two orders as frequent the first by names is taken', () => {
  const a = article('Tim Holm and Ann Reyes said no.', ['Tim Holm and Ann Reyes']);
  const b = article('Ann Reyes and Tim Holm said no.', ['Ann Reyes and Tim Holm']);
  expect(voices(a, b).speakers.map(({ id }) => id)).toEqual(['ann-reyes-and-tim-holm']);
});

test('the order that is printed most often is taken, whichever is the first by names', () => {
  const often = 'Tim Holm and Ann Reyes';
  const a = article(`${often} said no. ${often} left.`, [often, often]);
  const b = article('Ann Reyes and Tim Holm said no.', ['Ann Reyes and Tim Holm']);
  for (const articles of [
    [a, b],
    [b, a],
  ])
    expect(voices(...articles).speakers.map(({ id }) => id)).toEqual(['tim-holm-and-ann-reyes']);
});
