import { candidateSigns } from './candidate-signs.ts';
import { candidatesOf, type Candidate } from './candidates.ts';
import type { Reading } from './cues.ts';
import type { Roles } from './roles.ts';
import { logistic } from './chances.ts';
import { growth, type Forest } from './trees.ts';
import { PUNCT_TAG, type Units } from './units.ts';
import { unitsFrom } from './windows.ts';
import { RELATIVE } from './word-uses.ts';

/** A source less likely than this is none: of those just above, most are right still. */
const LEAST_LIKELY = 0.2;
/** Candidates whose score falls below this on the way never come so far. */
const HOPELESS = -3;

/**
 * The units of the source of attribution `number`, ascending; none when nobody is
 * likely. The second pass proposes; of all noun phrases around the likeliest is
 * taken, and as much of the proposal as belongs to it.
 */
export function sourceOf(
  units: Units,
  reading: Reading,
  all: readonly Roles[],
  number: number,
  sources: Forest,
): number[] {
  const candidates = candidatesOf(units, all[number]!);
  const signs = candidateSigns(units, reading, all, number, candidates);
  let best: Candidate | null = null;
  let most = LEAST_LIKELY;
  for (let c = 0; c < candidates.length; c++) {
    signs(c, sources.row);
    const chance = logistic(growth(sources, HOPELESS));
    if (chance <= most) continue;
    best = candidates[c]!;
    most = chance;
  }
  return best === null ? [] : wholePhrase(units, candidates, best, all[number]!);
}

/** The candidate with the run of the proposal that it touches; a relative pronoun with what it stands for. */
function wholePhrase(
  { tag, uses }: Units,
  candidates: readonly Candidate[],
  chosen: Candidate,
  { source }: Roles,
): number[] {
  const proposed = new Set(source);
  let { from, to } = chosen;
  while (proposed.has(from - 1)) from--;
  while (proposed.has(to)) to++;
  if ((uses[from]! & RELATIVE) !== 0) {
    let end = from;
    if (tag[end - 1] === PUNCT_TAG) end--;
    from = candidates.find((each) => each.to === end)?.from ?? from;
  }
  return unitsFrom(from, to);
}
