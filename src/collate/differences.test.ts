import { expect, test } from 'vitest';
import { differencesIn } from './differences.ts';
import { reportsOf } from './reports.ts';
import { apparatusFor } from './specimen.ts';
import { indexOf } from './story-index.ts';
import { storyOf } from './story.fixture.ts';

function differences(...quotes: string[]): string[][] {
  const articles = Object.fromEntries(quotes.map((words, i) => [`outlet-${i}`, `“${words}” Ek said.`]));
  const story = storyOf({
    articles,
    statements: [
      {
        title: 'The dam',
        speaker: 'ek',
        readings: quotes.map((words, i) => ({
          article: `outlet-${i}`,
          kind: 'direct' as const,
          content: [`“${words}”`],
        })),
      },
    ],
  });
  const index = indexOf(story);
  return differencesIn(apparatusFor(index, reportsOf(index, story.statements[0]!)));
}

test('tells the words that stand against each other, how sure somebody is first', () => {
  expect(
    differences('We agree that the dam can hold', 'We accept that the dam could hold').map((words) =>
      words.toSorted(),
    ),
  ).toEqual([
    ['can', 'could'],
    ['accept', 'agree'],
  ]);
});

test('has nothing to tell where only a form differs or words are left out', () => {
  expect(differences('The dam holds all winter', 'The dams hold all winter')).toEqual([]);
  expect(differences('The old dam will hold', 'The dam will hold')).toEqual([]);
});

test('has nothing to tell where a hedge stands against nothing', () => {
  expect(differences('We leave the town tonight', 'We will have to leave the town tonight')).toEqual([]);
});

test('leaves off what the variants end in alike, and tells each once', () => {
  const [first] = differences(
    'Overall, we agree that the dam holds',
    'In general, we agree that the dam holds',
    'in general we agree that the dam holds',
  );
  expect(first?.map((words) => words.toLowerCase()).toSorted()).toEqual(['in general', 'overall']);
});

test('sets no words against each other where a sentence is written anew', () => {
  expect(
    differences(
      'No matter how loud our quarrels can become, this does not justify a poor response to the harbour board',
      'No matter how difficult things get sometimes, that is no excuse for my response to the harbour board',
    ),
  ).toEqual([]);
});
