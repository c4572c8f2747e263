import { logistic, scoresOf, weigh } from '../chances.ts';
import { evidenceOf } from '../evidence.ts';
import type { Judge, StoredModel } from '../model-file.ts';
import { spansOf } from '../reported.ts';
import { signsOf } from '../signs.ts';
import { TRAITS, traitsOf } from '../traits.ts';
import { rowsOf } from '../trees.ts';
import { readTable } from '../weights.ts';
import { dealt } from './dealt.ts';
import { fitForest, type Growing } from './fit-forest.ts';
import { fitLogistic } from './fit-logistic.ts';
import { randomFrom, shuffle } from './learn.ts';
import type { Proposal } from './proposals.ts';
import { rounded, storedTable } from './stored-table.ts';
import { verdictsOn } from './verdicts.ts';

const BITS = 16;
/** A stored weight's unit. */
const UNIT = 0.05;
const EPOCHS = 8;
const RATE = 0.04;
/** Share of traits left out of a case at random, so that no single one carries all. */
const DROPOUT = 0.4;
/** Pull towards 0 of traits that few cases have. */
const PRIOR = 0.01;
/** The trees learn on weights of traits that did not see the case: articles are dealt into this many parts for it. */
const PARTS = 2;
const GROWING: Growing = { trees: 90, depth: 4, rate: 0.1, prior: 10, features: 0.4 };

/** An attribution that the two passes propose, and whether it is right. */
interface Case {
  readonly evidence: readonly number[];
  readonly signs: Float64Array;
  readonly traits: Int32Array;
  readonly content: boolean;
  readonly whole: boolean;
}

type StoredJudge = Pick<StoredModel, keyof Judge>;
type Weights = Pick<StoredModel, 'content' | 'whole' | 'traits'>;

/**
 * Learns how far a proposed attribution can be trusted: from the evidence first,
 * by logistic regression; then what the traits add to it, then what trees over
 * everything add.
 */
export function fitJudge(proposals: readonly Proposal[]): StoredJudge {
  const articles = proposals.map(casesOf);
  const rows: number[][] = [];
  const base: [number, number][] = [];
  const cases: Case[] = [];
  for (const { part, others } of dealt(articles, PARTS)) {
    const weights = fitWeights(others.flat());
    const scorer = { ...weights, traits: readTable(weights.traits) };
    for (const each of part.flat()) {
      const scores = scoresOf(each.evidence, each.traits, scorer);
      cases.push(each);
      base.push(scores);
      rows.push([...each.signs, ...scores]);
    }
  }
  const trees = (isRight: (each: Case) => boolean, column: 0 | 1) =>
    fitForest(
      rows,
      cases.map(isRight),
      base.map((scores) => scores[column]),
      GROWING,
    );
  return {
    ...fitWeights(articles.flat()),
    contentTrees: trees((each) => each.content, 0),
    wholeTrees: trees((each) => each.whole, 1),
  };
}

/** The attributions proposed in an article, each with the verdict on it. */
function casesOf({ lesson: { article, units }, reading, roles }: Proposal): Case[] {
  const evidence = evidenceOf(units, roles);
  const signs = rowsOf(signsOf(units, reading, roles, evidence), roles.length);
  const guesses = roles.map((each) => ({
    content: spansOf(units, each.content),
    source: spansOf(units, each.source),
  }));
  const traits = new Int32Array(TRAITS);
  return verdictsOn(article.text, article.attributions, guesses).flatMap(({ overlap, sameSource }, i) => {
    if (roles[i]!.content.length === 0) return [];
    const count = traitsOf(units, roles[i]!, evidence[i]!, traits);
    return {
      evidence: evidence[i]!,
      signs: signs[i]!,
      traits: traits.slice(0, count),
      content: overlap >= 0.5,
      whole: overlap >= 0.5 && sameSource,
    };
  });
}

function fitWeights(cases: readonly Case[]): Weights {
  const table = new Float32Array(2 ** BITS * 2);
  const [content, whole] = (['content', 'whole'] as const).map((verdict, column) => {
    const right = cases.map((each) => each[verdict]);
    const evidence = fitLogistic(
      cases.map((each) => each.evidence),
      right,
    );
    fitTraits(cases, right, evidence, (trait) => trait * 2 + column, table);
    return rounded(evidence);
  }) as [number[], number[]];
  return { content, whole, traits: storedTable({ weights: table, width: 2, bits: BITS }, UNIT) };
}

/** Fills the places of `table` that traits have by AdaGrad with dropout; the evidence keeps its weights. */
function fitTraits(
  cases: readonly Case[],
  right: readonly boolean[],
  evidence: readonly number[],
  placeOf: (trait: number) => number,
  table: Float32Array,
): void {
  const mask = 2 ** BITS - 1;
  const seen = new Float32Array(table.length).fill(1);
  const random = randomFrom(3);
  const order = cases.map((_, i) => i);
  const base = cases.map((each) => weigh(each.evidence, evidence));
  let updates = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const n of order) {
      const traits = [...cases[n]!.traits].map((trait) => trait & mask);
      const kept = traits.filter(() => random() >= DROPOUT).map(placeOf);
      let score = base[n]!;
      for (const at of kept) score += table[at]! / (1 - DROPOUT);
      const miss = ((right[n] === true ? 1 : 0) - logistic(score)) / (1 - DROPOUT);
      const rate = RATE * (1 - updates++ / (EPOCHS * cases.length));
      for (const at of kept) {
        const gradient = miss - PRIOR * table[at]!;
        seen[at]! += gradient * gradient;
        table[at]! += (rate * gradient) / Math.sqrt(seen[at]!);
      }
    }
  }
}
