import { expect, test } from 'vitest';
import { readAs } from './read-as.ts';

test('a figure is told as it is read, with its hedge', () => {
  expect(readAs('nearly four years', { kind: 'duration', value: 4, unit: 'year', hedge: 'nearly' })).toBe(
    'read as 4 years; hedged: “nearly”',
  );
  expect(readAs('14 January', { kind: 'date', value: null, unit: '2026-01-14', hedge: null })).toBe(
    'read as 2026-01-14',
  );
});

test('a number of no unit is read as that number', () => {
  const bare = { kind: 'count', unit: '', hedge: null } as const;
  expect(readAs('234', { ...bare, value: 234 })).toBeNull();
  expect(readAs('two hundred', { ...bare, value: 200 })).toBe('read as 200');
  expect(readAs('234', { ...bare, value: 234, unit: 'to 193' })).toBeNull();
  expect(readAs('third', { ...bare, kind: 'ordinal', value: 3, unit: 'day' })).toBe('read as 3');
});

test('nothing is told twice', () => {
  expect(readAs('19 points', { kind: 'count', value: 19, unit: 'point', hedge: null })).toBeNull();
  expect(readAs('February 2022', { kind: 'date', value: null, unit: '2022-02', hedge: null })).toBeNull();
  expect(readAs('last weekend', { kind: 'date', value: null, unit: 'last weekend', hedge: null })).toBeNull();
});
