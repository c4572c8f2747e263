import { expect, test } from 'vitest';
import { headlineOfAddress, spells } from './address.ts';

const TEXT =
  'Harbour post. In Sandvik, the NATO quay was shut. Asked twice, the mayor of Sandvik said NATO had paid for sandvik stone.';

test('the words of an address become a headline, printed as the text mostly prints them', () => {
  expect(headlineOfAddress('https://post.example/2026/02/nato-quay-of-sandvik-shut-12345678/', TEXT)).toBe(
    'NATO quay of Sandvik shut',
  );
});

test('an address of a few words, or of a number alone, holds no headline', () => {
  for (const path of ['', 'news/', 'a91257', 'quay.html'])
    expect(headlineOfAddress(`https://post.example/${path}`, TEXT), path).toBeNull();
});

test('an address spells a headline whose end it cuts off, or has more behind', () => {
  const headline = 'NATO quay of Sandvik shut';
  for (const path of ['nato-quay-of-sandvik', 'x/nato-quay-of-sandvik-shut-again.html'])
    expect(spells(`https://post.example/${path}`, headline), path).toBe(true);
  for (const path of ['', 'mayor-shuts-quay', '12345678'])
    expect(spells(`https://post.example/${path}`, headline), path).toBe(false);
  expect(spells('https://post.example/nato-quay', '…')).toBe(false);
});
