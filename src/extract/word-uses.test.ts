import { expect, test } from 'vitest';
import { hashOf } from './hash.ts';
import { LINKS, OPENS_CLAUSE, PARTS_CONTENT, POSSESSIVE, RELATIVE, usesOf } from './word-uses.ts';

test.each([
  ['who', RELATIVE | OPENS_CLAUSE | PARTS_CONTENT],
  ['that', RELATIVE | OPENS_CLAUSE],
  ['whether', OPENS_CLAUSE],
  ['because', LINKS | PARTS_CONTENT],
  ['and', LINKS],
  ["'s", POSSESSIVE],
  ['dam', 0],
])('tells what “%s” may do in a sentence', (word, uses) => {
  expect(usesOf(hashOf(word))).toBe(uses);
});
