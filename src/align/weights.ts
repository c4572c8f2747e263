import type { Part, Term } from './parts.ts';
import { centreOf } from './word-vectors.ts';

/** How telling a stem is within one story: rare words identify a statement, the story's constant words do not. */
export type Weight = (stem: string) => number;

/** A word that stands in every sentence still tells a little. */
const LEAST_WEIGHT = 0.05;

/** Articles of the events the model was fitted on. */
const USUAL_ARTICLES = 3;

/**
 * Inverse document frequency within the story: sentences that hold reported
 * content are the documents. 1 for a stem that stands in one sentence of many.
 * Counted as if the story had the usual number of articles, so that the words of
 * a statement do not lose their weight because many outlets report it.
 */
export function storyWeights(articles: readonly (readonly Part[])[]): Weight {
  const sentences = articles.flatMap((parts) => [
    ...new Map(parts.map((part) => [part.sentence, part.around])).values(),
  ]);
  const frequency = new Map<string, number>();
  for (const terms of sentences)
    for (const stem of terms.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const scale = USUAL_ARTICLES / articles.length;
  const all = sentences.length * scale + 1;
  const most = Math.log(all);
  return (stem) => {
    const holding = Math.max(1, (frequency.get(stem) ?? 0) * scale);
    return Math.max(LEAST_WEIGHT, Math.log(all / (holding + 0.5)) / most);
  };
}

/** A set of stems with their weights, summed once. */
export interface Weighed {
  readonly terms: ReadonlyMap<string, Term>;
  readonly weights: ReadonlyMap<string, number>;
  /** Sum of the weights. */
  readonly mass: number;
  /** Euclidean length of the weight vector. */
  readonly length: number;
  /** Direction of what the words mean together; zero when none has a vector. */
  readonly centre: Float64Array;
  /** Stems that stand side by side or with one stem between. */
  readonly phrases: ReadonlySet<string>;
}

export function weigh(terms: ReadonlyMap<string, Term>, weight: Weight): Weighed {
  const weights = new Map(Array.from(terms.keys(), (stem) => [stem, weight(stem)]));
  const values = [...weights.values()];
  return {
    terms,
    weights,
    mass: values.reduce((sum, own) => sum + own, 0),
    length: Math.sqrt(values.reduce((sum, own) => sum + own ** 2, 0)),
    centre: centreOf(
      [...terms.values()].flatMap(({ stem, vector }) =>
        vector === null ? [] : [{ vector, weight: weights.get(stem)! }],
      ),
    ),
    phrases: phrasesOf([...terms.keys()]),
  };
}

function phrasesOf(stems: readonly string[]): Set<string> {
  const phrase = (a: string, b: string | undefined): string[] =>
    b === undefined ? [] : [a < b ? `${a} ${b}` : `${b} ${a}`];
  return new Set(stems.flatMap((stem, i) => [...phrase(stem, stems[i + 1]), ...phrase(stem, stems[i + 2])]));
}

/** Weights of what two sets of stems share and hold. */
export interface Overlap {
  /** Sum over the shared stems. */
  readonly shared: number;
  /** The same over those that are names in both. */
  readonly names: number;
  /** How many phrases both have. */
  readonly phrases: number;
  /** Cosine of the weight vectors, 0..1. */
  readonly cosine: number;
  /** `shared` as a share of the lighter set's sum, 0..1. */
  readonly cover: number;
  /** Sum of the lighter set. */
  readonly lighter: number;
}

/** Weight of the stems that both hold. */
export function sharedWeight(a: Weighed, b: Weighed): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [stem, weight] of small.weights) if (large.weights.has(stem)) shared += weight;
  return shared;
}

/** Compares two sets of stems; symmetric. */
export function overlapOf(a: Weighed, b: Weighed): Overlap {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let [shared, dot, names, phrases] = [0, 0, 0, 0];
  for (const [stem, weight] of small.weights) {
    const other = large.terms.get(stem);
    if (other === undefined) continue;
    shared += weight;
    dot += weight * weight;
    if (other.isName && small.terms.get(stem)!.isName) names += weight;
  }
  for (const phrase of small.phrases) if (large.phrases.has(phrase)) phrases++;
  const lighter = Math.min(a.mass, b.mass);
  const length = a.length * b.length;
  return {
    shared,
    names,
    phrases,
    cosine: length === 0 ? 0 : dot / length,
    cover: lighter === 0 ? 0 : shared / lighter,
    lighter,
  };
}
