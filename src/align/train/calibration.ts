import { linksBetween, linksOf, type Reading } from './links.ts';
import type { Gold } from './corpus.ts';
import type { Likelihood } from '../group.ts';
import { holdsOf } from '../holds.ts';

/** A found group that several outlets share: how sure its weakest link is, and whether gold has every link of it. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
  /** Whether all of its readings are quotations. */
  readonly quoted: boolean;
}

/** Groups by confidence: how many, and how many of them are right. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
}

/**
 * Judges groups of indices into `readings`. The confidence is the one that a
 * row is shown with: the least of what holds its members together. Groups whose
 * links are all borderline are not judged. `isQuote` tells of a reading's index
 * whether it holds quoted words.
 */
export function judgeGroups(
  gold: Gold,
  readings: readonly Reading[],
  groups: readonly (readonly number[])[],
  scored: readonly Likelihood[],
  isQuote: (reading: number) => boolean,
): Judged[] {
  const right = linksOf([...gold.statements, ...gold.facts]);
  const borderline = linksOf(gold.borderline);
  const byLower = Map.groupBy(scored, ({ a }) => a);
  return groups.flatMap((members) => {
    const inside = new Set(members);
    const likelihoods = members.flatMap((i) => (byLower.get(i) ?? []).filter(({ b }) => inside.has(b)));
    const holds = holdsOf(likelihoods, String);
    const links = members
      .flatMap((i) => members.map((j) => linksBetween(readings[i]!, readings[j]!)))
      .filter((own) => own.length > 0 && !own.some((link) => borderline.has(link)));
    if (links.length === 0) return [];
    return [
      {
        confidence: holds.length < members.length ? 0 : Math.min(...holds.map(({ score }) => score)),
        right: links.every((own) => own.some((link) => right.has(link))),
        quoted: members.every(isQuote),
      },
    ];
  });
}

const BINS = 10;

/** Tenths of confidence in which groups stand. */
export function binsOf(judged: readonly Judged[]): Bin[] {
  return Array.from({ length: BINS }, (_, i) => {
    const own = judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === i);
    const right = own.filter((group) => group.right).length;
    return { from: i / BINS, to: (i + 1) / BINS, count: own.length, right };
  }).filter(({ count }) => count > 0);
}
