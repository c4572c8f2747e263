import { expect, test } from 'vitest';
import type { Stretch } from './compare-pair.ts';
import { cutAtCounterparts, type Counterparts } from './counterparts.ts';
import { sentences } from './witness.fixture.ts';

const [ONE, TWO] = [sentences('Halt then fire.'), sentences('Stop shooting now.')].map(({ words }) => words);

/** How the whole of one sentence against the whole of another is cut, as pairs of words. */
function cut(kind: Stretch['kind'], known: Counterparts): string[] {
  const whole = { kind, base: { start: 0, end: 3 }, witness: { start: 0, end: 3 } };
  return cutAtCounterparts(whole, ONE!, TWO!, known).map(({ base, witness }) =>
    [ONE!.slice(base.start, base.end), TWO!.slice(witness.start, witness.end)]
      .map((words) => words.map(({ norm }) => norm).join(' '))
      .join(' | '),
  );
}

const HALT: Counterparts = new Map([['halt', new Set(['stop'])]]);

test('a difference is cut where a part of it stands against a part of the other elsewhere', () => {
  expect(cut('word', HALT)).toEqual(['halt | stop', 'then fire | shooting now']);
});

test('two forms of one word, and what only one side quotes, stay whole', () => {
  expect(cut('form', HALT)).toEqual(['halt then fire | stop shooting now']);
  expect(cut('outside', HALT)).toEqual(['halt then fire | stop shooting now']);
});
