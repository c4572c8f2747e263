import type { Part, Term } from './parts.ts';
import { centreOf, VECTORS } from './word-vectors.ts';

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

/** In how many sentences of its article, among those that hold reported content, a stem stands. */
export function sentencesWith(parts: readonly Part[]): (article: string, stem: string) => number {
  const sentences = new Map<string, Set<number>>();
  for (const { attribution, sentence, around } of parts)
    for (const stem of around.keys()) {
      const key = `${attribution.article} ${stem}`;
      sentences.set(key, (sentences.get(key) ?? new Set()).add(sentence));
    }
  return (article, stem) => sentences.get(`${article} ${stem}`)?.size ?? 0;
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
  /** How rare each stem is in English and in its article: 1 for a rare word of one sentence. */
  readonly rarity: ReadonlyMap<string, number>;
  /** Stems that stand side by side or with one stem between. */
  readonly phrases: ReadonlySet<string>;
}

/** Weighs stems; `within` tells in how many sentences of their article they stand. */
export function weigh(
  terms: ReadonlyMap<string, Term>,
  weight: Weight,
  within: (stem: string) => number = () => 1,
): Weighed {
  const weights = new Map(
    Array.from(terms.values(), ({ stem, vector }) => [stem, weight(stem) * rareness(vector)]),
  );
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
    rarity: new Map(
      Array.from(terms.values(), ({ stem, vector }) => [stem, rareness(vector) / Math.max(1, within(stem))]),
    ),
    phrases: phrasesOf([...terms.keys()]),
  };
}

/** What the commonest word of English tells beside a rare one. */
const COMMONEST = 0.6;
/** Rank among frequent words from which a word begins to be rare. */
const COMMON = 10;
const RAREST = Math.log1p(VECTORS / COMMON);

/** How telling a word is in English, by its rank among the frequent words, COMMONEST..1. */
const rareness = (rank: number | null): number =>
  rank === null ? 1 : COMMONEST + ((1 - COMMONEST) * Math.log1p(rank / COMMON)) / RAREST;

function phrasesOf(stems: readonly string[]): Set<string> {
  const phrase = (a: string, b: string | undefined): string[] =>
    b === undefined ? [] : [a < b ? `${a} ${b}` : `${b} ${a}`];
  return new Set(stems.flatMap((stem, i) => [...phrase(stem, stems[i + 1]), ...phrase(stem, stems[i + 2])]));
}

/** Weights of what two sets of stems share and hold. */
export interface Overlap {
  /** Sum over the shared stems. */
  readonly shared: number;
  /** The same, by how rare the stems are in English and in both articles. */
  readonly exclusive: number;
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
  let [shared, dot, exclusive, phrases] = [0, 0, 0, 0];
  for (const [stem, weight] of small.weights) {
    if (!large.terms.has(stem)) continue;
    shared += weight;
    exclusive += small.rarity.get(stem)! * large.rarity.get(stem)!;
    dot += weight * weight;
  }
  for (const phrase of small.phrases) if (large.phrases.has(phrase)) phrases++;
  const lighter = Math.min(a.mass, b.mass);
  const length = a.length * b.length;
  return {
    shared,
    exclusive,
    phrases,
    cosine: length === 0 ? 0 : dot / length,
    cover: lighter === 0 ? 0 : shared / lighter,
    lighter,
  };
}
