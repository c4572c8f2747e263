import { remembered } from '../text/remembered.ts';
import type { Term } from './parts.ts';
import type { Weighed } from './weights.ts';
import { highestCosine } from './word-vectors.ts';

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
  const others = vectorsOf(b);
  let sum = 0;
  for (const [stem, weight] of a.weights)
    sum += weight * (b.terms.has(stem) ? 1 : LIKE * mostAlike(a.terms.get(stem)!, others));
  return sum / a.mass;
}

/** The vectors of a set of words, and how alike the likest of them is to others: a story says the same words over and over. */
interface Vectors {
  readonly own: readonly number[];
  readonly likest: Map<number, number>;
}

const vectorsOf = remembered(({ terms }: Weighed): Vectors => ({
  own: Array.from(terms.values(), ({ vector }) => vector).filter((vector) => vector !== null),
  likest: new Map(),
}));

function mostAlike({ vector }: Term, { own, likest }: Vectors): number {
  if (vector === null) return 0;
  let most = likest.get(vector);
  if (most === undefined) {
    most = (highestCosine(vector, own, CHANCE) - CHANCE) / (1 - CHANCE);
    likest.set(vector, most);
  }
  return most;
}
