import { expect, test } from 'vitest';
import { FEATURES, type Features } from './features.ts';
import { LINES } from './parameters.ts';
import { probability, type Weights } from './probability.ts';
import type { SameWords } from './same-words.ts';

const all = (value: number) => Object.fromEntries(FEATURES.map((name) => [name, value]));
const weights = { ...all(0), meaning: 1, bias: -3 } as Weights;
const NONE: SameWords = { run: 0, share: 0, whole: false, repeated: false };
const pair = (some: Partial<Features>, quoted: Partial<SameWords> = {}) => ({
  features: { ...all(0), ...some } as Features,
  quoted: { ...NONE, ...quoted },
});

test('what speaks for a pair makes it likelier', () => {
  expect(probability(pair({ meaning: 3 }), weights)).toBe(0.5);
  expect(probability(pair({ meaning: 4 }), weights)).toBeGreaterThan(0.5);
});

test('two quotations with a long run of the same words are likely the same, whatever the model says', () => {
  const likely = (some: Partial<Features>, run: number, share: number) =>
    probability(pair(some, { run, share }), weights) >= LINES.link;
  expect(likely({}, 5, 0.5)).toBe(true);
  expect(likely({}, 4, 0.5)).toBe(false);
  expect(likely({ sameSpeaker: 1 }, 4, 0.5)).toBe(true);
  expect(likely({ sameSpeaker: 1 }, 4, 0.2)).toBe(false);
  expect(probability(pair({ meaning: 6 }, { run: 5, share: 0.5 }), weights)).toBeGreaterThan(0.9);
});

test('a whole quoted stretch of one speaker joins even what stands beside other readings', () => {
  const whole: Partial<SameWords> = { run: 2, share: 1, whole: true };
  expect(probability(pair({ sameSpeaker: 1 }, whole), weights)).toBeGreaterThan(LINES.join);
  expect(probability(pair({}, whole), weights)).toBeLessThan(LINES.link);
});

test('a repeated quotation joins whoever is said to speak', () => {
  expect(probability(pair({}, { repeated: true }), weights)).toBeGreaterThan(LINES.join);
});
