import { expect, test } from 'vitest';
import { elsewhereIn } from './elsewhere.ts';
import { indexOf } from './story-index.ts';
import { storyOf } from './story.fixture.ts';

/** Three outlets; one sentence of the second stands in two statements, each with another outlet. */
function quay(passages: readonly [string, string]) {
  const text = 'The quay wall, which cracked in May, will not be sold. Nobody was hurt.';
  return storyOf({
    articles: { one: text, two: text, three: text, four: text },
    statements: [
      {
        title: 'The wall is not for sale',
        readings: [
          { article: 'one', kind: 'assertion', content: ['The quay wall'] },
          { article: 'two', kind: 'assertion', content: [passages[0]] },
        ],
      },
      {
        title: 'The wall cracked',
        readings: [
          { article: 'two', kind: 'assertion', content: [passages[1]] },
          { article: 'three', kind: 'assertion', content: ['which cracked in May'] },
        ],
      },
    ],
  });
}
const SAME = 'The quay wall, which cracked in May';
const elsewhere = (story: ReturnType<typeof quay>, n: number) =>
  elsewhereIn(indexOf(story), story.statements[n]!).map(({ article, statement }) => [
    article.id,
    statement.id,
  ]);

test('a text that stands beside a passage of the statement in another one is not simply missing', () => {
  const story = quay([SAME, SAME]);
  expect(elsewhere(story, 0)).toEqual([['three', 's1']]);
  expect(elsewhere(story, 1)).toEqual([['one', 's0']]);
});

test('passages that overlap are enough, passages of one sentence are not', () => {
  expect(elsewhere(quay([SAME, 'which cracked in May']), 0)).toEqual([['three', 's1']]);
  expect(elsewhere(quay(['The quay wall', 'which cracked in May']), 0)).toEqual([]);
});

test('where an editor has decided, what stands apart does so by their word', () => {
  const story = quay([SAME, SAME]);
  const decided = { ...story, decisions: [{ do: 'note', statement: 's0', note: 'Checked.', at: 0 }] };
  expect(elsewhere(decided as never, 0)).toEqual([]);
});
