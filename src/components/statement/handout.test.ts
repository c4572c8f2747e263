import { expect, test } from 'vitest';
import { reportsOf } from '../../collate/reports.ts';
import { indexOf } from '../../collate/story-index.ts';
import { storyOf } from '../../collate/story.fixture.ts';
import { plainWords } from '../../collate/voiced-words.ts';
import { hiddenReadings } from './handout.ts';

function reportsIn(articles: Readonly<Record<string, string>>) {
  const story = storyOf({
    articles,
    statements: [
      {
        title: 'The bridge closes',
        readings: Object.entries(articles).map(([article, text]) => ({
          article,
          kind: 'direct' as const,
          content: [text],
        })),
      },
    ],
  });
  return reportsOf(indexOf(story), story.statements[0]!);
}

test('readings stand in the order of their words, under letters that mean no outlet elsewhere', () => {
  const hidden = hiddenReadings(
    reportsIn({ post: '“We close it now.”', times: '“It closes.”', globe: '“The bridge closes today,”' }),
    3,
  );
  expect(hidden.map(({ letter, report, parts }) => [letter, report.article.id, plainWords(parts)])).toEqual([
    ['K', 'times', '“It closes.”'],
    ['L', 'globe', '“The bridge closes today”'],
    ['M', 'post', '“We close it now.”'],
  ]);
});

test('every text has a letter of its own, however many there are', () => {
  const texts = Array.from({ length: 40 }, (_, i): [string, string] => [
    `outlet-${i}`,
    `“The bridge closes on day ${i}.”`,
  ]);
  const letters = hiddenReadings(reportsIn(Object.fromEntries(texts)), 40).map(({ letter }) => letter);
  expect(new Set(letters).size).toBe(40);
  // Outlets have A to Z and AA to AN there.
  expect(letters[0]).toBe('AO');
});
