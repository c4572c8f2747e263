import { expect, test } from 'vitest';
import { indexOf } from '../../collate/story-index.ts';
import { storyOf } from '../../collate/story.fixture.ts';
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

test('only the words that name somebody are listed, not an adverbial before them', () => {
  const named = (source: string) => {
    const story = storyOf({
      articles: { post: `It is ${source} said so.` },
      statements: [
        {
          title: 'So',
          speaker: 'ek',
          readings: [{ article: 'post', kind: 'indirect', content: ['so'], source }],
        },
      ],
    });
    return namedAs(indexOf(story), 'ek')[0]?.names[0]?.words;
  };
  expect(named('the first time the harbour master')).toBe('the harbour master');
  expect(named('a clerk of the port and the mayor')).toBe('a clerk of the port and the mayor');
  expect(named('Ek, the mayor')).toBe('Ek, the mayor');
  expect(named('the mayor who signed')).toBe('the mayor who signed');
});

test('an outlet that does not name a speaker is left out', () => {
  expect(namedAs(indexOf(ferryStory), 'captain').map(({ article }) => article.id)).toEqual(['times']);
});
