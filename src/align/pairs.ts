import { counterparts } from './counterparts.ts';
import { compareParts, type Comparison, type Features } from './features.ts';
import type { Part } from './parts.ts';
import { sentencesWith, weigh, type Weight } from './weights.ts';

/** Two parts of different articles that may report the same, and what tells for or against them. */
export interface Pair extends Pick<Comparison, 'likeness' | 'run' | 'quoted'> {
  /** Indices into the parts given, `a` before `b`. */
  readonly a: number;
  readonly b: number;
  readonly features: Features;
}

interface Draft extends Comparison {
  readonly a: number;
  readonly b: number;
}

/**
 * Every pair of parts of different articles that may report the same, compared.
 * The result does not depend on the order of the articles, save for the indices.
 */
export function pairsOf(parts: readonly Part[], weight: Weight): Pair[] {
  const sentences = sentencesWith(parts);
  const weighed = parts.map((part) => {
    const within = (stem: string): number => sentences(part.attribution.article, stem);
    return {
      part,
      content: weigh(part.terms, weight, within),
      sentence: weigh(part.around, weight, within),
    };
  });
  const all = counterparts(weighed).map(([a, b]) => ({ a, b, ...compareParts(weighed[a]!, weighed[b]!) }));
  const drafts = bestClauses(parts, all);
  const neighbours = neighboursOf(parts, drafts);
  return drafts.map(({ a, b, own, likeness, run, quoted }) => ({
    a,
    b,
    likeness,
    run,
    quoted,
    features: { ...own, neighbours: neighbours(a, b) },
  }));
}

/**
 * Of the pairs between the clauses of two sentences those that are the likest
 * for both of their clauses: what the sentences share speaks for one of them,
 * and the others only stand beside it.
 */
function bestClauses(parts: readonly Part[], drafts: readonly Draft[]): Draft[] {
  const sentence = (i: number): string => `${parts[i]!.attribution.article} ${parts[i]!.sentence}`;
  const seats = ({ a, b }: Draft): [string, string] => [`${a} ${sentence(b)}`, `${b} ${sentence(a)}`];
  const best = new Map<string, number>();
  for (const draft of drafts)
    for (const seat of seats(draft)) best.set(seat, Math.max(best.get(seat) ?? 0, draft.own.cosine));
  return drafts.filter((draft) => seats(draft).every((seat) => draft.own.cosine >= best.get(seat)!));
}

/** How alike the sentences just before or behind both parts of a pair are, by their likest clauses. */
function neighboursOf(parts: readonly Part[], drafts: readonly Draft[]): (a: number, b: number) => number {
  const place = (i: number, step = 0): string =>
    `${parts[i]!.attribution.article} ${parts[i]!.sentence + step}`;
  const pairKey = (a: number, b: number, step = 0): string => `${place(a, step)} ${place(b, step)}`;
  const likest = new Map<string, number>();
  for (const { a, b, likeness } of drafts) {
    const key = pairKey(a, b);
    likest.set(key, Math.max(likest.get(key) ?? 0, likeness));
  }
  return (a, b) => Math.max(...[-1, 1].map((step) => likest.get(pairKey(a, b, step)) ?? 0));
}
