import { marginals, newChain, resetChain } from './chain.ts';
import { CUE, CUE_FEATURES, CUE_LABELS, CUE_ON, cueFeatures } from './cue-features.ts';
import type { Model } from './model-file.ts';
import type { Units } from './units.ts';
import { addScores } from './weights.ts';
import { LONGEST_CUE, type Cue } from './windows.ts';

/** Cues less likely than this are not followed up; the second look at what they report sorts out the rest. */
const FAINTEST = 0.15;
/** Longer blocks are read in pieces, so that memory does not grow with them. */
const LONGEST_BLOCK = 4000;

/** The reporting words and phrases of an article, in order. */
export function cuesIn(units: Units, model: Pick<Model, 'cue' | 'cueSteps'>): Cue[] {
  const chain = newChain(CUE_LABELS, 256);
  const features = new Int32Array(CUE_FEATURES);
  const found: Cue[] = [];
  for (let from = 0; from < units.length;) {
    let to = from + 1;
    while (to < units.length && units.block[to] === units.block[from] && to - from < LONGEST_BLOCK) to++;
    resetChain(chain, to - from);
    for (let i = from; i < to; i++) {
      const end = cueFeatures(units, i, from, to, features, 0);
      addScores(model.cue, features, 0, end, chain.unary, (i - from) * CUE_LABELS);
      const edge = (i - from) * CUE_LABELS * CUE_LABELS;
      for (let z = 0; z < CUE_LABELS * CUE_LABELS; z++) chain.edge[edge + z] = model.cueSteps[z]!;
    }
    marginals(chain);
    for (const cue of likelyCues(chain.marginal, to - from))
      found.push({ from: from + cue.from, to: from + cue.to, chance: cue.chance });
    from = to;
  }
  return found;
}

/** Reads cues off the marginals of `length` positions. */
export function likelyCues(marginal: ArrayLike<number>, length: number): Cue[] {
  const found: Cue[] = [];
  for (let i = 0; i < length;) {
    const chance = marginal[i * CUE_LABELS + CUE]!;
    let to = i + 1;
    if (chance >= FAINTEST) {
      while (to < length && to - i < LONGEST_CUE && goesOn(marginal, to, chance)) to++;
      found.push({ from: i, to, chance });
    }
    i = to;
  }
  return found;
}

function goesOn(marginal: ArrayLike<number>, i: number, chance: number): boolean {
  return marginal[i * CUE_LABELS + CUE_ON]! > chance / 2;
}
