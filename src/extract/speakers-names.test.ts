import { expect, test } from 'vitest';
import { spelledAlike } from './speakers-names.ts';

test.each([
  ['zelensky', 'zelenskyy'],
  ['qaddafi', 'gaddafi'],
  ['holmgrenson', 'holmgreensen'],
])('%s and %s are spellings of one name', (one, other) => {
  expect([spelledAlike(one, other), spelledAlike(other, one)]).toEqual([true, true]);
});

test.each([
  ['weber', 'webers'],
  ['holm', 'helm'],
  ['lindqvist', 'lindberg'],
  ['orlov', 'orlovsky'],
])('%s and %s are two names', (one, other) => {
  expect([spelledAlike(one, other), spelledAlike(other, one)]).toEqual([false, false]);
});
