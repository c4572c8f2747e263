import { expect, test } from 'vitest';
import { indexOf } from './story-index.ts';
import { storyOf } from './story.fixture.ts';
import { verbsOf } from './verbs.ts';

const TEXT =
  'Ek said the dam holds. The gates open, Ek said Thursday. The town is safe, Ek told reporters on Monday night.';

const story = storyOf({
  articles: { post: TEXT },
  statements: [
    ['said', 'the dam holds'],
    ['said Thursday', 'The gates open'],
    ['told reporters on Monday night', 'The town is safe'],
  ].map(([cue, content]) => ({
    title: content!,
    speaker: 'ek',
    readings: [{ article: 'post', kind: 'indirect' as const, content: [content!], cue: cue! }],
  })),
});

test('a verb with the day behind it is the same verb, and leads to its first use', () => {
  expect(verbsOf(indexOf(story), story.attributions)[0]?.verbs).toEqual([
    { verb: 'said', count: 2, example: 'r0-0', isVerb: true },
    { verb: 'told reporters', count: 1, example: 'r2-0', isVerb: true },
  ]);
});

test('what is longer than a verb, or a name, comes last', () => {
  const cues = ['opposed the pick bluntly in', 'Act', 'said'];
  const story = storyOf({
    articles: { post: cues.map((cue, i) => `Ek ${cue} it is number ${i}.`).join(' ') },
    statements: cues.map((cue, i) => ({
      title: cue,
      readings: [{ article: 'post', kind: 'indirect' as const, content: [`it is number ${i}`], cue }],
    })),
  });
  expect(
    verbsOf(indexOf(story), story.attributions)[0]?.verbs.map(({ verb, isVerb }) => [verb, isVerb]),
  ).toEqual([
    ['said', true],
    ['opposed the pick bluntly in', false],
    ['Act', false],
  ]);
});

test('what may report no speech has no reporting words', () => {
  const [first, ...others] = story.attributions;
  const doubted = { ...story, attributions: [{ ...first!, confidence: 0.4 }, ...others] };
  expect(verbsOf(indexOf(doubted), doubted.attributions)[0]?.verbs[0]).toMatchObject({
    verb: 'said',
    count: 1,
  });
});
