import type { Model } from './model-file.ts';
import type { Roles } from './roles.ts';
import { TRAITS, traitsOf } from './traits.ts';
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
const traits = new Int32Array(TRAITS);
const scores = new Float64Array(2);

/** Weighs the evidence of both passes and the traits of the attribution as a whole. */
export function chancesOf(
  units: Units,
  roles: Roles,
  model: Pick<Model, 'content' | 'whole' | 'traits'>,
): Chances {
  if (roles.content.length === 0) return NONE;
  scores[0] = weigh(roles.evidence, model.content);
  scores[1] = weigh(roles.evidence, model.whole);
  addScores(model.traits, traits, 0, traitsOf(units, roles, traits), scores, 0);
  const content = logistic(scores[0]);
  return { content, whole: Math.min(content, logistic(scores[1])) };
}

export function weigh(evidence: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < evidence.length; i++) sum += evidence[i]! * weights[i]!;
  return sum;
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
