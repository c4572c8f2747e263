import { weigh, logistic } from '../chances.ts';
import type { StoredModel } from '../model-file.ts';
import { spansOf } from '../reported.ts';
import type { Roles } from '../roles.ts';
import { TRAITS, traitsOf } from '../traits.ts';
import { store } from './chains.ts';
import { judge } from './evaluate.ts';
import type { Lesson } from './examples.ts';
import { randomFrom, shuffle } from './learn.ts';
import { fitLogistic } from './logistic.ts';

const BITS = 16;
/** A stored weight's unit. */
const UNIT = 0.05;
const EPOCHS = 8;
const RATE = 0.04;
/** Share of traits left out of a case at random, so that no single one carries all. */
const DROPOUT = 0.4;
/** Pull towards 0 of traits that few cases have. */
const PRIOR = 0.01;

/** An attribution that the two passes propose, and whether it is right. */
export interface Case {
  readonly evidence: readonly number[];
  readonly traits: Int32Array;
  readonly content: boolean;
  readonly whole: boolean;
}

type Judge = Pick<StoredModel, 'content' | 'whole' | 'traits'>;

/**
 * Learns how far a proposed attribution can be trusted: from the evidence first,
 * by logistic regression; then what the traits add to it.
 */
export function fitJudge(cases: readonly Case[]): Judge {
  const evidence = cases.map((each) => each.evidence);
  const content = fitLogistic(
    evidence,
    cases.map((each) => each.content),
  );
  const whole = fitLogistic(
    evidence,
    cases.map((each) => each.whole),
  );
  const table = new Float32Array(2 ** BITS * 2);
  fitTraits(cases, (each) => each.content, content, table, 0);
  fitTraits(cases, (each) => each.whole, whole, table, 1);
  const short = (weights: number[]) => weights.map((weight) => Math.round(weight * 1e4) / 1e4);
  return { content: short(content), whole: short(whole), traits: store(table, 2, BITS, UNIT) };
}

/** The attributions that the two passes propose in an article, each with the verdict on it. */
export function casesOf({ article, units }: Lesson, all: readonly Roles[]): Case[] {
  const roles = all.filter((each) => each.content.length > 0);
  const guesses = roles.map((each) => ({
    content: spansOf(units, each.content),
    source: spansOf(units, each.source),
  }));
  const traits = new Int32Array(TRAITS);
  return judge(article.text, article.attributions, guesses).map(({ overlap, sameSource }, i) => {
    const each = roles[i]!;
    const count = traitsOf(units, each, traits);
    return {
      evidence: each.evidence,
      traits: traits.slice(0, count).map((trait) => trait & (2 ** BITS - 1)),
      content: overlap >= 0.5,
      whole: overlap >= 0.5 && sameSource,
    };
  });
}

/** Fills column `column` of `table` by AdaGrad with dropout; the evidence keeps its weights. */
function fitTraits(
  cases: readonly Case[],
  isRight: (each: Case) => boolean,
  evidence: readonly number[],
  table: Float32Array,
  column: number,
): void {
  const seen = new Float32Array(table.length).fill(1);
  const random = randomFrom(3);
  const order = cases.map((_, i) => i);
  const base = cases.map((each) => weigh(each.evidence, evidence));
  let updates = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const n of order) {
      const each = cases[n]!;
      const kept = each.traits.filter(() => random() >= DROPOUT);
      let score = base[n]!;
      for (const trait of kept) score += table[trait * 2 + column]! / (1 - DROPOUT);
      const miss = ((isRight(each) ? 1 : 0) - logistic(score)) / (1 - DROPOUT);
      const rate = RATE * (1 - updates++ / (EPOCHS * cases.length));
      for (const trait of kept) {
        const at = trait * 2 + column;
        const gradient = miss - PRIOR * table[at]!;
        seen[at]! += gradient * gradient;
        table[at]! += (rate * gradient) / Math.sqrt(seen[at]!);
      }
    }
  }
}
