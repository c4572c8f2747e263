import { FEATURES, quoteTheSame, type Feature, type Features } from './features.ts';

/** A logistic model: one weight a feature and a bias. */
export type Weights = Readonly<Record<Feature | 'bias', number>>;

/**
 * What a pair that quotes the same words at length has at least, however common
 * the words (“what she did, when she did it”): of 23 such pairs that the model
 * gives less in 42 events, 15 are the same utterance.
 */
const SAME_WORDS = 0.7;

/** Probability, 0..1, that two parts with these features report the same. */
export function probability(features: Features, weights: Weights): number {
  const sum = FEATURES.reduce((total, name) => total + weights[name] * features[name], weights.bias);
  const fitted = 1 / (1 + Math.exp(-sum));
  return quoteTheSame(features) ? Math.max(fitted, SAME_WORDS) : fitted;
}
