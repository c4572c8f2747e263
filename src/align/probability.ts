import { FEATURES, type Feature } from './features.ts';
import type { Pair } from './pairs.ts';

/** A logistic model: one weight a feature and a bias. */
export type Weights = Readonly<Record<Feature | 'bias', number>>;

/**
 * What a pair of quotations has at least that repeat one another, however common the words
 * (“Well, which is it?”), by what they repeat. In 48 events the model gives less to 12 pairs
 * of one speaker of which one has a whole quoted stretch of the other: 11 are the same
 * utterance; and to 22 pairs with a long run of equal words: 17 are.
 */
const REPEATED = { whole: 0.85, run: 0.7 };

/** How many equal words in a row are long, by whether one speaker is known to say both, and their least share of the shorter quotation. */
const LONG = { ofOne: 4, ofTwo: 5, share: 0.3 };

/** Probability, 0..1, that the two parts of a pair report the same. */
export function probability(pair: Pick<Pair, 'features' | 'quoted'>, weights: Weights): number {
  const sum = FEATURES.reduce((total, name) => total + weights[name] * pair.features[name], weights.bias);
  return Math.max(1 / (1 + Math.exp(-sum)), leastOf(pair));
}

function leastOf({ features, quoted }: Pick<Pair, 'features' | 'quoted'>): number {
  const ofOne = features.sameSpeaker > 0;
  if (quoted.repeated || (quoted.whole && ofOne)) return REPEATED.whole;
  const isLong = quoted.run >= (ofOne ? LONG.ofOne : LONG.ofTwo) && quoted.share >= LONG.share;
  return isLong ? REPEATED.run : 0;
}
