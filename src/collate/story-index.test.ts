import { expect, test } from 'vitest';
import { indexOf } from './story-index.ts';
import { storyOf, type ReadingDraft } from './story.fixture.ts';

const TEXT = 'The gate broke.';
const broke = (article: string): ReadingDraft => ({ article, kind: 'assertion', content: [TEXT] });

test('of the statements of a reading that which more outlets report stands first', () => {
  const story = storyOf({
    articles: { post: TEXT, lamp: TEXT, wire: TEXT },
    statements: [
      { title: 'Two', readings: [broke('post'), broke('lamp')] },
      { title: 'Three', readings: [broke('post'), broke('lamp'), broke('wire')] },
    ],
  });
  const [two, three] = story.statements;
  const both = { ...three!, readings: [...three!.readings, two!.readings[0]!] };
  const index = indexOf({ ...story, statements: [two!, both] });
  expect(index.statementsOf(two!.readings[0]!).map(({ title }) => title)).toEqual(['Three', 'Two']);
});

test('counts the statements of one title', () => {
  const statements = ['The gate', 'The gate', 'The dam'].map((title) => ({
    title,
    readings: [broke('post')],
  }));
  const { titled } = indexOf(storyOf({ articles: { post: TEXT }, statements }));
  expect(['The gate', 'The dam', 'The mill'].map(titled)).toEqual([2, 1, 0]);
});

test('says which id the story does not have', () => {
  const { article } = indexOf(storyOf({ articles: { post: TEXT }, statements: [] }));
  expect(article('post').text).toBe(TEXT);
  expect(() => article('lamp')).toThrow('"lamp"');
});
