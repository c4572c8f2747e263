import { expect, test } from 'vitest';
import { speakingArticle as article, voices } from './speakers.fixture.ts';

test('a name begins with a capital of any letters', () => {
  const { bySource } = voices(article('Mayor Åsa Östlund waved. Östlund said no.', ['Östlund']));
  expect(bySource).toEqual([['asa-ostlund']]);
});
