import { expect, test } from 'vitest';
import { pagePath, pagesOf } from './pager.ts';

test('a list is cut into pages of a hundred lines, in its order', () => {
  const list = Array.from({ length: 250 }, (_, i) => i);
  const pages = pagesOf(list);
  expect(pages.map(({ things }) => things.length)).toEqual([100, 100, 50]);
  expect(pages.flatMap(({ things }) => things)).toEqual(list);
  expect(pages.map(({ number, of }) => `${number}/${of}`)).toEqual(['1/3', '2/3', '3/3']);
});

test('a thing of many lines begins a page where it finds no room, and is never divided', () => {
  const pages = pagesOf([2, 3, 9, 1, 4], (lines) => lines, 5);
  expect(pages.map(({ things }) => things)).toEqual([[2, 3], [9], [1, 4]]);
});

test('an empty list has one page', () => {
  expect(pagesOf([])).toEqual([{ things: [], number: 1, of: 1 }]);
});

test('the first page of a list stands at the address of the list', () => {
  expect([1, 2].map((number) => pagePath('/stories/', number))).toEqual(['/stories/', '/stories/page/2/']);
});
