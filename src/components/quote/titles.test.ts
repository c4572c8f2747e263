import { expect, test } from 'vitest';
import type { Attribution } from '../../model.ts';
import { ferryStory } from '../ferry.fixture.ts';
import { quoteTitles } from './titles.ts';

const [outer] = ferryStory.attributions as [Attribution];

const titles = (...attributions: Attribution[]) =>
  [...quoteTitles([{ ...ferryStory, attributions }]).values()].map(({ title }) => title);

test('a title has the words, who said them and who reports it', () => {
  expect(titles(outer)).toEqual([
    'the ferry “was a ruin and a danger” to all Anna Blum, partly quoted by The post',
  ]);
});

test('parts of an utterance say which part they are', () => {
  const parts = ['one', 'two'].map((id) => ({ ...outer, id, partOf: 'outer' }));
  expect(titles(outer, ...parts).map((title) => title.replace(/^.*The post/, ''))).toEqual([
    '',
    ', part 1 of 2',
    ', part 2 of 2',
  ]);
});

test('the same words twice are told apart by paragraph, then by id', () => {
  const twice = ['one', 'two'].map((id) => ({ ...outer, id }));
  expect(titles(...twice).map((title) => title.replace(/^.*The post/, ''))).toEqual([
    ', paragraph 1 (one)',
    ', paragraph 1 (two)',
  ]);
});

test('no two titles or descriptions of an edition are the same', () => {
  const all = [...quoteTitles([ferryStory]).values()];
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  expect(new Set(all.map(({ description }) => description)).size).toBe(all.length);
});
