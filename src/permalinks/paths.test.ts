import { expect, test } from 'vitest';
import { searchPath } from './paths.ts';

test('the search page opens empty, or with what the reader would type', () => {
  expect(searchPath()).toBe('/search/');
  expect(searchPath('"no ferry" & fares')).toBe('/search/?q=%22no+ferry%22+%26+fares');
});
