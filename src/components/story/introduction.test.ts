import { expect, test } from 'vitest';
import { indexOf } from '../../collate/story-index.ts';
import { storyOf } from '../../collate/story.fixture.ts';
import { introductionTo } from './introduction.ts';

type Said = readonly [speaker: string | null, outlets: number];

/** The introduction to a story of some outlets, with statements that the first of them report. */
function introduction(
  outlets: readonly string[],
  said: readonly Said[],
  transcripts: readonly string[] = [],
) {
  const words = said.map((_, i) => `“Sentence number ${i}.”`);
  const story = storyOf({
    articles: Object.fromEntries(outlets.map((outlet) => [outlet, words.join(' ')])),
    transcripts,
    statements: said.map(([speaker, count], i) => ({
      title: `Statement ${i}`,
      ...(speaker === null ? {} : { speaker }),
      readings: outlets
        .slice(0, count)
        .map((article) => ({ article, kind: 'direct' as const, content: [words[i]!] })),
    })),
  });
  const shared = said.filter(([, count]) => count > 1).length;
  return introductionTo(indexOf(story), shared);
}

test('names the two to whom most shared statements are attributed', () => {
  const said: Said[] = [
    ['ada-lind', 3],
    ['bo-rehn', 2],
    ['bo-rehn', 2],
    ['cleo-dahl', 1],
  ];
  expect(introduction(['post', 'times', 'courier'], said)).toBe(
    'Three outlets report on the same event. Here is what Bo Rehn and Ada Lind said, and what else is claimed, in each outlet’s own words, side by side.',
  );
});

test('a name has the article that the texts print before it', () => {
  const text = 'The Dock Union said “it waits”. Later the Dock Union said no more.';
  const story = storyOf({
    articles: { post: text, times: text },
    statements: [
      {
        title: 'It waits',
        speaker: 'dock-union',
        readings: ['post', 'times'].map((article) => ({
          article,
          kind: 'direct' as const,
          content: ['“it waits”'],
        })),
      },
    ],
  });
  expect(introductionTo(indexOf(story), 1)).toContain('Here is what the Dock Union said, and what else');
});

test('names nobody whose own words stand nowhere, or of whom it is in doubt that they are speech', () => {
  const text = 'The mayor blocks the harbour. “It waits”';
  const told = (kind: 'indirect' | 'direct', content: string) =>
    storyOf({
      articles: { post: text, times: text },
      statements: [
        {
          title: 'The harbour',
          speaker: 'ada-lind',
          readings: ['post', 'times'].map((article) => ({ article, kind, content: [content] })),
        },
      ],
    });
  const quoted = told('direct', '“It waits”');
  const doubted = {
    ...quoted,
    attributions: quoted.attributions.map((one) => ({ ...one, confidence: 0.4 })),
  };
  for (const story of [told('indirect', 'blocks the harbour'), doubted])
    expect(introductionTo(indexOf(story), 1)).toContain('Here is what was said and claimed, in');
  expect(introductionTo(indexOf(quoted), 1)).toContain('Here is what Ada Lind said');
});

test('names one who says most of it alone', () => {
  const said: Said[] = [['ada-lind', 2], ['ada-lind', 2], ['ada-lind', 2], ['bo-rehn', 2]]; // prettier-ignore
  expect(introduction(['post', 'times'], said)).toContain('Here is what Ada Lind said, and what else');
});

test('names nobody where no speaker is known', () => {
  expect(introduction(['post', 'times'], [[null, 2]])).toContain('Here is what was said and claimed, in');
});

test('says when no statement is shared', () => {
  expect(introduction(['post', 'times'], [['ada-lind', 1]])).toBe(
    'Two outlets report on the same event. No statement was found in two of their articles.',
  );
});

test('an article alone has no other beside it, unless the original is there', () => {
  expect(introduction(['post'], [])).toMatch(/^One article by Post, .* no other to compare it with yet\.$/);
  expect(introduction(['post', 'minutes'], [], ['minutes'])).toBe(
    'One article by Post beside the original, with everything it quotes and claims.',
  );
  expect(introduction(['minutes'], [], ['minutes'])).toMatch(/no outlet’s report of it is here yet\.$/);
});
