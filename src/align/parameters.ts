import type { Feature } from './features.ts';

/** Fitted by `fit.ts` (see there for the command); not to be edited by hand. */
export const WEIGHTS: Readonly<Record<Feature | 'bias', number>> = {
  bias: -4.5,
  cosine: 3,
  shared: 0.5,
  cover: 0.5,
  lighter: 0,
  run: 0.5,
  fragment: 1,
  sentenceCosine: 4,
  sentenceShared: 0.5,
  sentenceCover: 1,
  sameSpeaker: 0.5,
  otherSpeaker: -0.5,
  bothQuoted: 0.2,
  bothAsserted: 0,
  oneAsserted: -0.3,
  negation: -0.2,
  figure: 0.3,
  distance: -0.5,
  mutual: 1,
  margin: 1,
  neighbours: 0.5,
};

/** Probability from which two parts, and on average two groups, stand in one statement. */
export const LINK = 0.4;
/** Probability, averaged over a group, from which a part joins a second group. */
export const JOIN = 0.5;
/** Probability from which a pair that was not grouped is shown to an editor. */
export const NEAR = 0.2;
