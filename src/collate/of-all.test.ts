import { expect, test } from 'vitest';
import { ofAllOutlets } from './of-all.ts';

test('a share of outlets reads as a phrase', () => {
  expect([
    ofAllOutlets(5, 5),
    ofAllOutlets(1, 5),
    ofAllOutlets(3, 14),
    ofAllOutlets(1, 1),
    ofAllOutlets(2, 2),
  ]).toEqual([
    'all five outlets',
    'one of five outlets',
    'three of 14 outlets',
    'the only outlet',
    'both outlets',
  ]);
});
