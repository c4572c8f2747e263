import { expect, test } from 'vitest';
import { foldSpace, isSpace } from './space.ts';

test('white space is what a regular expression takes for it, of all code units', () => {
  const units = Array.from({ length: 0x10000 }, (_, code) => code);
  expect(units.filter(isSpace)).toEqual(units.filter((code) => /\s/.test(String.fromCharCode(code))));
});

test('each run of white space becomes one blank, at the ends too', () => {
  expect(foldSpace(' The quay\n\n is\tshut\u00a0now ')).toBe(' The quay is shut now ');
});
