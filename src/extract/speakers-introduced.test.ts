import { expect, test } from 'vitest';
import { speakingArticle as article, voices } from './speakers.fixture.ts';

test('who is named after his office is whom the office meant before', () => {
  const text =
    "Sandvik's mayor said the bridge was safe. He left early. The mayor, Henrik Solberg, said so again.";
  const said = article(text, ["Sandvik's mayor", 'He', 'The mayor, Henrik Solberg']);
  expect(voices(said).bySource).toEqual([['henrik-solberg', 'henrik-solberg', 'henrik-solberg']]);
});

test('a name without the article before its office, or with another one, takes up nobody', () => {
  const text =
    "Sandvik's mayor said the bridge was safe. A mayor, Henrik Solberg, said no. The sheriff, Ann Reyes, said so.";
  const said = article(text, ["Sandvik's mayor", 'A mayor, Henrik Solberg', 'The sheriff, Ann Reyes']);
  expect(voices(said).bySource).toEqual([['sandviks-mayor', 'henrik-solberg', 'ann-reyes']]);
});
