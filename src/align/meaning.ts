import type { Term } from './parts.ts';
import type { Weighed } from './weights.ts';
import { cosineOf } from './word-vectors.ts';

/** How much two sets of words mean the same, whether or not they are the same words. */
export interface Meaning {
  /** How much of each stands in the other, 0..1: harmonic mean of both ways. */
  readonly both: number;
  /** How much of the lighter one stands in the other, 0..1. */
  readonly lighter: number;
  /** Cosine of what the words mean together, -1..1. */
  readonly centre: number;
}

/** Cosine up to which two words have nothing in common: chance brings many there. */
const CHANCE = 0.55;
/** What a word counts whose perfect like, but not itself, stands on the other side. */
const LIKE = 0.9;

/** Compares two sets of words by their vectors; symmetric. */
export function meaningOf(a: Weighed, b: Weighed): Meaning {
  const [ab, ba] = [coveredBy(a, b), coveredBy(b, a)];
  return {
    both: ab + ba === 0 ? 0 : (2 * ab * ba) / (ab + ba),
    lighter: a.mass < b.mass ? ab : ba,
    centre: a.centre.reduce((sum, x, k) => sum + x * b.centre[k]!, 0),
  };
}

/** Share of the weight of `a` that stands in `b`: the same stem in full, or the word of `b` that is used most alike in part. */
function coveredBy(a: Weighed, b: Weighed): number {
  if (a.mass === 0) return 0;
  let sum = 0;
  for (const [stem, weight] of a.weights)
    sum += weight * (b.terms.has(stem) ? 1 : LIKE * mostAlike(a.terms.get(stem)!, b));
  return sum / a.mass;
}

/** For each set of words how alike its likest word is to others, by their vectors: a story says the same words over and over. */
const likest = new WeakMap<Weighed, Map<number, number>>();

function mostAlike({ vector }: Term, set: Weighed): number {
  if (vector === null) return 0;
  let known = likest.get(set);
  if (known === undefined) likest.set(set, (known = new Map<number, number>()));
  let most = known.get(vector);
  if (most !== undefined) return most;
  most = CHANCE;
  for (const other of set.terms.values())
    if (other.vector !== null) most = Math.max(most, cosineOf(vector, other.vector));
  most = (most - CHANCE) / (1 - CHANCE);
  known.set(vector, most);
  return most;
}
