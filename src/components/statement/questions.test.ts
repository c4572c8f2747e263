import { expect, test } from 'vitest';
import { reportsOf } from '../../collate/reports.ts';
import { indexOf } from '../../collate/story-index.ts';
import { HARBOUR, storyOf } from '../../collate/story.fixture.ts';
import { questionsOn } from './questions.ts';

const questionsIn = (story: typeof HARBOUR, statement: number) =>
  questionsOn(reportsOf(indexOf(story), story.statements[statement]!)).join(' ');

test('quotations in several wordings beside a paraphrase raise every question about words', () => {
  const asked = questionsIn(HARBOUR, 0);
  expect(asked).toContain('Which words does a text quote');
  expect(asked).toContain('Where do the quoted words differ');
  expect(asked).toContain('Which reporting word');
  expect(asked).not.toContain('No text quotes');
});

test('where nothing is quoted nobody is asked for quoted words', () => {
  const asked = questionsIn(HARBOUR, 1);
  expect(asked).toContain('No text quotes');
  expect(asked).not.toContain('quoted words differ');
  expect(asked).toContain('Which figures');
  expect(asked).toContain('Who says it');
});

test('a translator is asked about only where an article names a translation', () => {
  expect(questionsIn(HARBOUR, 0)).not.toContain('translator');
  const articles = HARBOUR.articles.map((article) => ({
    ...article,
    text: `${article.text} Translated by Ek.`,
  }));
  expect(questionsIn({ ...HARBOUR, articles }, 0)).toContain('translator’s choice');
});

test('one reporting word in all texts is no question', () => {
  const story = storyOf({
    articles: { post: '“It closes,” Lind said.', times: '“It closes,” Lind said today.' },
    statements: [
      {
        title: 'It closes',
        speaker: 'ada-lind',
        readings: ['post', 'times'].map((article) => ({
          article,
          kind: 'direct' as const,
          content: ['“It closes,”'],
          cue: 'said',
        })),
      },
    ],
  });
  expect(questionsIn(story, 0)).toBe('What does one text tell that the others do not?');
});
