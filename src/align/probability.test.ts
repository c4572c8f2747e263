import { expect, test } from 'vitest';
import { FEATURES, type Features } from './features.ts';
import { probability, type Weights } from './probability.ts';

const all = (value: number) => Object.fromEntries(FEATURES.map((name) => [name, value]));
const weights = { ...all(0), shared: 1, bias: -3 } as Weights;
const features = (some: Partial<Features>) => ({ ...all(0), ...some }) as Features;

test('what speaks for a pair makes it likelier', () => {
  expect(probability(features({ shared: 3 }), weights)).toBe(0.5);
  expect(probability(features({ shared: 4 }), weights)).toBeGreaterThan(0.5);
});

test('two quotations with the same words at length are likely the same, whatever the model says', () => {
  const run = Math.log1p(3);
  expect(probability(features({ bothQuoted: 1, run }), weights)).toBe(0.7);
  expect(probability(features({ bothQuoted: 1, run: Math.log1p(2) }), weights)).toBeLessThan(0.1);
  expect(probability(features({ bothQuoted: 1, sameSpeaker: 1, run: Math.log1p(2) }), weights)).toBe(0.7);
  expect(probability(features({ bothQuoted: 0, run }), weights)).toBeLessThan(0.1);
  expect(probability(features({ bothQuoted: 1, run, shared: 6 }), weights)).toBeGreaterThan(0.9);
});
