import { expect, test } from 'vitest';
import { hedgeEdges, variationOf } from './variation.ts';

const between = (base: string, witness: string) => variationOf(base.split(' '), witness.split(' '));

test('another number is another figure, however it is spelled', () => {
  expect(between('19 points', '20 points')).toBe('figure');
  expect(between('nineteen points', '19 items')).toBe('word');
  expect(between('nineteen points', 'some points')).toBe('figure');
});

test('a number that goes with other words is no other figure', () => {
  expect(variationOf(['the', '19', 'points'], [])).toBe('left-out');
  expect(variationOf([], ['19'])).toBe('added');
  expect(between('power brokers', '1 percent')).toBe('word');
  expect(between('it might have had that', 'organization 1 had regarding the harbour')).toBe('word');
  expect(between('the owners of 19 boats at the quay', '20 boats')).toBe('figure');
});

test('how sure, able or bound somebody is shows in small differences', () => {
  expect(between('can leave', 'could leave')).toBe('hedge');
  expect(between('has to leave', 'leaves')).toBe('hedge');
  expect(variationOf(['appears', 'to'], [])).toBe('hedge');
});

test('“about” hedges a number, and is a preposition else', () => {
  expect(between('about 40 ships', '40 ships')).toBe('hedge');
  expect(variationOf(['about'], [])).toBe('hedge');
  expect(between('are talking about', 'have')).toBe('word');
  expect(hedgeEdges(['about', 'the', 'quays'])).toEqual({ before: 0, after: 0 });
});

test('an addition is a hedge only where it is nothing else', () => {
  expect(variationOf([], ['will', 'have', 'to'])).toBe('hedge');
  expect(variationOf(['reportedly'], [])).toBe('hedge');
  expect(variationOf([], ['our', 'need', 'to', 'better'])).toBe('added');
  expect(variationOf(['could', 'one', 'day'], [])).toBe('left-out');
});
