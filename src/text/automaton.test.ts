import { expect, test } from 'vitest';
import { endOfText, findPatterns, PASSED_OVER, readAutomata } from './automaton.ts';

const OTHERWISE = 2_070_003;

/** A machine for 5 6 (called -3), 5 6 7 (called 8, its second symbol meant), 9 9 that is no pattern, and 4 (without a number for a name). */
const stored = JSON.stringify([
  100,
  9,
  {
    0: { 5: 2, 9: 6, 4: 8 },
    2: { 6: 3, [OTHERWISE]: 0 },
    3: { 7: 5, [OTHERWISE]: 4 },
    6: { 9: 7, [OTHERWISE]: 0 },
  },
  { 4: '-3', 5: '8', 7: '0', 8: 'END' },
  { 4: [0, 1], 5: [1, 1] },
  {},
]);

const { automata, alphabet } = readAutomata([stored]);

function found(...numbers: number[]): number[] {
  const found: number[] = [];
  const symbols = Uint8Array.from(numbers, (n) => (n === 0 ? PASSED_OVER : (alphabet.get(n) ?? 0)));
  return found.slice(0, findPatterns(automata[0]!, symbols, symbols.length, endOfText(alphabet), found));
}

test('finds the longest pattern at each place, and the symbol of it that is meant', () => {
  expect(found(1, 5, 6, 7, 5, 6, 1)).toEqual([2, 8, 4, -3]);
  expect(found(5, 6)).toEqual([0, -3]);
  expect(found(5, 5, 6)).toEqual([1, -3]);
  expect(found(5, 7)).toEqual([]);
  expect(found(5, 1, 5, 6)).toEqual([2, -3]);
});

test('passes over what it is told to, takes 1 for a name that is no number, and leaves out what is no pattern', () => {
  expect(found(5, 0, 6, 0, 7)).toEqual([1, 8]);
  expect(found(4, 4)).toEqual([0, 1, 1, 1]);
  expect(found(9, 9, 4)).toEqual([2, 1]);
});
