import { expect, test } from 'vitest';
import type { AttributionKind } from '../model.ts';
import { accountOf } from './account.ts';
import { indexOf } from './story-index.ts';
import { storyOf } from './story.fixture.ts';

/** What is said first of a statement of two passages, each found with a confidence. */
function leadOf(kind: AttributionKind, ...confidences: readonly [number, number]): string {
  const story = storyOf({
    articles: { post: 'Ada Lind wants a new ferry.', times: 'Ada Lind wants another ferry.' },
    statements: [
      {
        title: 'A new ferry',
        speaker: 'ada-lind',
        readings: [
          { article: 'post', kind, content: ['a new ferry'] },
          { article: 'times', kind, content: ['another ferry'] },
        ],
      },
    ],
  });
  const attributions = story.attributions.map((one, i) => ({ ...one, confidence: confidences[i]! }));
  return accountOf(indexOf({ ...story, attributions }), story.statements[0]!).lead;
}

test('that nothing shown may be speech, or a claim, is said first', () => {
  expect(leadOf('indirect', 0.4, 0.3)).toBe('Perhaps not speech. Both outlets paraphrase this.');
  expect(leadOf('assertion', 0.4, 0.3)).toMatch(/^Perhaps no claim\. Both outlets/);
});

test('one passage that is likely speech is enough', () => {
  expect(leadOf('indirect', 0.4, 0.8)).toBe('Both outlets paraphrase this.');
});
