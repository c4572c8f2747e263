import { expect, test } from 'vitest';
import { indexOf } from '../../collate/story-index.ts';
import { ferryStory } from '../ferry.fixture.ts';
import { quotedHere } from './quoted-here.ts';

const voices = (article: string) =>
  quotedHere(indexOf(ferryStory), article).map(({ speaker, words, passages }) => [
    speaker?.id ?? null,
    words,
    passages,
  ]);

test('speakers are listed by their quoted words, then by passages', () => {
  expect(voices('post')).toEqual([['mayor', 11, 3]]);
  expect(voices('times')).toEqual([
    ['mayor', 0, 1],
    ['captain', 0, 1],
  ]);
});

test('unknown sources come last', () => {
  expect(voices('courier')).toEqual([
    ['mayor', 5, 1],
    [null, 0, 1],
  ]);
});
