import { expect, test } from 'vitest';
import { plainBlocks } from './plain.ts';
import { sentenceAt } from './sentence-at.ts';

function sentenceWith(text: string, words: string): string {
  const start = text.indexOf(words);
  const { start: from, end } = sentenceAt(
    { text, blocks: plainBlocks(text) },
    { start, end: start + words.length },
  );
  return text.slice(from, end);
}

test('a sentence ends at its stop and the marks that close it, and with its paragraph', () => {
  const text = 'The gate is shut.\n\n“Nobody came.” The crews left on Monday. Coal is short';
  expect(sentenceWith(text, 'left')).toBe('The crews left on Monday.');
  expect(sentenceWith(text, 'Nobody')).toBe('“Nobody came.”');
  expect(sentenceWith(text, 'short')).toBe('Coal is short');
});

test('the initial inside a name ends no sentence', () => {
  const text = 'The gate is shut. Ada S. Lind of the union met J. R. Moss.';
  expect(sentenceWith(text, 'union')).toBe('Ada S. Lind of the union met J. R. Moss.');
});

test('initials, titles and a stop before a small letter end no sentence', () => {
  const text = 'The U.S. Navy met Mr. Lind at 9 a.m. on the quay.';
  expect(sentenceWith(text, 'Lind')).toBe(text);
});

test('shortened titles, and months before a day, end no sentence; a month that ends one does', () => {
  const text = 'Capt. Lind met Sens. Ek and Moss on Feb. 8 at the quay. They left in Sept. The gate is shut.';
  expect(sentenceWith(text, 'quay')).toBe('Capt. Lind met Sens. Ek and Moss on Feb. 8 at the quay.');
  expect(sentenceWith(text, 'They')).toBe('They left in Sept.');
  const fort = 'The gate is shut. Pres. Lind spoke at Ft. Ek.';
  expect(sentenceWith(fort, 'spoke')).toBe('Pres. Lind spoke at Ft. Ek.');
});
