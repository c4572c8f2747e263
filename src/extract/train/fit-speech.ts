import { chancesOf } from '../chances.ts';
import type { Judge } from '../model-file.ts';
import { spansOf } from '../reported.ts';
import { quotedAlone } from '../speech.ts';
import type { StoredForest } from '../trees.ts';
import { fitForest, type Growing } from './fit-forest.ts';
import { verdictsOn } from './verdicts.ts';
import type { Proposal } from './proposals.ts';

const GROWING: Growing = { trees: 60, depth: 3, rate: 0.1, prior: 5, features: 0.4 };

/** An attribution of nothing but quotations, and whether exactly its words are annotated as one. */
export interface QuotedCase {
  readonly signs: readonly number[];
  readonly base: number;
  readonly right: boolean;
}

/** Those among proposals, with the chances that a judge gives them. */
export function quotedCases(proposals: readonly Proposal[], weights: Judge): QuotedCase[] {
  return proposals.flatMap(({ lesson: { article, units }, reading, roles }) => {
    const quoted = quotedAlone(units, roles, chancesOf(units, reading, roles, weights));
    const guesses = quoted.map(({ number }) => ({
      content: spansOf(units, roles[number]!.content),
      source: [],
    }));
    const verdicts = verdictsOn(article.text, article.attributions, guesses);
    return quoted.map(({ signs, base }, q) => ({ signs, base, right: verdicts[q]!.overlap === 1 }));
  });
}

/** Learns what speaks for speech, beyond the chance that the content is right. */
export function fitSpeech(cases: readonly QuotedCase[]): StoredForest {
  return fitForest(
    cases.map(({ signs }) => signs),
    cases.map(({ right }) => right),
    cases.map(({ base }) => base),
    GROWING,
  );
}
