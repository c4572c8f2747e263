import { expect, test } from 'vitest';
import { marginals, newChain } from '../chain.ts';
import { learn, scoreExample, type Example, type Schedule } from './learn.ts';

const SIZES = { labels: 2, rows: 4, stepRows: 1 };
const SCHEDULE: Schedule = { epochs: 6, rate: 0.2, dropout: 0, blindness: 0 };

/** A sequence whose positions have one feature each: its number tells the label, but for `unclear`. */
function sequence(features: readonly number[], gold: readonly number[]): Example {
  return {
    own: { features: Int32Array.from(features), ends: Int32Array.from(features, (_, i) => i + 1) },
    step: { features: new Int32Array(0), ends: new Int32Array(features.length) },
    gold: Uint8Array.from(gold),
  };
}

const UNCLEAR = 2;
/** An unclear position always has the label of the one before. */
const EXAMPLES = Array.from({ length: 40 }, (_, i) =>
  i % 2 === 0 ? sequence([0, UNCLEAR], [0, 0]) : sequence([1, UNCLEAR], [1, 1]),
);

test('learns labels from features, and from the label before where features say nothing', () => {
  const weights = learn(EXAMPLES, SIZES, SCHEDULE);
  const chain = newChain(2);
  for (const example of EXAMPLES.slice(0, 2)) {
    scoreExample(chain, weights, example);
    marginals(chain);
    for (const [i, label] of example.gold.entries())
      expect(chain.marginal[i * 2 + label]).toBeGreaterThan(0.8);
  }
});

test('gives no weight to features that no example has', () => {
  const { own } = learn(EXAMPLES, SIZES, SCHEDULE);
  expect([...own.subarray(6)]).toEqual([0, 0]);
});

test('learns the same from the same examples', () => {
  const weights = () => learn(EXAMPLES, SIZES, { ...SCHEDULE, dropout: 0.3 });
  expect(weights()).toEqual(weights());
});
