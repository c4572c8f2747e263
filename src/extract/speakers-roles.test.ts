import { expect, test } from 'vitest';
import { speakingArticle as article, voices } from './speakers.fixture.ts';

test('“the new mayor” is nobody who is called mayor alone, nor is “the former mayor”', () => {
  const text =
    'Mayor Ann Reyes left. Max Weber came. The new mayor said so. “We close,” he added. The former mayor said no. The mayor agreed.';
  const said = article(text, ['The new mayor', 'he', 'The former mayor', 'The mayor'], [null, 'We close,']);
  expect(voices(said).bySource).toEqual([[null, null, null, 'ann-reyes']]);
});

test('a past or coming holder who is named so is meant', () => {
  const text =
    'Former Mayor Ann Reyes met incoming Mayor Max Weber, and former ambassador Eva Lund. The former mayor said so. The new mayor said no. The former ambassador left.';
  const said = article(text, ['The former mayor', 'The new mayor', 'The former ambassador']);
  expect(voices(said).bySource).toEqual([['ann-reyes', 'max-weber', 'eva-lund']]);
});

test('“the former official” is no official of the present, but a new poll may be the recent one', () => {
  const text =
    'An official said so. A former official said no. The former official left. A recent poll found it, Weber says. The new poll shows more.';
  const said = article(text, [
    'An official',
    'A former official',
    'The former official',
    'A recent poll',
    'The new poll',
  ]);
  expect(voices(said).bySource).toEqual([
    ['official', 'former-official', 'former-official', 'recent-poll', 'recent-poll'],
  ]);
});

test('an office keeps its portfolio in lower case', () => {
  const said = article('A former secretary of state said so.', ['A former secretary of state']);
  expect(voices(said).speakers.map(({ name }) => name)).toEqual(['former secretary of state']);
});

test('what is counted of a holder, terms or years, tells nobody apart; a portfolio does', () => {
  const text =
    'Senator Max Weber and Mayor Ann Reyes came. The three-term senator said so. The 64-year-old mayor said no. The energy senator left.';
  const said = article(text, ['The three-term senator', 'The 64-year-old mayor', 'The energy senator']);
  expect(voices(said).bySource).toEqual([['max-weber', 'ann-reyes', 'energy-senator']]);
});

test.each([
  ['Pope Thomas came. Ann Reyes left. The pope said so.', 'The pope', 'Pope Thomas'],
  ['Crown Prince Omar came. Ann Reyes left. The crown prince said so.', 'The crown prince', 'Prince Omar'],
  ['Councillor Max Weber came. Ann Reyes left. The councillor said so.', 'The councillor', 'Max Weber'],
  [
    'Brazil’s President Max Weber came. Mayor Ann Reyes left. The Brazilian leader said so.',
    'The Brazilian leader',
    'Max Weber',
  ],
  [
    'President Max Weber came. Ann Reyes, head of the union, left. The union leader said so.',
    'The union leader',
    'Ann Reyes',
  ],
])('an office leads to its holder: %s', (text, source, name) => {
  expect(voices(article(text, [source])).speakers.map((speaker) => speaker.name)).toEqual([name]);
});

test('“the Ohio senator” is the only senator whose state nobody told', () => {
  const text = 'Senator Jon Weber spoke. The Ohio senator said no. The French senator left.';
  expect(voices(article(text, ['The Ohio senator', 'The French senator'])).bySource).toEqual([
    ['jon-weber', 'french-senator'],
  ]);
  for (const senator of [
    'Senator Jon Weber of Maine',
    'Sen. Jon Weber (D-Maine)',
    'Sen. Jon Weber, D-Maine,',
  ])
    expect(
      voices(article(`${senator} spoke. The Ohio senator said no.`, ['The Ohio senator'])).bySource,
    ).toEqual([['ohio-senator']]);
});

test('“his wife” is the wife beside whose name his stood', () => {
  const text =
    'Mr. Hale’s wife, Eva Hale, was ill. Mr. Weber’s wife, Lena Weber, was well. Later Mr. Hale defended his wife. “He is kind,” she said.';
  expect(voices(article(text, ['she'], ['He is kind,'])).bySource).toEqual([['eva-hale']]);
});

test('somebody’s supporters are not those of another', () => {
  const text = 'Supporters of Ann Hale met. Mr. Weber came, and his supporters said no.';
  expect(voices(article(text, ['Supporters of Ann Hale', 'his supporters'])).bySource).toEqual([
    ['supporters-of-ann-hale', 'supporters'],
  ]);
});
