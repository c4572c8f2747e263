import { expect, test } from 'vitest';
import { FEATURES, type Features } from './features.ts';
import { probability, type Weights } from './probability.ts';

const all = (value: number) => Object.fromEntries(FEATURES.map((name) => [name, value]));
const weights = { ...all(0), meaning: 1, bias: -3 } as Weights;
const pair = (some: Partial<Features>, run = 0) => ({ features: { ...all(0), ...some } as Features, run });

test('what speaks for a pair makes it likelier', () => {
  expect(probability(pair({ meaning: 3 }), weights)).toBe(0.5);
  expect(probability(pair({ meaning: 4 }), weights)).toBeGreaterThan(0.5);
});

test('two quotations with the same words at length are likely the same, whatever the model says', () => {
  expect(probability(pair({ bothQuoted: 1 }, 5), weights)).toBe(0.7);
  expect(probability(pair({ bothQuoted: 1 }, 4), weights)).toBeLessThan(0.1);
  expect(probability(pair({ bothQuoted: 1, sameSpeaker: 1 }, 4), weights)).toBe(0.7);
  expect(probability(pair({ bothQuoted: 0 }, 5), weights)).toBeLessThan(0.1);
  expect(probability(pair({ bothQuoted: 1, meaning: 6 }, 5), weights)).toBeGreaterThan(0.9);
});
