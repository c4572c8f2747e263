import { expect, test } from 'vitest';
import type { Decision } from '../model.ts';
import { markedBy, matchedBy, titledBy } from './by-whom.ts';

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
});

test('titles are told apart by who gave them', () => {
  const given = { titleFrom: 'editor' } as const;
  const taken = { titleFrom: 'reading' } as const;
  expect(titledBy([given, given])).toBe('Titles are the editor’s.');
  expect(titledBy([taken])).toBe('Titles are words of a reading.');
  expect(titledBy([given, taken, taken])).toBe(
    'One title of 3 is the editor’s, the others words of a reading.',
  );
});
