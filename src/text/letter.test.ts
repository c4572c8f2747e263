import { expect, test } from 'vitest';
import { letterAt } from './letter.ts';

test('behind Z letters come in pairs, no two places with the same', () => {
  expect([0, 25, 26, 27, 51, 52, 701, 702].map(letterAt)).toEqual([
    'A',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});
