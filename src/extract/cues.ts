import { marginals, newChain, resetChain } from './chain.ts';
import {
  CONTENT_AFTER,
  CONTENT_BEFORE,
  CUE,
  CUE_FEATURES,
  CUE_LABELS,
  CUE_ON,
  cueFeatures,
  SOURCE,
} from './cue-features.ts';
import { newFeatures } from './hash.ts';
import type { Model } from './model-file.ts';
import { outlineOf } from './network.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import type { Units } from './units.ts';
import { addScores } from './weights.ts';
import { blocksOf, LONGEST_CUE, type Cue } from './windows.ts';

/** Cues less likely than this are not followed up; the second look at what they report sorts out the rest. */
const FAINTEST = 0.07;

// Room to work in, kept between articles.
const features = newFeatures(CUE_FEATURES);
const chain = newChain(CUE_LABELS, 256, true);

/** What the first pass makes of an article. */
export interface Reading {
  /** The reporting words and phrases, in order. */
  readonly cues: readonly Cue[];
  /** For each unit how likely it is a source, content after its cue and content before it: two bits each. */
  readonly impression: Uint8Array;
  readonly surroundings: Surroundings;
  /** What the network makes of each unit: see `outlineOf`. */
  readonly outline: Float32Array;
}

/** Finds the cues of an article. */
export function readCues(units: Units, model: Pick<Model, 'cue' | 'cueSteps' | 'network'>): Reading {
  const surroundings = surroundingsOf(units);
  const impression = new Uint8Array(units.length);
  const found: Cue[] = [];
  for (const [from, to] of blocksOf(units)) {
    resetChain(chain, to - from);
    chain.edge.set(model.cueSteps);
    for (let i = from; i < to; i++) {
      const end = cueFeatures(units, surroundings, i, from, to, features, 0);
      addScores(model.cue, features, 0, end, chain.unary, (i - from) * CUE_LABELS);
    }
    marginals(chain);
    for (const cue of likelyCues(chain.marginal, to - from))
      found.push({ from: from + cue.from, to: from + cue.to, chance: cue.chance });
    for (let i = from; i < to; i++) {
      const at = (i - from) * CUE_LABELS;
      impression[i] =
        level(chain.marginal[at + SOURCE]!) |
        (level(chain.marginal[at + CONTENT_AFTER]!) << 2) |
        (level(chain.marginal[at + CONTENT_BEFORE]!) << 4);
    }
  }
  return { cues: found, impression, surroundings, outline: outlineOf(units, surroundings, model.network) };
}

/** A chance in two bits. */
function level(chance: number): number {
  return chance < 0.1 ? 0 : chance < 0.4 ? 1 : chance < 0.75 ? 2 : 3;
}

/** Reads cues off the marginals of `length` positions. */
function likelyCues(marginal: ArrayLike<number>, length: number): Cue[] {
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
