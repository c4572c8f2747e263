import { counterparts } from './counterparts.ts';
import { compareParts, type Features, type OwnFeatures, type Surroundings } from './features.ts';
import type { Part } from './parts.ts';
import { sentencesWith, weigh, type Weight } from './weights.ts';

/** Two parts of different articles that may report the same, and what tells for or against them. */
export interface Pair {
  /** Indices into the parts given, `a` before `b`. */
  readonly a: number;
  readonly b: number;
  readonly features: Features;
  /** A plain measure, 0..1, before anything is fitted. */
  readonly likeness: number;
}

interface Draft {
  readonly a: number;
  readonly b: number;
  readonly own: OwnFeatures;
  readonly likeness: number;
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
  const surroundings = surroundingsOf(parts, drafts);
  return drafts.map(({ a, b, own, likeness }) => ({
    a,
    b,
    likeness,
    features: { ...own, ...surroundings(a, b) },
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

/**
 * How many parts the articles of a pair have, how its sentences stand among the
 * alternatives that each has in the other's article, and how alike the sentences
 * just before or behind both are.
 */
function surroundingsOf(parts: readonly Part[], drafts: readonly Draft[]) {
  const place = (i: number, step = 0): string =>
    `${parts[i]!.attribution.article} ${parts[i]!.sentence + step}`;
  const likeness = new Map<string, number>();
  const best = new Map<string, [number, number]>();
  const pairKey = (x: string, y: string): string => `${x} ${y}`;
  const seats = (a: number, b: number): [string, string] => [
    pairKey(place(a), parts[b]!.attribution.article),
    pairKey(place(b), parts[a]!.attribution.article),
  ];
  // The likest clauses of two sentences come first and stand for them.
  for (const { a, b, likeness: own } of [...drafts].sort((x, y) => y.likeness - x.likeness)) {
    const key = pairKey(place(a), place(b));
    if (likeness.has(key)) continue;
    likeness.set(key, own);
    for (const seat of seats(a, b)) {
      const [first, second] = best.get(seat) ?? [null, null];
      if (first === null) best.set(seat, [own, 0]);
      else if (second === 0) best.set(seat, [first, own]);
    }
  }
  const sizes = new Map<string, number>();
  for (const { attribution } of parts)
    sizes.set(attribution.article, (sizes.get(attribution.article) ?? 0) + 1);
  const logSize = (i: number): number => Math.log(sizes.get(parts[i]!.attribution.article)!);
  return (a: number, b: number): Surroundings => {
    const own = likeness.get(pairKey(place(a), place(b)))!;
    const rivals = seats(a, b).map((seat) => {
      const [first, second] = best.get(seat)!;
      return own === first ? second : first;
    });
    const beside = [-1, 1].map((step) => likeness.get(pairKey(place(a, step), place(b, step))) ?? 0);
    return {
      size: (logSize(a) + logSize(b)) / 2,
      mutual: rivals.every((rival) => own >= rival) ? 1 : 0,
      margin: own - Math.max(...rivals),
      neighbours: Math.max(...beside),
    };
  };
}
