import { expect, test } from 'vitest';
import { reportsOf } from './reports.ts';
import { storyOf } from './story.fixture.ts';
import { indexOf } from './story-index.ts';

test('Of several paraphrases the one nearest to the statement shows how an outlet reports it', () => {
  const story = storyOf({
    articles: {
      gazette:
        'The mayor said the bridge would open in May. She added that it had taken far longer than anybody in the town would have thought possible.',
      post: 'The bridge is to open in May, the mayor said.',
    },
    statements: [
      {
        title: 'The bridge opens in May',
        readings: [
          { article: 'gazette', kind: 'indirect', content: ['the bridge would open in May'], cue: 'said' },
          {
            article: 'gazette',
            kind: 'indirect',
            content: ['that it had taken far longer than anybody in the town would have thought possible'],
            cue: 'added',
          },
          { article: 'post', kind: 'indirect', content: ['The bridge is to open in May'], cue: 'said' },
        ],
      },
    ],
  });
  const [gazette] = reportsOf(indexOf(story), story.statements[0]!);
  expect(gazette?.shown.map(({ id }) => id)).toEqual(['r0-0']);
  expect(gazette?.more.map(({ id }) => id)).toEqual(['r0-1']);
});
