import { marginals, newChain, resetChain, type Chain } from './chain.ts';
import type { Reading } from './cues.ts';
import { newFeatures } from './hash.ts';
import type { Model } from './model-file.ts';
import {
  OWN_FEATURES,
  ownFeatures,
  RELATIVE_FEATURES,
  relativeFeatures,
  ROLE_CONTENT,
  ROLE_LABELS,
  ROLE_SOURCE,
} from './role-features.ts';
import { stepFactors, STEPS } from './step-factors.ts';
import { PUNCT_TAG, type Units } from './units.ts';
import { addScores } from './weights.ts';
import { MOST_WINDOW, windowOf, type Cue } from './windows.ts';

/** What the second pass makes of one cue. Unit numbers, ascending. */
export interface Roles {
  readonly cue: Cue;
  readonly content: readonly number[];
  readonly source: readonly number[];
  /** First unit of the window. */
  readonly from: number;
  /** How likely each unit of the window is nothing, source and content: `(unit - from) * ROLE_LABELS + label`. */
  readonly marginal: Float32Array;
}

/** A unit belongs to a role when it is at least this likely, measured by the likeliest unit of the role. */
const SHARE_OF_BEST = 0.5;
/** Fainter cues mostly stand inside what another cue reports, and must not bound it. */
const CLEAR_CUE = 0.5;
/** A source less likely than this in every unit is none. */
const FAINTEST_SOURCE = 0.2;

// Room to work in, kept between articles.
const chain = newChain(ROLE_LABELS, MOST_WINDOW);
const own = newFeatures(OWN_FEATURES);
const relative = newFeatures(MOST_WINDOW * RELATIVE_FEATURES);
const ends = new Int32Array(MOST_WINDOW);

/** Content and source of each cue, in order. */
export function rolesOf(
  units: Units,
  { cues, impression, surroundings }: Reading,
  model: Pick<Model, 'role' | 'roleStep' | 'roleSteps'>,
): Roles[] {
  const outlook = { isCue: markCues(units, cues), impression, ...surroundings };
  const steps = stepFactors(units, outlook, model);
  // What a unit is does not depend on the cue: scored once, when first needed.
  const ownScores = new Float64Array(units.length * ROLE_LABELS);
  const isScored = new Uint8Array(units.length);
  const windows = cues.map((cue) => windowOf(units, cue, outlook.isCue));
  // One for all: each by itself would take longer to make than to fill.
  const all = new Float32Array(windows.reduce((sum, { from, to }) => sum + to - from, 0) * ROLE_LABELS);
  let read = 0;
  return cues.map((cue, c) => {
    const window = windows[c]!;
    const length = window.to - window.from;
    resetChain(chain, length);
    steps.turnTo(cue);
    relativeFeatures(units, cue, window, outlook, relative, ends);
    for (let i = window.from; i < window.to; i++) {
      const at = i - window.from;
      if (isScored[i] === 0) {
        isScored[i] = 1;
        addScores(model.role, own, 0, ownFeatures(units, i, own, 0), ownScores, i * ROLE_LABELS);
      }
      if (i < cue.from || i >= cue.to)
        for (let y = 0; y < ROLE_LABELS; y++)
          chain.unary[at * ROLE_LABELS + y] = ownScores[i * ROLE_LABELS + y]!;
      addScores(model.role, relative, at * RELATIVE_FEATURES, ends[at]!, chain.unary, at * ROLE_LABELS);
      if (at === 0) continue;
      steps.write(i, chain.edge, at * STEPS);
    }
    marginals(chain, 'factors');
    const marginal = all.subarray(read, (read += length * ROLE_LABELS));
    return readRoles(units, cue, window.from, chain, marginal);
  });
}

/** Units of the cues that are clear enough to bound what others report. */
export function markCues(units: Units, cues: readonly Cue[]): Uint8Array {
  const isCue = new Uint8Array(units.length);
  for (const cue of cues) if (cue.chance >= CLEAR_CUE) isCue.fill(1, cue.from, cue.to);
  return isCue;
}

/** Reads content and source off the marginals of a window that begins at unit `from`, and writes these to `marginal`. */
function readRoles(units: Units, cue: Cue, from: number, chain: Chain, marginal: Float32Array): Roles {
  const chance = (at: number, role: number) => chain.marginal[at * ROLE_LABELS + role]!;
  let bestContent = 0;
  let bestSource = 0;
  for (let at = 0; at < chain.length; at++) {
    bestContent = Math.max(bestContent, chance(at, ROLE_CONTENT));
    bestSource = Math.max(bestSource, chance(at, ROLE_SOURCE));
  }
  const content: number[] = [];
  const source: number[] = [];
  for (let at = 0; at < chain.length; at++) {
    const inContent = chance(at, ROLE_CONTENT);
    const inSource = chance(at, ROLE_SOURCE);
    if (inContent > bestContent * SHARE_OF_BEST && inContent > inSource) content.push(from + at);
    else if (inSource > bestSource * SHARE_OF_BEST && bestSource > FAINTEST_SOURCE) source.push(from + at);
  }
  const hasWord = content.some((i) => units.tag[i] !== PUNCT_TAG);
  for (let k = 0; k < marginal.length; k++) marginal[k] = chain.marginal[k]!;
  return { cue, content: hasWord ? content : [], source, from, marginal };
}
