import { expect, test } from 'vitest';
import { amountName, figureName } from './figure-name.ts';

test('names what is counted in the plural', () => {
  expect(
    ['point', 'square mile', 'country', 'person', 'box', 'percent', 'constructor'].map((unit) =>
      figureName(unit, 'count'),
    ),
  ).toEqual(['Points', 'Square miles', 'Countries', 'People', 'Boxes', 'Per cent', 'Constructors']);
});

test('knows the plurals that no ending makes', () => {
  expect(
    ['pound sterling', 'penny', 'yen', 'yuan', 'square foot', 'fishing aircraft'].map((unit) =>
      amountName({ value: 90_000_000, unit, kind: 'count' }),
    ),
  ).toEqual([
    '90 million pounds sterling',
    '90 million pence',
    '90 million yen',
    '90 million yuan',
    '90 million square feet',
    '90 million fishing aircraft',
  ]);
});

test('falls back on the kind where nothing is counted', () => {
  expect(figureName('', 'money')).toBe('Money');
});

test('calls a vote or a score by what it is', () => {
  expect(figureName('to 193', 'count')).toBe('Tally');
});

test('calls one amount by its number and what it counts', () => {
  expect(amountName({ value: 28, unit: 'point', kind: 'count' })).toBe('28 points');
  expect(amountName({ value: 1, unit: 'year', kind: 'duration' })).toBe('1 year');
  expect(amountName({ value: 500000, unit: 'dollar', kind: 'money' })).toBe('500,000 dollars');
});

test('reads a large amount by its name, where that says all of it', () => {
  const dollars = (value: number) => amountName({ value, unit: 'dollar', kind: 'money' });
  expect([8_000_000_000, 3_650_000_000, 1_000_000, 234_000_000_000_000].map(dollars)).toEqual([
    '8 billion dollars',
    '3.65 billion dollars',
    '1 million dollars',
    '234 trillion dollars',
  ]);
  expect([999_999, 12_345_678].map(dollars)).toEqual(['999,999 dollars', '12,345,678 dollars']);
});

test('calls what is no amount by its kind', () => {
  expect(amountName({ value: null, unit: 'week', kind: 'duration' })).toBe('Weeks');
  expect(amountName({ value: 11, unit: 'to 193', kind: 'count' })).toBe('Tally');
});
