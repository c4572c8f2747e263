import { expect, test } from 'vitest';
import { indexOf } from '../../collate/story-index.ts';
import { ferryStory } from '../ferry.fixture.ts';
import { namedAs } from './named-as.ts';

test('each outlet is listed with the words it names a speaker by, most used first', () => {
  expect(namedAs(indexOf(ferryStory), 'mayor').map(({ article, names }) => [article.id, names])).toEqual([
    [
      'post',
      [
        { words: 'The mayor', count: 2 },
        { words: 'she', count: 1 },
      ],
    ],
    ['times', [{ words: 'Mayor Anna Blum', count: 1 }]],
    ['courier', [{ words: 'She', count: 1 }]],
  ]);
});

test('an outlet that does not name a speaker is left out', () => {
  expect(namedAs(indexOf(ferryStory), 'captain').map(({ article }) => article.id)).toEqual(['times']);
});
