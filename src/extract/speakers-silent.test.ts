import { expect, test } from 'vitest';
import { speakingArticle as article, voices } from './speakers.fixture.ts';

const speakerOf = (text: string, source: string, cue: string, quoted: string | null = null) =>
  voices(article(text, [source], [quoted], [cue])).bySource[0]![0];

test.each([
  ['Responding to claims that he lied, Max Weber left.', 'Max Weber', 'Responding to claims'],
  ['Max Weber did not immediately respond to a request.', 'Max Weber', 'did not immediately respond to'],
  ['But asked about the ferry, Max Weber shrugged.', 'Max Weber', 'asked about'],
  ['Max Weber, asked about the ferry, shrugged.', 'Max Weber', 'asked about'],
])('what is put to somebody is not what he says: %s', (text, source, cue) => {
  expect(speakerOf(text, source, cue)).toBeNull();
});

test.each([
  ['Max Weber, the mayor, asked about the ferry.', 'Max Weber, the mayor', 'asked about'],
  ['Max Weber asked about the ferry.', 'Max Weber', 'asked about'],
  ['Max Weber replied to say that it sank.', 'Max Weber', 'replied to say'],
])('who asks or replies says something: %s', (text, source, cue) => {
  expect(speakerOf(text, source, cue)).toBe('max-weber');
});

test('what is quoted is the answer, and who answers is spoken of on', () => {
  const text = 'Max Weber responded to the charge: “No,” he said.';
  expect(speakerOf(text, 'Max Weber', 'responded to the charge', 'No,')).toBe('max-weber');
  const unanswered = 'Max Weber did not respond to a request. He said no.';
  const said = article(unanswered, ['Max Weber', 'He'], [], ['did not respond to', 'said']);
  expect(voices(said).bySource).toEqual([[null, 'max-weber']]);
});
