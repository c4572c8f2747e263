import { expect, test } from 'vitest';
import { compareFigures } from './figure-compare.ts';
import { figuresIn } from './figures.ts';

const figure = (text: string) => figuresIn(text, [{ start: 0, end: text.length }])[0]!;
const compare = (a: string, b: string) => {
  const forth = compareFigures(figure(a), figure(b));
  expect(compareFigures(figure(b), figure(a))).toBe(forth);
  return forth;
};

test('the same amount in other words or units is the same', () => {
  expect(compare('28 points', 'a 28-point plan')).toBe('same');
  expect(compare('350 square miles', '906 km²')).toBe('same');
  expect(compare('20%', 'one in five voters')).toBe('same');
  expect(compare('two years', '24 months')).toBe('same');
  expect(compare('it was 234', 'it was 234')).toBe('same');
});

test('another amount differs, even beside a hedge', () => {
  expect(compare('19 points', 'roughly 20 points')).toBe('differ');
  expect(compare('350 square miles', '600 km²')).toBe('differ');
  expect(compare('more than 300 soldiers', '900 soldiers')).toBe('differ');
});

test('a hedge on one side only is told apart from equality', () => {
  expect(compare('nearly four years', 'four years')).toBe('hedged');
});

test('two amounts are not one, even where a hedge allows for both', () => {
  expect(compare('about 350 miles', '345 miles')).toBe('near');
  expect(compare('at least 300 soldiers', '312 soldiers')).toBe('near');
  expect(compare('as many as 1.5 million women', 'up to 1.6 million women')).toBe('near');
});

test('figures of different things are not compared', () => {
  expect(compare('19 points', '19 soldiers')).toBe('incomparable');
  expect(compare('$5', '€5')).toBe('incomparable');
  expect(compare('20 percent', '20 points')).toBe('incomparable');
  expect(compare('24 years', '24 hours')).toBe('incomparable');
  expect(compare('it was 234', 'it was 193')).toBe('incomparable');
  expect(compare('on Thursday', 'next week')).toBe('incomparable');
});

test('dates agree as far as both name their parts', () => {
  expect(compare('on Nov. 27', 'on 27 November 2025')).toBe('same');
  expect(compare('in 2025', 'in August 2025')).toBe('same');
  expect(compare('in July 2025', 'in August 2025')).toBe('differ');
  expect(compare('on Thursday', 'on Friday')).toBe('differ');
});
