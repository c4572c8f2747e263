import { expect, test } from 'vitest';
import { dealt } from './dealt.ts';

test('deals by turns, and sets all others beside each part', () => {
  expect(dealt(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([
    { part: ['a', 'c', 'e'], others: ['b', 'd'] },
    { part: ['b', 'd'], others: ['a', 'c', 'e'] },
  ]);
});
