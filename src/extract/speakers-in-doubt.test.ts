import { expect, test } from 'vitest';
import { speakingArticle as article, voices } from './speakers.fixture.ts';

const WORDS = 'Nobody in this town has ever asked for a new bridge';
const quoting = (before: string, who: string) =>
  article(`${before} “${WORDS},” ${who} said.`, [who], [`${WORDS},`], [' said.']);

test('of two persons with the same words at length, whom “he” means is in doubt', () => {
  const named = quoting('The mayor came.', 'Tom Hale');
  const worked = quoting('Bob Stone waved.', 'he');
  expect(voices(worked).bySource).toEqual([['bob-stone']]);
  expect(voices(named, worked).bySource).toEqual([['tom-hale'], [null]]);
  expect(voices(worked, named).bySource).toEqual([[null], ['tom-hale']]);
});

test('two printed names stand, and so does a pronoun that means the same person', () => {
  const hale = quoting('The mayor came.', 'Tom Hale');
  expect(voices(hale, quoting('The mayor left.', 'Bob Stone')).bySource).toEqual([
    ['tom-hale'],
    ['bob-stone'],
  ]);
  expect(voices(hale, quoting('Tom Hale waved.', 'he')).bySource).toEqual([['tom-hale'], ['tom-hale']]);
});
