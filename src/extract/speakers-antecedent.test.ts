import { expect, test } from 'vitest';
import { speakingArticle as article, voices } from './speakers.fixture.ts';

test('where two may be meant a pronoun is nobody, and not who is named behind it', () => {
  const text = 'Mr. Hale and Mr. Weber met. He raised the letter of Mr. Orlov on Monday.';
  expect(voices(article(text, ['He'])).bySource).toEqual([[null]]);
});

test('what somebody is said to be is nobody new', () => {
  const only = 'Mr. Hale came home. He is perhaps our only mayor to have sailed. He said so.';
  expect(voices(article(only, ['He', 'He'])).bySource).toEqual([['hale', 'hale']]);
  const party = 'Mr. Hale won. While officially a Republican, he said little.';
  expect(voices(article(party, ['he'])).bySource).toEqual([['hale']]);
});

test('who it was that did something is somebody', () => {
  const text = 'Mr. Hale left. It was the mayor of Sandvik who rose. “No,” he said.';
  expect(voices(article(text, ['he said'], ['No,'])).bySource).toEqual([['mayor-of-sandvik']]);
});

test('“which” is no person', () => {
  const text = 'The harbour rejected the plan of Ms. Ann Reyes, which rests on a count.';
  expect(voices(article(text, ['which'])).bySource).toEqual([[null]]);
});

test('a pronoun that surely means a person of any name tells whether it is a woman', () => {
  const text =
    'Rosalind Achebe of the brigade warned people on Monday. She said it was the worst. Zhi Bao of the grid came, and greeted Rosalind Achebe. He said no.';
  expect(voices(article(text, ['She', 'He'])).bySource).toEqual([['rosalind-achebe', 'zhi-bao']]);
});

test('where somebody works is not who says something', () => {
  const text = 'Ms. Petra Lind, an analyst at Handelsfond, who asked about it, said no.';
  expect(voices(article(text, ['who'])).bySource).toEqual([['petra-lind']]);
});
