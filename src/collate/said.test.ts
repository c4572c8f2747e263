import { expect, test } from 'vitest';
import { ferryStory } from '../components/ferry.fixture.ts';
import { saidBy } from './said.ts';
import { storyOf } from './story.fixture.ts';

test('what a speaker says is told apart by how many outlets report it', () => {
  const [said] = saidBy([ferryStory], 'mayor');
  expect(
    said?.shared.map(({ statement, reports }) => [statement.id, reports.map((r) => r.article.id)]),
  ).toEqual([
    ['ruin', ['post', 'times']],
    ['sailing', ['post', 'courier']],
  ]);
  expect(said?.alone.map(({ statement }) => statement.id)).toEqual(['danger']);
});

test('what others report from another source is not said to be in one outlet only', () => {
  const mate = { ...ferryStory.speakers[0]!, id: 'mate', name: 'The mate' };
  const ruin = ferryStory.statements.find(({ id }) => id === 'ruin');
  const attributions = ferryStory.attributions.map((one) =>
    ruin!.readings.includes(one.id) && one.article === 'times' ? { ...one, speaker: mate.id } : one,
  );
  const story = { ...ferryStory, attributions, speakers: [...ferryStory.speakers, mate] };
  const [said] = saidBy([story], mate.id);
  expect(said?.alone).toEqual([]);
  expect(
    said?.shared.map(({ statement, reports, outlets }) => [statement.id, reports.length, outlets]),
  ).toEqual([['ruin', 1, 3]]);
});

test('counts are of outlets, passages and words in quotation marks', () => {
  const [said] = saidBy([ferryStory], 'mayor');
  expect([said?.outlets, said?.passages, said?.words]).toEqual([3, 5, 6 + 5 + 5]);
});

test('the parts of a longer utterance count once, with their whole', () => {
  const parts = ferryStory.attributions
    .filter(({ id }) => id === 'sail')
    .map((whole) => ({ ...whole, id: 'sail-part', partOf: whole.id }));
  const story = { ...ferryStory, attributions: [...ferryStory.attributions, ...parts] };
  expect(saidBy([story], 'mayor')[0]?.passages).toBe(5);
});

test('a story without a word of the speaker is left out', () => {
  expect(saidBy([ferryStory], 'nobody')).toEqual([]);
});

test('what one outlet alone reports stands in the order of the articles', () => {
  const [first, second] = ['the dam holds', 'the gate broke'] as const;
  const story = storyOf({
    articles: { post: `Ek said ${first}.`, lamp: `Ek said ${second}.` },
    statements: [
      { title: second, speaker: 'ek', readings: [{ article: 'lamp', kind: 'indirect', content: [second] }] },
      { title: first, speaker: 'ek', readings: [{ article: 'post', kind: 'indirect', content: [first] }] },
    ],
  });
  expect(saidBy([story], 'ek')[0]!.alone.map(({ statement }) => statement.title)).toEqual([first, second]);
});
