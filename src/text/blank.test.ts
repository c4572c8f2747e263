import { expect, test } from 'vitest';
import { isBlank } from './blank.ts';

test.each([
  '',
  ' \t\n\u00a0',
  '\u000e\t\u200b',
  '\u00ad\u2060\ufeff',
  '\u200d\u202e',
  '\u0301',
  '\u3164',
  '\u2800',
])('Nobody sees anything of %j', (text) => {
  expect(isBlank(text)).toBe(true);
});

test.each(['a', '.', '\u200b7', '👍', 'e\u0301', '字'])('Something is seen of %j', (text) => {
  expect(isBlank(text)).toBe(false);
});
