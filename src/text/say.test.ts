import { expect, test } from 'vitest';
import { clipped, counted, day, ended, listed, manyInWords, sentence } from './say.ts';

test('small counts are words, large ones figures, and one is singular', () => {
  expect([counted(0, 'outlet'), counted(1, 'outlet'), counted(12, 'outlet'), counted(13, 'outlet')]).toEqual([
    'no outlets',
    'one outlet',
    'twelve outlets',
    '13 outlets',
  ]);
  expect(counted(2, 'story', 'stories')).toBe('two stories');
});

test('counts of one sentence are said alike', () => {
  expect([2, 12].map(manyInWords([2, 12]))).toEqual(['two', 'twelve']);
  expect([2, 13].map(manyInWords([2, 13]))).toEqual(['2', '13']);
});

test('names are joined as in a sentence', () => {
  expect([listed([]), listed(['A']), listed(['A', 'B']), listed(['A', 'B', 'C'])]).toEqual([
    '',
    'A',
    'A and B',
    'A, B and C',
  ]);
});

test('a sentence begins with a capital', () => {
  expect([sentence('the Kremlin'), sentence('élan'), sentence('')]).toEqual(['The Kremlin', 'Élan', '']);
});

test('a sentence gets its full stop once', () => {
  expect(['A title', 'Names no content.', 'Said in “Lear.”', '"We close."', 'Quay Jr.'].map(ended)).toEqual([
    'A title.',
    'Names no content.',
    'Said in “Lear.”',
    '"We close."',
    'Quay Jr.',
  ]);
});

test('a stop in brackets ends no sentence around them', () => {
  expect(ended('Stated by The Quay (n. d.)')).toBe('Stated by The Quay (n. d.).');
});

test('a day keeps its date in every time zone', () => {
  expect(day('2025-11-27')).toBe('27 November 2025');
  expect(day('2024-01-01')).toBe('1 January 2024');
});

test('a long line is cut between words and says so', () => {
  for (const limit of [40, 25]) expect(clipped('The ferry was late, again', limit)).toMatch(/, again$/);
  expect(clipped('The ferry was late, again', 24)).toBe('The ferry was late …');
  expect(clipped('The ferry was late, again', 20)).toBe('The ferry was late …');
  expect(clipped('The ferry was … late, again', 18)).toBe('The ferry was …');
  expect(clipped('Donaudampfschifffahrt', 5)).toBe('Donau …');
  expect(clipped('🌊🌊🌊🌊', 5)).toBe('🌊🌊 …');
});
