import { expect, test } from 'vitest';
import { speakingArticle as article, voices } from './speakers.fixture.ts';

test('“a man”, “the group” and “his team” are nobody who could be told from another', () => {
  const text = 'A man said no. Then the group said yes. At night his team said perhaps.';
  expect(voices(article(text, ['A man', 'the group', 'his team'])).bySource).toEqual([[null, null, null]]);
});

test('what is told apart by a word speaks as itself', () => {
  const text = 'A young man said no. A group said yes. The ferry company said perhaps.';
  const { speakers } = voices(article(text, ['A young man', 'A group', 'The ferry company']));
  expect(speakers.map(({ name }) => name)).toEqual(['ferry company', 'group', 'young man']);
});

test('a department of a state is the same with and without the state before it', () => {
  const text = 'The U.S. Department of Fisheries met. The Fisheries Department said no.';
  const { speakers } = voices(article(text, ['The Fisheries Department']));
  expect(speakers.map(({ name }) => name)).toEqual(['U.S. Department of Fisheries']);
});

test('“it” is no person and nothing that is only mentioned', () => {
  const person = 'A protection officer stood by. It recommended that all officers be trained.';
  expect(voices(article(person, ['It'])).bySource).toEqual([[null]]);
  const place = 'Tom Weber came from the Harbour Committee in Oslo. It recommended that the dam be closed.';
  expect(voices(article(place, ['It'])).bySource).toEqual([[null]]);
  const body = 'The Harbour Committee met Tom Weber. It recommended that the dam be closed.';
  expect(voices(article(body, ['It'])).bySource).toEqual([['harbour-committee']]);
});
