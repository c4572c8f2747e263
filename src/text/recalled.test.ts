import { expect, test, vi } from 'vitest';
import { recalled } from './recalled.ts';

test('what was made of a string is not made again', () => {
  const make = vi.fn((text: string): string | undefined => (text === '' ? undefined : text.toUpperCase()));
  const capitals = recalled(make, 9);
  expect(['quay', 'wall', 'quay', '', ''].map(capitals)).toEqual([
    'QUAY',
    'WALL',
    'QUAY',
    undefined,
    undefined,
  ]);
  expect(make).toHaveBeenCalledTimes(3);
});

test('no more strings are kept than are wanted', () => {
  const make = vi.fn((text: string) => text.length);
  const lengthOf = recalled(make, 2);
  expect(['a', 'bb', 'ccc', 'ccc', 'a'].map(lengthOf)).toEqual([1, 2, 3, 3, 1]);
  expect(make.mock.calls.flat()).toEqual(['a', 'bb', 'ccc', 'a']);
});
