import { expect, test } from 'vitest';
import { indexOf } from './story-index.ts';
import { HARBOUR, storyOf } from './story.fixture.ts';
import { verbsOf } from './verbs.ts';
import { voicesOf } from './voices.ts';

const index = indexOf(HARBOUR);

test('counts words in quotation marks by speaker and article, unresolved sources last', () => {
  const { voices } = voicesOf(index);
  expect(voices.map(({ speaker, words }) => [speaker?.name ?? null, words])).toEqual([
    ['Ada Lind', [10, 10, 0, 10]],
    [null, [0, 0, 0, 2]],
  ]);
});

test('gives the quoted share of each article', () => {
  const [, , radio, wire] = voicesOf(index).shares;
  expect(radio).toBe(0);
  expect(wire).toBeCloseTo(12 / 24);
});

test('lists the reporting words of each article with their number', () => {
  expect(verbsOf(index, HARBOUR.attributions).map(({ article, verbs }) => [article.id, verbs])).toEqual([
    ['harbour-post', [{ verb: 'said', count: 1, example: 'r0-0', isVerb: true }]],
    ['daily-lamp', [{ verb: 'told reporters', count: 1, example: 'r0-1', isVerb: true }]],
    ['coast-radio', [{ verb: 'warned', count: 1, example: 'r0-2', isVerb: true }, { verb: 'said', count: 1, example: 'r1-2', isVerb: true }]],
    ['north-wire', [{ verb: 'said', count: 1, example: 'r0-3', isVerb: true }, { verb: 'called', count: 1, example: 'r2-0', isVerb: true }]],
  ]); // prettier-ignore
});

test('speakers with as many words stand in the order of their ids, whoever is quoted first', () => {
  const text = '“We stay here,” Zoe Ek said. “We go home,” Ada Lind said.';
  const story = storyOf({
    articles: { post: text },
    statements: [
      {
        title: 'Stay',
        speaker: 'zoe-ek',
        readings: [{ article: 'post', kind: 'direct', content: ['“We stay here,”'] }],
      },
      {
        title: 'Go',
        speaker: 'ada-lind',
        readings: [{ article: 'post', kind: 'direct', content: ['“We go home,”'] }],
      },
    ],
  });
  expect(voicesOf(indexOf(story)).voices.map(({ speaker }) => speaker?.name)).toEqual(['Ada Lind', 'Zoe Ek']);
});
