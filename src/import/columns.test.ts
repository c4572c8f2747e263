import { expect, test } from 'vitest';
import { standsInColumns } from './columns.ts';

const LEFT = `The county will not close the
night ward of the hospital at
Elmsworth this year, its chair-
woman, Rosa Kemp, told a full
hall on Monday evening. “You
have shouted loudly enough,”
she said. “We heard you on the
third floor.” Doctors had been
against it from the beginning.`.split('\n');
const RIGHT = LEFT.toReversed();

test('Two columns side by side are seen, one after the other are not', () => {
  const beside = LEFT.map((line, i) => line.padEnd(36) + (RIGHT[i] ?? ''));
  expect(standsInColumns(beside.join('\n'))).toBe(true);
  expect(standsInColumns([...LEFT, ...RIGHT].join('\n'))).toBe(false);
});

test('A table among paragraphs is no second column', () => {
  const table = [
    'North Harbour     0.9 million',
    'South Harbour     2.2 million',
    'West Harbour      1.4 million',
  ];
  expect(standsInColumns([...LEFT, ...table, ...RIGHT].join('\n'))).toBe(false);
});

test('Spaces that set nothing apart are no columns', () => {
  expect(standsInColumns(LEFT.map((line, i) => line.replace(' ', ' '.repeat(3 + i))).join('\n'))).toBe(false);
  expect(standsInColumns('')).toBe(false);
});
