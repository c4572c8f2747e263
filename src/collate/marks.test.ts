import { expect, test } from 'vitest';
import { markWords } from './marks.ts';
import { reportsOf } from './reports.ts';
import { indexOf } from './story-index.ts';
import { storyOf } from './story.fixture.ts';

/** The words of an article's paraphrase that stand apart from those of the others. */
function apartIn(article: string, texts: Readonly<Record<string, string>>): string[] {
  const story = storyOf({
    articles: texts,
    statements: [
      {
        title: 'The strike',
        readings: Object.entries(texts).map(([id, text]) => ({
          article: id,
          kind: 'indirect' as const,
          content: [text],
        })),
      },
    ],
  });
  const marks = markWords(reportsOf(indexOf(story), story.statements[0]!));
  return Array.from(texts[article]!.matchAll(/[\p{L}\p{N}]+/gu), ({ index, 0: word }) => ({ index, word }))
    .filter(({ index }) => marks(article, index) === 'apart')
    .map(({ word }) => word);
}

const SHARED = {
  post: 'the strike will stop when the crews leave the harbour',
  times: 'the strike will stop once the crews leave the harbour',
};

test('in a paraphrase that shares its wording, the words of its own stand apart', () => {
  const texts = { ...SHARED, globe: 'the blockade will stop when the crews leave the harbour' };
  expect(apartIn('globe', texts)).toEqual(['blockade']);
});

test('a paraphrase that is worded otherwise throughout shows no word apart', () => {
  const texts = { ...SHARED, globe: 'peace needs a withdrawal of every sailor from the quays' };
  expect(apartIn('globe', texts)).toEqual([]);
});

test('a form of address or an initial does not stand apart', () => {
  const post = 'the crews of Ek will leave the harbour on Monday';
  expect(
    apartIn('times', { post, times: 'the crews of Mr. S. Ek will leave the harbour on Monday' }),
  ).toEqual([]);
});

test('a number is the same one written out', () => {
  const [post, times] = ['crews leave the harbour in ten days', 'crews leave the harbour in 10 days'];
  expect(apartIn('times', { post, times })).toEqual([]);
  expect(apartIn('times', { post, times: 'crews leave the harbour in 11 days' })).toEqual(['11']);
});

test('what one outlet alone reports differs from nothing', () => {
  expect(apartIn('post', { post: SHARED.post })).toEqual([]);
});

test('a word that another outlet has in a second passage does not stand apart', () => {
  const { post, times } = SHARED;
  const globe = 'the blockade will stop when the crews leave the harbour';
  const second = 'the blockade goes on';
  const apart = (passages: readonly string[]) => {
    const reading = (article: string, words: string) =>
      ({ article, kind: 'indirect', content: [words] }) as const;
    const story = storyOf({
      articles: { post: `${post}. ${second}`, times, globe },
      statements: [
        {
          title: 'The strike',
          readings: [
            ...passages.map((words) => reading('post', words)),
            reading('times', times),
            reading('globe', globe),
          ],
        },
      ],
    });
    return markWords(reportsOf(indexOf(story), story.statements[0]!))('globe', globe.indexOf('blockade'));
  };
  expect(apart([post])).toBe('apart');
  expect(apart([post, second])).not.toBe('apart');
});
