import { expect, test } from 'vitest';
import type { Decision } from '../model.ts';
import { HARBOUR } from '../collate/story.fixture.ts';
import { markedBy, matchedBy, titledBy, titledWith } from './by-whom.ts';

const decision: Decision = { do: 'title', statement: 'ice', title: 'Ice stopped the ferry' };

test('a story says what an editor did, and when none did anything', () => {
  expect(matchedBy({ decisions: [decision] })).toMatch(/an editor corrected them: gave one title\.$/);
  expect(matchedBy({ decisions: [] })).toMatch(/no editor has checked them\.$/);
  expect(markedBy({ decisions: [decision] })).toMatch(/an editor corrected them\.$/);
  expect(markedBy({ decisions: [] })).toMatch(/no editor has checked them\.$/);
});

test('decisions are counted by what they did', () => {
  const move: Decision = { do: 'move', reading: 'ice', to: 'ferry' };
  const merge: Decision = { do: 'merge', statements: ['ice', 'ferry'] };
  expect(matchedBy({ decisions: [decision, move, move, merge] })).toMatch(
    /corrected them: moved two, gave one title and made one other decision\.$/,
  );
  expect(matchedBy({ decisions: [...Array<Decision>(13).fill(move), merge, merge] })).toMatch(
    /corrected them: moved 13 and made 2 other decisions\.$/,
  );
  // There is nothing beside it that it is other than.
  expect(matchedBy({ decisions: [merge] })).toMatch(/corrected them: made one decision\.$/);
});

test('titles are told apart by who gave them', () => {
  const given = { titleFrom: 'editor' } as const;
  const taken = { titleFrom: 'reading' } as const;
  expect(titledBy([given, given])).toBe('Titles are the editor’s.');
  expect(titledBy([taken])).toBe('Titles are an outlet’s words, some after the source’s name.');
  expect(titledBy([given, taken, taken])).toBe(
    'Titles are the editor’s for one of three statements, else an outlet’s words, some after the source’s name.',
  );
});

test('one title says whose words it is', () => {
  const articles = HARBOUR.articles.slice(0, 2);
  expect(titledWith({ by: 'editor', source: null, articles: [] })).toBe('The title is the editor’s.');
  expect(titledWith({ by: 'spoken', source: null, articles })).toBe(
    'The title is made of words that Harbour Post and Daily Lamp quote.',
  );
  expect(titledWith({ by: 'outlet', source: null, articles: articles.slice(0, 1) })).toBe(
    'The title is Harbour Post’s own words.',
  );
});
