import { expect, test } from 'vitest';
import { postings } from './postings.ts';

test('each key has the places that hold it, in order, each once', () => {
  const places = postings(['quay wall', 'wall', 'sea sea', 'quay'], (line) => line.split(' '));
  expect([...places]).toEqual([
    ['quay', [0, 3]],
    ['wall', [0, 1]],
    ['sea', [2]],
  ]);
});

test('what has no key stands nowhere', () => {
  expect(postings(['a', 'b'], (_, place) => (place === 0 ? [] : ['key']))).toEqual(new Map([['key', [1]]]));
});
