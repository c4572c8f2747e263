import { expect, test } from 'vitest';
import { byName } from './by-name.ts';

test('names stand where an English reader looks for them, capitals and accents or not', () => {
  expect(['Zoë Ek', 'ada Lind', 'Ås Moss', 'Ada Berg'].sort(byName)).toEqual([
    'Ada Berg',
    'ada Lind',
    'Ås Moss',
    'Zoë Ek',
  ]);
});

test('names that only look the same have an order too', () => {
  const [composed, parts] = ['Zo\u00eb', 'Zoe\u0308'];
  expect(byName(composed, parts)).not.toBe(0);
  expect([composed, parts].sort(byName)).toEqual([parts, composed].sort(byName));
});
