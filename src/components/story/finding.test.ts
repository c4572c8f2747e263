import { expect, test } from 'vitest';
import { specimenOf } from '../../collate/specimen.ts';
import { indexOf } from '../../collate/story-index.ts';
import { storyOf, type ReadingDraft } from '../../collate/story.fixture.ts';
import { findingOf } from './finding.ts';

const WORDINGS = [
  '“The northern pier will close before the autumn”',
  '“The northern pier must close before the autumn”',
];

/** What is found in a story in which some articles quote the sentence and others do not. */
function finding(articles: Readonly<Record<string, string>>, transcripts: readonly string[] = []): string {
  const story = storyOf({
    articles,
    transcripts,
    statements: [
      {
        title: 'The pier closes',
        speaker: 'ada-lind',
        readings: Object.entries(articles).flatMap(([article, text]): ReadingDraft[] =>
          text.includes('“')
            ? [{ article, kind: WORDINGS.includes(text) ? 'direct' : 'mixed', content: [text] }]
            : [],
        ),
      },
    ],
  });
  const index = indexOf(story);
  return findingOf(index, specimenOf(index)!);
}

test('says who quotes the sentence, whose it is and in how many wordings', () => {
  const [will, must] = WORDINGS as [string, string];
  expect(finding({ post: will, times: must })).toBe(
    'Both outlets quote this sentence of Ada Lind, in two wordings.',
  );
  expect(finding({ post: will, times: must, courier: will, echo: 'No word of it.' })).toBe(
    'Three of four outlets quote this sentence of Ada Lind, in two wordings.',
  );
});

test('counts the transcript’s wording and not the transcript', () => {
  const [will, must] = WORDINGS as [string, string];
  expect(finding({ minutes: will, times: must, echo: 'No word of it.' }, ['minutes'])).toBe(
    'One of two outlets quotes this sentence of Ada Lind, in two wordings, the transcript’s among them.',
  );
});

test('counts no wording of those who quote some words of it', () => {
  const [will, must] = WORDINGS as [string, string];
  const some = 'The pier “shall close before the autumn”';
  expect(finding({ post: will, times: must, courier: some })).toBe(
    'Two of three outlets quote this sentence of Ada Lind, in two wordings; one quotes some words of it.',
  );
  expect(finding({ post: will, times: will, courier: some, echo: some.replace('shall', 'may') })).toBe(
    'Two of four outlets quote this sentence of Ada Lind, in the same words; two quote some words of it.',
  );
  expect(finding({ post: some, times: some.replace('shall', 'may'), courier: 'No word of it.' })).toBe(
    'Two of three outlets quote some words of this sentence of Ada Lind.',
  );
});
