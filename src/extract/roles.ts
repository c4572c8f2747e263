import { marginals, newChain, resetChain, type Chain } from './chain.ts';
import type { Reading } from './cues.ts';
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
import { PUNCT_TAG, QUOTE_TAG, type Units } from './units.ts';
import { addScores } from './weights.ts';
import { MOST_WINDOW, windowOf, type Cue } from './windows.ts';

/** What the second pass makes of one cue. Unit numbers, ascending. */
export interface Roles {
  readonly cue: Cue;
  readonly content: readonly number[];
  readonly source: readonly number[];
  /** What speaks for it, for the logistic weights of the model. */
  readonly evidence: readonly number[];
}

/** A unit belongs to a role when it is at least this likely, measured by the likeliest unit of the role. */
const SHARE_OF_BEST = 0.5;
/** Fainter cues mostly stand inside what another cue reports, and must not bound it. */
const CLEAR_CUE = 0.5;
/** A source less likely than this in every unit is none. */
const FAINTEST_SOURCE = 0.2;

/** Content and source of each cue, in order. */
export function rolesOf(
  units: Units,
  { cues, impression, surroundings }: Reading,
  model: Pick<Model, 'role' | 'roleStep' | 'roleSteps'>,
): Roles[] {
  const outlook = { isCue: markCues(units, cues), impression, ...surroundings };
  const chain = newChain(ROLE_LABELS, MOST_WINDOW);
  const own = new Int32Array(OWN_FEATURES);
  const steps = stepFactors(units, outlook, model);
  const relative = new Int32Array(MOST_WINDOW * RELATIVE_FEATURES);
  const ends = new Int32Array(MOST_WINDOW);
  // What a unit is does not depend on the cue: scored once, when first needed.
  const ownScores = new Float64Array(units.length * ROLE_LABELS);
  const isScored = new Uint8Array(units.length);
  const roles = cues.map((cue) => {
    const window = windowOf(units, cue, outlook.isCue);
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
    return readRoles(units, cue, window.from, chain);
  });
  return withRivals(units, roles);
}

/** Adds the evidence of the other attributions: whether a likelier cue's content takes in this cue, or this content. */
function withRivals(units: Units, roles: readonly Roles[]): Roles[] {
  const chance = new Float64Array(units.length);
  const second = new Float64Array(units.length);
  for (const { cue, content } of roles)
    for (const i of content) {
      if (cue.chance > chance[i]!) {
        second[i] = chance[i]!;
        chance[i] = cue.chance;
      } else second[i] = Math.max(second[i]!, cue.chance);
    }
  return roles.map((each) => {
    const { cue, content } = each;
    const over = content.filter(
      (i) => (chance[i] === cue.chance ? second[i]! : chance[i]!) > cue.chance,
    ).length;
    return {
      ...each,
      evidence: [...each.evidence, chance[cue.from]!, content.length === 0 ? 0 : over / content.length],
    };
  });
}

/** Units of the cues that are clear enough to bound what others report. */
export function markCues(units: Units, cues: readonly Cue[]): Uint8Array {
  const isCue = new Uint8Array(units.length);
  for (const cue of cues) if (cue.chance >= CLEAR_CUE) isCue.fill(1, cue.from, cue.to);
  return isCue;
}

/** Reads content and source off the marginals of a window that begins at unit `from`. */
export function readRoles(units: Units, cue: Cue, from: number, chain: Chain): Roles {
  const chance = (at: number, role: number) => chain.marginal[at * ROLE_LABELS + role]!;
  let bestContent = 0;
  let bestSource = 0;
  for (let at = 0; at < chain.length; at++) {
    bestContent = Math.max(bestContent, chance(at, ROLE_CONTENT));
    bestSource = Math.max(bestSource, chance(at, ROLE_SOURCE));
  }
  const content: number[] = [];
  const source: number[] = [];
  let sum = 0;
  let doubt = 0;
  for (let at = 0; at < chain.length; at++) {
    const inContent = chance(at, ROLE_CONTENT);
    const inSource = chance(at, ROLE_SOURCE);
    if (inContent > bestContent * SHARE_OF_BEST && inContent > inSource) {
      content.push(from + at);
      sum += inContent;
    } else if (inSource > bestSource * SHARE_OF_BEST && bestSource > FAINTEST_SOURCE) source.push(from + at);
    doubt += Math.min(inContent, 1 - inContent);
  }
  const words = content.filter((i) => units.tag[i] !== PUNCT_TAG);
  const quotations = words.filter((i) => units.tag[i] === QUOTE_TAG).length;
  const logit = Math.log(cue.chance / (1 - Math.min(cue.chance, 0.9999)));
  const evidence = [
    1,
    logit / 4,
    words.length === 0 ? 0 : sum / content.length,
    bestContent,
    bestSource,
    Math.min(1, doubt / (1 + words.length)),
    Math.min(2, doubt / 4),
    quotations > 0 && quotations === words.length ? 1 : 0,
    quotations > 0 ? 1 : 0,
    Math.log(1 + words.length) / 4,
    words.length === 1 && quotations === 0 ? 1 : 0,
    source.length === 0 ? 1 : 0,
    Math.min(cue.to - cue.from, 6) / 6,
    (cue.chance > 0.5 ? 1 : 0) * bestSource,
  ];
  return { cue, content: words.length === 0 ? [] : content, source, evidence };
}
