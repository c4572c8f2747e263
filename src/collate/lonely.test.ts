import { expect, test } from 'vitest';
import { lonelyOf } from './lonely.ts';
import { indexOf } from './story-index.ts';
import { storyOf } from './story.fixture.ts';

test('what has too few words to say anything alone is told apart, unless an editor gave it a title', () => {
  const story = storyOf({
    articles: { post: 'Ek smiled. The keeper closed the old gate of the dam.', lamp: 'It rained.' },
    statements: [
      { title: 'Ek smiled', readings: [{ article: 'post', kind: 'assertion', content: ['Ek smiled'] }] },
      {
        title: 'The keeper closed the old gate of the dam',
        readings: [
          { article: 'post', kind: 'assertion', content: ['The keeper closed the old gate of the dam'] },
        ],
      },
    ],
  });
  const statements = story.statements.map((one) => ({ ...one, titleFrom: 'reading' as const }));
  const scraps = (given: typeof story) =>
    lonelyOf(indexOf(given)).flatMap((own) => own.statements.map(({ isScrap }) => isScrap));
  expect(scraps({ ...story, statements })).toEqual([true, false]);
  expect(scraps(story)).toEqual([false, false]);
});
