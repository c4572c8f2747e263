import { linksBetween, linksOf, type Reading } from './links.ts';
import type { Gold } from './corpus.ts';
import type { Likelihood } from '../group.ts';

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
 * row is shown with: the least over members of their best score. Groups whose
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
  const score = new Map(scored.flatMap((pair) => bothWays(pair)));
  return groups.flatMap((members) => {
    const best = members.map((i) => Math.max(...members.map((j) => score.get(`${i} ${j}`) ?? 0)));
    const links = members
      .flatMap((i) => members.map((j) => linksBetween(readings[i]!, readings[j]!)))
      .filter((own) => own.length > 0 && !own.some((link) => borderline.has(link)));
    if (links.length === 0) return [];
    return [
      {
        confidence: Math.min(...best),
        right: links.every((own) => own.some((link) => right.has(link))),
        quoted: members.every(isQuote),
      },
    ];
  });
}

const bothWays = ({ a, b, score }: Likelihood): [string, number][] => [
  [`${a} ${b}`, score],
  [`${b} ${a}`, score],
];

const BINS = 10;

/** Tenths of confidence in which groups stand. */
export function binsOf(judged: readonly Judged[]): Bin[] {
  return Array.from({ length: BINS }, (_, i) => {
    const own = judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === i);
    const right = own.filter((group) => group.right).length;
    return { from: i / BINS, to: (i + 1) / BINS, count: own.length, right };
  }).filter(({ count }) => count > 0);
}
