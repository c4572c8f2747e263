import { expect, test } from 'vitest';
import { openPassageStyle } from './open-passage-style.ts';

test('each passage is underlined while the address opens it, and named once', () => {
  const style = openPassageStyle(['ferry-late', 'ice', 'ice']);
  expect(style).toBe(
    '.art:has([id="ferry-late"]:target) [href="#ferry-late"],.art:has([id="ice"]:target) [href="#ice"]{border-bottom:3px solid var(--ink)}',
  );
});

test('nothing is underlined where there is no passage, or more than a browser can look through', () => {
  expect(openPassageStyle([])).toBe('');
  expect(openPassageStyle(Array.from({ length: 3000 }, (_, i) => `passage-${i}`))).toBe('');
});
