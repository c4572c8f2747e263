import { expect, test } from 'vitest';
import { specimenOf } from './specimen.ts';
import { indexOf } from './story-index.ts';
import { HARBOUR, storyOf } from './story.fixture.ts';

test('opens with the sentence that most outlets quote differently, and names who does not quote it', () => {
  const specimen = specimenOf(indexOf(HARBOUR))!;
  expect(specimen.statement.id).toBe('s0');
  expect(specimen.system.witnesses).toHaveLength(3);
  expect(specimen.others.map(({ report }) => report.article.id)).toEqual(['coast-radio']);
});

test('has no example where no two outlets quote one sentence', () => {
  const story = storyOf({
    articles: { one: 'The dam is safe.', two: 'The dam holds.' },
    statements: [
      {
        title: 'The dam is safe',
        readings: [
          { article: 'one', kind: 'assertion', content: ['The dam is safe'] },
          { article: 'two', kind: 'assertion', content: ['The dam holds'] },
        ],
      },
    ],
  });
  expect(specimenOf(indexOf(story))).toBeNull();
});
