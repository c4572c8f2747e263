import { ownFeatures, type Features, type OwnFeatures } from './features.ts';
import type { Part } from './parts.ts';
import type { Weight } from './weights.ts';

/** Two parts of different articles that share a content word, and what tells for or against them. */
export interface Pair {
  /** Indices into the parts given, `a` before `b`. */
  readonly a: number;
  readonly b: number;
  readonly features: Features;
}

interface Draft {
  readonly a: number;
  readonly b: number;
  readonly own: OwnFeatures;
  readonly likeness: number;
}

/**
 * Every pair of parts of different articles that share a content word in their
 * sentences. Quadratic in parts; the result does not depend on the order of the
 * articles, save for the indices.
 */
export function pairsOf(parts: readonly Part[], weight: Weight): Pair[] {
  const all: Draft[] = [];
  for (const [a, p] of parts.entries())
    for (const b of sharing(parts, a)) {
      const own = ownFeatures(p, parts[b]!, weight);
      all.push({ a, b, own, likeness: likenessOf(own) });
    }
  const drafts = bestClauses(parts, all);
  const likeness = new Map(drafts.map(({ a, b, likeness }) => [keyOf(a, b), likeness]));
  const standing = standings(parts, drafts);
  return drafts.map(({ a, b, own, likeness: own_ }) => ({
    a,
    b,
    features: {
      ...own,
      ...standing(a, b, own_),
      neighbours: Math.max(...[-1, 1].map((step) => neighbourLikeness(parts, likeness, a, b, step))),
    },
  }));
}

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function* sharing(parts: readonly Part[], a: number): Iterable<number> {
  const p = parts[a]!;
  for (let b = a + 1; b < parts.length; b++) {
    const q = parts[b]!;
    if (p.attribution.article === q.attribution.article) continue;
    for (const stem of p.around.keys())
      if (q.around.has(stem)) {
        yield b;
        break;
      }
  }
}

/** A plain measure by which alternatives are ranked before anything is fitted, 0..1. */
function likenessOf(own: OwnFeatures): number {
  return (own.cosine + own.sentenceCosine) / 2;
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

/** How a pair stands among the alternatives that its parts have in each other's article. */
function standings(parts: readonly Part[], drafts: readonly Draft[]) {
  const best = new Map<string, [number, number]>();
  const seat = (part: number, article: string): string => `${part} ${article}`;
  const seats = ({ a, b }: { a: number; b: number }): [string, string] => [
    seat(a, parts[b]!.attribution.article),
    seat(b, parts[a]!.attribution.article),
  ];
  for (const draft of drafts)
    for (const key of seats(draft)) {
      const [first, second] = best.get(key) ?? [0, 0];
      if (draft.likeness > first) best.set(key, [draft.likeness, first]);
      else if (draft.likeness > second) best.set(key, [first, draft.likeness]);
    }
  return (a: number, b: number, own: number): { mutual: number; margin: number } => {
    const rivals = seats({ a, b }).map((key) => {
      const [first, second] = best.get(key)!;
      return own === first ? second : first;
    });
    return { mutual: rivals.every((rival) => own >= rival) ? 1 : 0, margin: own - Math.max(...rivals) };
  };
}

/** Likeness of what stands just before (-1) or behind (+1) both parts. */
function neighbourLikeness(
  parts: readonly Part[],
  likeness: ReadonlyMap<string, number>,
  a: number,
  b: number,
  step: number,
): number {
  const beside = (at: number): number | null =>
    parts[at + step]?.attribution.article === parts[at]!.attribution.article ? at + step : null;
  const [p, q] = [beside(a), beside(b)];
  return p === null || q === null ? 0 : (likeness.get(keyOf(p, q)) ?? 0);
}
