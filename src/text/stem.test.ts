import { expect, test } from 'vitest';
import { stem } from './stem.ts';

const meet = (...words: string[]): boolean => new Set(words.map(stem)).size === 1;

test('brings the inflected forms of a regular verb together', () => {
  expect(meet('occupy', 'occupies', 'occupied', 'occupying')).toBe(true);
  expect(meet('stop', 'stops', 'stopped', 'stopping')).toBe(true);
});

test('brings irregular forms to their base', () => {
  expect(meet('withdraw', 'withdrew', 'withdrawn', 'withdrawal')).toBe(true);
  expect(meet('leave', 'left', 'leaving')).toBe(true);
  expect(meet('woman', 'women')).toBe(true);
});

test('takes for an ending only what stands behind a vowel', () => {
  expect(['string', 'sled', 'need'].map(stem)).toEqual(['string', 'sled', 'need']);
  expect(meet('agree', 'agreed', 'agreeing')).toBe(true);
});

test('writes a doubled consonant once', () => {
  expect(meet('control', 'controls', 'controlled', 'controlling')).toBe(true);
});

test('strips derivational endings', () => {
  expect(meet('adopt', 'adopts', 'adoption')).toBe(true);
  expect(meet('relate', 'relational')).toBe(true);
  expect(meet('negotiate', 'negotiation', 'negotiations')).toBe(true);
  expect(meet('military', 'militarily')).toBe(true);
});

test('drops a possessive ending', () => {
  expect(meet('minister', "minister's", "ministers'")).toBe(true);
});

test('keeps different words apart', () => {
  expect(meet('nation', 'negotiation')).toBe(false);
  expect(meet('arm', 'army')).toBe(false);
});

test('leaves numbers and other scripts as they are', () => {
  expect(stem('1,200')).toBe('1,200');
  expect(stem('москва')).toBe('москва');
});
