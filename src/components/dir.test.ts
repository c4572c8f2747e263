import { expect, test } from 'vitest';
import { dirOf } from './dir.ts';

test.each([
  ['Hebrew', 'אמר ראש העיר'],
  ['Arabic after Latin letters', 'Minaa: قال'],
  ['presentation forms', '\uFEE9'],
  ['letters beyond the basic plane', '\u{1E900}'],
  ['a sign that turns the line', 'the \u202Emayor'],
  ['a mark without width', 'the \u200Fmayor'],
])('lets a browser find the direction of %s', (_, words) => {
  expect(dirOf(words)).toBe('auto');
});

test.each(['“Nobody was hurt,” she said – at 9 °C.', 'Зеленський', '東京', ''])(
  'leaves out what would change nothing: %s',
  (words) => {
    expect(dirOf(words)).toBeUndefined();
  },
);
