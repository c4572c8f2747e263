import { expect, test } from 'vitest';
import { figuresTableOf } from './figures-table.ts';
import { indexOf } from './story-index.ts';
import { HARBOUR, storyOf } from './story.fixture.ts';

function lines(story: Parameters<typeof indexOf>[0]): string[] {
  return figuresTableOf(indexOf(story)).rows.map(
    ({ status, cells }) =>
      `${status}: ${cells.map((cell) => cell.map(({ printed }) => printed).join(', ') || '–').join(' | ')}`,
  );
}

test('puts figures that differ in one statement first', () => {
  expect(lines(HARBOUR)[0]).toBe('differ: 400 strikers | some 400 strikers | about 650 strikers | –');
});

test('takes two figures that one article gives together for two things', () => {
  const story = storyOf({
    articles: {
      one: 'The plan shrank from 28 points to 19 points.',
      two: 'The plan now has 19 points.',
      three: 'It had 28 points.',
    },
    statements: [
      {
        title: 'The plan shrank',
        readings: [
          { article: 'one', kind: 'assertion', content: ['The plan shrank from 28 points to 19 points'] },
          { article: 'two', kind: 'assertion', content: ['The plan now has 19 points'] },
          { article: 'three', kind: 'assertion', content: ['It had 28 points'] },
        ],
      },
    ],
  });
  expect(lines(story)).toEqual(['same: 28 points | – | 28 points', 'same: 19 points | 19 points | –']);
});

test('names the statement in which every outlet that has a figure gives it', () => {
  const story = storyOf({
    articles: {
      one: 'The plan has 19 points.',
      two: 'It has 19 points in all. It took 19 days.',
      three: 'After 19 days.',
    },
    statements: [
      {
        title: 'How long the plan is',
        readings: [
          { article: 'one', kind: 'assertion', content: ['The plan has 19 points'] },
          { article: 'two', kind: 'assertion', content: ['It has 19 points in all'] },
        ],
      },
      {
        title: 'How long it took',
        readings: [{ article: 'two', kind: 'assertion', content: ['It took 19 days'] }],
      },
      { title: 'When', readings: [{ article: 'three', kind: 'assertion', content: ['After 19 days'] }] },
    ],
  });
  const titles = figuresTableOf(indexOf(story)).rows.map(({ unit, statement }) => [unit, statement?.title]);
  expect(titles).toEqual([
    ['point', 'How long the plan is'],
    ['day', undefined],
  ]);
});

test('finds agreement and single figures all over the story', () => {
  const story = storyOf({
    articles: { one: 'It lasted nearly four years.', two: 'It cost 7 lives in four years.' },
    statements: [
      {
        title: 'How long',
        readings: [{ article: 'one', kind: 'assertion', content: ['It lasted nearly four years'] }],
      },
      {
        title: 'What it cost',
        readings: [{ article: 'two', kind: 'assertion', content: ['It cost 7 lives in four years'] }],
      },
    ],
  });
  expect(lines(story)).toEqual(['hedged: nearly four years | four years', 'single: – | 7 lives']);
});
