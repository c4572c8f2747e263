import { CONTENT_AFTER, CONTENT_BEFORE, CUE, CUE_LABELS, CUE_ON, SOURCE } from './cue-labels.ts';
import { outlineOf, type Network } from './network.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import type { Units } from './units.ts';
import { blocksOf, LONGEST_CUE, type Cue } from './windows.ts';

/** Cues less likely than this are not followed up; the second look at what they report sorts out the rest. */
const FAINTEST = 0.07;

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
export function readCues(units: Units, { network }: { readonly network: Network }): Reading {
  const surroundings = surroundingsOf(units);
  const outline = outlineOf(units, surroundings, network);
  const impression = new Uint8Array(units.length);
  for (let i = 0, at = 0; i < units.length; i++, at += CUE_LABELS)
    impression[i] =
      level(outline[at + SOURCE]!) |
      (level(outline[at + CONTENT_AFTER]!) << 2) |
      (level(outline[at + CONTENT_BEFORE]!) << 4);
  return { cues: likelyCues(units, outline), impression, surroundings, outline };
}

/** A chance in two bits. */
function level(chance: number): number {
  return chance < 0.1 ? 0 : chance < 0.4 ? 1 : chance < 0.75 ? 2 : 3;
}

/** Reads cues off the chances of labels; none reaches over the end of a block. */
function likelyCues(units: Units, outline: Float32Array): Cue[] {
  const found: Cue[] = [];
  for (const [from, end] of blocksOf(units))
    for (let i = from; i < end;) {
      const chance = outline[i * CUE_LABELS + CUE]!;
      let to = i + 1;
      if (chance >= FAINTEST) {
        while (to < end && to - i < LONGEST_CUE && goesOn(outline, to, chance)) to++;
        found.push({ from: i, to, chance });
      }
      i = to;
    }
  return found;
}

function goesOn(outline: Float32Array, i: number, chance: number): boolean {
  return outline[i * CUE_LABELS + CUE_ON]! > chance / 2;
}
