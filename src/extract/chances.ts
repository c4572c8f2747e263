import type { Reading } from './cues.ts';
import { evidenceOf } from './evidence.ts';
import type { Judge } from './model-file.ts';
import type { Roles } from './roles.ts';
import { signsOf } from './signs.ts';
import { TRAITS, traitsOf } from './traits.ts';
import { growth } from './trees.ts';
import type { Units } from './units.ts';
import { addScores } from './weights.ts';

/** How likely an attribution is right, 0..1. */
export interface Chances {
  /** That its content is. */
  readonly content: number;
  /** That content and source are. */
  readonly whole: number;
}

const NONE: Chances = { content: 0, whole: 0 };
/** Log odds from which the trees never lift a content to where it is believed. */
const HOPELESS = -2;

/** Weighs the evidence of both passes, the traits of each attribution as a whole and its rivals. */
export function chancesOf(units: Units, reading: Reading, all: readonly Roles[], judge: Judge): Chances[] {
  const evidence = evidenceOf(units, all);
  const traits = new Int32Array(TRAITS);
  const scores = all.map((roles, n) => {
    if (roles.content.length === 0) return null;
    const count = traitsOf(units, roles, evidence[n]!, traits);
    const own = scoresOf(evidence[n]!, traits.subarray(0, count), judge);
    return own[0] < HOPELESS ? null : own;
  });
  const signs = signsOf(units, reading, all, evidence);
  const { contentTrees, wholeTrees } = judge;
  return scores.map((own, n) => {
    if (own === null) return NONE;
    const end = signs(n, contentTrees.row);
    [contentTrees.row[end], contentTrees.row[end + 1]] = own;
    wholeTrees.row.set(contentTrees.row);
    const content = logistic(own[0] + growth(contentTrees));
    return { content, whole: Math.min(content, logistic(own[1] + growth(wholeTrees))) };
  });
}

/** Log odds that content, and that content and source are right, before the trees. */
export function scoresOf(
  evidence: readonly number[],
  traits: Int32Array,
  judge: Pick<Judge, 'content' | 'whole' | 'traits'>,
): [number, number] {
  const scores = new Float64Array(2);
  scores[0] = weigh(evidence, judge.content);
  scores[1] = weigh(evidence, judge.whole);
  addScores(judge.traits, traits, scores);
  return [scores[0], scores[1]];
}

/** The sum of the evidence, each piece times its weight. */
export function weigh(evidence: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < evidence.length; i++) sum += evidence[i]! * weights[i]!;
  return sum;
}

/** The chance, 0..1, of log odds. */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
