import { FEATURES, type Features } from './features.ts';
import type { Feature } from './features.ts';

/** A logistic model: one weight a feature and a bias. */
export type Weights = Readonly<Record<Feature | 'bias', number>>;

/** Probability, 0..1, that two parts with these features report the same. */
export function probability(features: Features, weights: Weights): number {
  const sum = FEATURES.reduce((total, name) => total + weights[name] * features[name], weights.bias);
  return 1 / (1 + Math.exp(-sum));
}
