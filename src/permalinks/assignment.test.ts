import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestMatches, type Candidate } from './assignment.ts';

const pairs = (candidates: readonly Candidate[]) =>
  bestMatches(candidates)
    .map(({ left, right }) => [left, right])
    .sort();

test('what is worth the most together goes before the one best match', () => {
  expect(
    pairs([
      { left: 1, right: 1, worth: 5 },
      { left: 1, right: 2, worth: 6 },
      { left: 2, right: 2, worth: 5 },
      { left: 2, right: 1, worth: 1 },
    ]),
  ).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test('a thing without a possible match stays alone', () => {
  expect(
    pairs([
      { left: 1, right: 1, worth: 1 },
      { left: 2, right: 1, worth: 2 },
      { left: 7, right: 8, worth: 1 },
    ]),
  ).toEqual([
    [2, 1],
    [7, 8],
  ]);
});

/** The highest sum, by trying everything. */
function highestSum(candidates: readonly Candidate[]): number {
  const [first, ...rest] = candidates;
  if (first === undefined) return 0;
  const without = rest.filter(({ left, right }) => left !== first.left && right !== first.right);
  return Math.max(highestSum(rest), first.worth + highestSum(without));
}

test('no choice of matches is worth more, and nothing is matched twice', () => {
  const number = fc.integer({ min: 0, max: 4 });
  const candidate = fc.record({ left: number, right: number, worth: fc.integer({ min: 1, max: 9 }) });
  const candidates = fc.uniqueArray(candidate, {
    selector: ({ left, right }) => `${left} ${right}`,
    maxLength: 9,
  });
  fc.assert(
    fc.property(candidates, (list) => {
      const matches = bestMatches(list);
      expect(new Set(matches.map(({ left }) => left)).size).toBe(matches.length);
      expect(new Set(matches.map(({ right }) => right)).size).toBe(matches.length);
      expect(matches.reduce((sum, { worth }) => sum + worth, 0)).toBe(highestSum(list));
    }),
  );
});
