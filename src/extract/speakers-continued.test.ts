import { expect, test } from 'vitest';
import { speakingArticle as article, voices } from './speakers.fixture.ts';

test('“she added” goes on with who spoke last, whoever was named since', () => {
  const text =
    'Ann Reyes said the boat was “sound.” Officer Mary Holm holds up the oar in the courtroom. “I built it myself,” she added.';
  const said = article(text, ['Ann Reyes', 'she'], ['sound', 'I built it myself,'], ['said', 'added']);
  expect(voices(said).bySource).toEqual([['ann-reyes', 'ann-reyes']]);
});

test('“she added” does not go on with somebody who is no “she”', () => {
  const text =
    'Mary Holm laughed at the oar. “It is sound,” Mr. Weber said. Holm nodded. “I saw it,” she added.';
  const said = article(text, ['Mr. Weber', 'she'], ['It is sound,', 'I saw it,'], ['said', 'added']);
  expect(voices(said).bySource).toEqual([['weber', 'mary-holm']]);
});

test('whom a pronoun’s verb addresses is another than the pronoun means', () => {
  const text =
    'Senator Ann Reyes met Mary Holm at the quay. Reyes was tired as she asked the senator about the ferry.';
  const asked = article(text, ['she'], [], ['asked']);
  const sure = article(text, ['she'], [], ['was tired']);
  expect(voices(asked).bySource).toEqual([['mary-holm']]);
  expect(voices(sure).bySource).toEqual([['ann-reyes']]);
});
