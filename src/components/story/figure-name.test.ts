import { expect, test } from 'vitest';
import { figureName } from './figure-name.ts';

test('names what is counted in the plural', () => {
  expect(
    ['point', 'square mile', 'country', 'person', 'box', 'percent', 'constructor'].map((unit) =>
      figureName(unit, 'count'),
    ),
  ).toEqual(['Points', 'Square miles', 'Countries', 'People', 'Boxes', 'Per cent', 'Constructors']);
});

test('falls back on the kind where nothing is counted', () => {
  expect(figureName('', 'money')).toBe('Money');
});

test('calls a vote or a score by what it is', () => {
  expect(figureName('to 193', 'count')).toBe('Tally');
});
