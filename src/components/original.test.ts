import { expect, test } from 'vitest';
import { originalAt } from './original.ts';

const text = 'The ferry was late.';
const span = { start: 4, end: 13 };

test('the address of a passage keeps a fragment that is there', () => {
  expect(originalAt({ url: 'https://a.example/x', text }, span)).toBe(
    'https://a.example/x#:~:text=ferry%20was',
  );
  expect(originalAt({ url: 'https://a.example/x#top', text }, span)).toBe(
    'https://a.example/x#top:~:text=ferry%20was',
  );
});

test('without an address there is no link', () => {
  expect(originalAt({ url: null, text }, span)).toBeNull();
});
