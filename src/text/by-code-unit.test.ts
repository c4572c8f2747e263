import { expect, test } from 'vitest';
import { byCodeUnit } from './by-code-unit.ts';

test('Texts are ordered by their code units, equal ones left as they are', () => {
  expect(['b', 'Ä', 'a', 'B', ''].sort(byCodeUnit)).toEqual(['', 'B', 'a', 'b', 'Ä']);
  expect(byCodeUnit('a', 'a')).toBe(0);
});
