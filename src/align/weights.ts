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

/** A set of stems with their weights, summed once. */
export interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
  /** Sum of the weights. */
  readonly mass: number;
  /** Euclidean length of the weight vector. */
  readonly length: number;
}

export function weigh(terms: ReadonlyMap<string, Term>, weight: Weight): Weighed {
  const weights = new Map(Array.from(terms.keys(), (stem) => [stem, weight(stem)]));
  const values = [...weights.values()];
  return {
    weights,
    mass: values.reduce((sum, own) => sum + own, 0),
    length: Math.sqrt(values.reduce((sum, own) => sum + own ** 2, 0)),
  };
}

/** Weights of what two sets of stems share and hold. */
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

/** Compares two sets of stems; symmetric. */
export function overlapOf(a: Weighed, b: Weighed): Overlap {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let [shared, dot] = [0, 0];
  for (const [stem, weight] of small.weights) {
    if (!large.weights.has(stem)) continue;
    shared += weight;
    dot += weight * weight;
  }
  const lighter = Math.min(a.mass, b.mass);
  const length = a.length * b.length;
  return {
    shared,
    cosine: length === 0 ? 0 : dot / length,
    cover: lighter === 0 ? 0 : shared / lighter,
    lighter,
  };
}
