import fc from 'fast-check';
import { expect, test } from 'vitest';
import { charactersOf } from './characters.ts';

test('a span behind an emoji counts it once', () => {
  const text = 'A 🚢 sails';
  const start = text.indexOf('sails');
  expect(charactersOf(text)({ start, end: start + 5 })).toEqual({ start: 4, end: 9 });
});

test('the span of characters holds the same words', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'é', '🚢', '中', ' '), maxLength: 12 }),
      fc.nat(12),
      fc.nat(12),
      (text, a, b) => {
        const characters = [...text];
        const [from, to] = a < b ? [a, b] : [b, a];
        const unitsOf = (count: number) => characters.slice(0, count).join('').length;
        const span = charactersOf(text)({ start: unitsOf(from), end: unitsOf(to) });
        expect(characters.slice(span.start, span.end)).toEqual(characters.slice(from, to));
      },
    ),
  );
});

test('a place between the halves of a character counts as behind it', () => {
  expect(charactersOf('a🚢b')({ start: 2, end: 3 })).toEqual({ start: 2, end: 2 });
});

test('half a character that stands alone counts as one', () => {
  expect(charactersOf('a\udea2b')({ start: 2, end: 3 })).toEqual({ start: 2, end: 3 });
});
