import { expect, test } from 'vitest';
import { speakingArticle as article, voices } from './speakers.fixture.ts';

test('“the company” and “the group” are the organisation that was last spoken of', () => {
  const text =
    'Coast Line Inc. sold its ferries on Monday. The company said it was done. The Harbour Foundation, told of it by the Harbour Times, laughed. The group said it would sail.';
  const { bySource } = voices(article(text, ['The company', 'The group']));
  expect(bySource).toEqual([['coast-line-inc', 'harbour-foundation']]);
});

test('no ministry is “the company”, and a group that somebody owns is no other', () => {
  const text = 'The Harbour Ministry closed on Monday. The company said so. His group said no.';
  expect(voices(article(text, ['The company', 'His group'])).bySource).toEqual([[null, null]]);
});

test('a centre for a policy is a body that speaks', () => {
  const { bySource } = voices(
    article('The Center for Coastal Policy said the sea rises.', ['The Center for Coastal Policy']),
  );
  expect(bySource).toEqual([['center-for-coastal-policy']]);
});

test('a newspaper or a ministry goes by a part of its name, but the House is not the White House', () => {
  const text =
    'The Harbour Post found it. The Post said so. The White House laughed. The House voted, and said why.';
  expect(
    voices(article(text, ['The Harbour Post', 'The Post', 'The White House', 'The House'])).bySource,
  ).toEqual([['harbour-post', 'harbour-post', 'white-house', 'house']]);
});

test('“the agency” is the office that was last spoken of', () => {
  const text = 'The Harbour Department counts boats. It counted on Monday. The agency said it was done.';
  expect(voices(article(text, ['The agency'])).bySource).toEqual([['harbour-department']]);
});
