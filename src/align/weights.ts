import type { Part, Term } from './parts.ts';

/** How telling a stem is within one story: rare words identify a statement, the story's constant words do not. */
export type Weight = (stem: string) => number;

/** A word that stands in every sentence still tells a little. */
const LEAST_WEIGHT = 0.05;

/**
 * Inverse document frequency within the story: sentences that hold reported
 * content are the documents. 1 for a stem that stands in one sentence of many.
 */
export function storyWeights(articles: readonly (readonly Part[])[]): Weight {
  const sentences = articles.flatMap((parts) => [
    ...new Map(parts.map((part) => [part.sentence, part.around])).values(),
  ]);
  const frequency = new Map<string, number>();
  for (const terms of sentences)
    for (const stem of terms.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const most = Math.log(sentences.length + 1);
  return (stem) =>
    Math.max(LEAST_WEIGHT, Math.log((sentences.length + 1) / ((frequency.get(stem) ?? 0) + 0.5)) / most);
}

/** Weights of what two sets of terms share and hold. */
export interface Overlap {
  /** Sum over the shared stems. */
  readonly shared: number;
  /** Cosine of the weight vectors, 0..1. */
  readonly cosine: number;
  /** `shared` as a share of the lighter set's sum, 0..1. */
  readonly cover: number;
  /** Sum of the lighter set. */
  readonly lighter: number;
}

type Terms = ReadonlyMap<string, Term>;

/** Compares two sets of terms; symmetric. */
export function overlapOf(a: Terms, b: Terms, weight: Weight): Overlap {
  let [shared, dot] = [0, 0];
  for (const stem of a.keys()) {
    if (!b.has(stem)) continue;
    shared += weight(stem);
    dot += weight(stem) ** 2;
  }
  const lighter = Math.min(massOf(a, weight), massOf(b, weight));
  const length = lengthOf(a, weight) * lengthOf(b, weight);
  return {
    shared,
    cosine: length === 0 ? 0 : dot / length,
    cover: lighter === 0 ? 0 : shared / lighter,
    lighter,
  };
}

function massOf(terms: Terms, weight: Weight): number {
  let sum = 0;
  for (const stem of terms.keys()) sum += weight(stem);
  return sum;
}

function lengthOf(terms: Terms, weight: Weight): number {
  let sum = 0;
  for (const stem of terms.keys()) sum += weight(stem) ** 2;
  return Math.sqrt(sum);
}
