import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CUE_LABELS } from '../cue-features.ts';
import { cuesIn } from '../cues.ts';
import { readModel, type StoredModel } from '../model-file.ts';
import { spansOf } from '../reported.ts';
import { ROLE_LABELS } from '../role-features.ts';
import { rolesOf } from '../roles.ts';
import type { StoredTable } from '../weights.ts';
import { readCorpus } from './corpus.ts';
import { judge } from './evaluate.ts';
import { cueExamples, lessonOf, roleExamples, type Lesson } from './examples.ts';
import { learn, type Example, type Schedule, type Weights } from './learn.ts';
import { fitLogistic } from './logistic.ts';

/**
 * Learns the weights in `model/weights.json` from an annotated corpus.
 *
 *   node src/extract/train/train.ts CORPUS [--without MONTH,MONTH…] [--out FILE]
 *
 * CORPUS holds `text/` and `attributions/` in brat's format. Months named are left
 * out, to measure on. The same corpus gives the same weights.
 */
const CUE_BITS = 20;
const ROLE_BITS = 19;
const STEP_BITS = 16;
/** Features seen in fewer places than this are left out: they fit the corpus, not the language. */
const FEWEST = 16;
const CUE_SCHEDULE: Schedule = { epochs: 4, rate: 0.05, prior: 0, dropout: 0.3, blindness: 0.25 };
const ROLE_SCHEDULE: Schedule = { epochs: 5, rate: 0.03, prior: 0, dropout: 0.4, blindness: 0.25 };
/** A stored weight's unit: coarse enough to fit a byte, fine enough that F1 stays within 0.1. */
const UNIT = 0.05;

function main(args: readonly string[]): void {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const corpus = args[0];
  if (corpus === undefined) throw new Error('usage: train.ts CORPUS [--without MONTH,MONTH…] [--out FILE]');
  const without = new Set(option('--without')?.split(',') ?? []);
  const lessons = readCorpus(corpus)
    .filter(({ month }) => !without.has(month))
    .map(lessonOf);
  const chances = fitChances(lessons);
  const model: StoredModel = { ...fitChains(lessons), ...chances };
  const file = option('--out') ?? join(import.meta.dirname, '../model/weights.json');
  writeFileSync(file, JSON.stringify(model) + '\n');
  console.log(`${lessons.length} articles, ${Math.round(process.uptime())} s -> ${file}`);
}

type Chains = Omit<StoredModel, 'content' | 'whole'>;

function fitChains(lessons: readonly Lesson[]): Chains {
  const cue = fit(
    lessons.flatMap((lesson) => cueExamples(lesson, 2 ** CUE_BITS - 1)),
    CUE_LABELS,
    CUE_BITS,
    0,
    CUE_SCHEDULE,
  );
  const role = fit(
    lessons.flatMap((lesson) => roleExamples(lesson, 2 ** ROLE_BITS - 1, 2 ** STEP_BITS - 1)),
    ROLE_LABELS,
    ROLE_BITS,
    STEP_BITS,
    ROLE_SCHEDULE,
  );
  return {
    cue: store(cue.own, CUE_LABELS, CUE_BITS),
    cueSteps: rounded(cue.constant),
    role: store(role.own, ROLE_LABELS, ROLE_BITS),
    roleStep: store(role.step, ROLE_LABELS ** 2, STEP_BITS),
    roleSteps: rounded(role.constant),
  };
}

function fit(
  examples: readonly Example[],
  labels: number,
  bits: number,
  stepBits: number,
  schedule: Schedule,
): Weights {
  const often = { own: new Uint32Array(2 ** bits), step: new Uint32Array(2 ** stepBits) };
  for (const { own, step } of examples) {
    for (const feature of own) often.own[feature]!++;
    for (const feature of step) often.step[feature]!++;
  }
  const kept = examples.map((example) => {
    const own = keepFrequent(example.own, example.ownEnd, often.own);
    const step = keepFrequent(example.step, example.stepEnd, often.step);
    return {
      own: own.features,
      ownEnd: own.ends,
      step: step.features,
      stepEnd: step.ends,
      gold: example.gold,
    };
  });
  return learn(kept, labels, 2 ** bits, 2 ** stepBits, schedule);
}

function keepFrequent(
  features: Int32Array,
  ends: Int32Array,
  often: Uint32Array,
): { features: Int32Array; ends: Int32Array } {
  const kept: number[] = [];
  let at = 0;
  const newEnds = ends.map((end) => {
    for (; at < end; at++) if (often[features[at]!]! >= FEWEST) kept.push(features[at]!);
    return kept.length;
  });
  return { features: Int32Array.from(kept), ends: newEnds };
}

function store(weights: Float32Array, width: number, bits: number): StoredTable {
  const bytes: number[] = [];
  let last = 0;
  for (let row = 0; row < 2 ** bits; row++) {
    const values = Array.from(weights.subarray(row * width, (row + 1) * width), (weight) =>
      Math.max(-127, Math.min(127, Math.round(weight / UNIT))),
    );
    if (values.every((value) => value === 0)) continue;
    for (let gap = row - last, more = true; more; gap >>>= 7) {
      more = gap > 127;
      bytes.push((gap & 127) | (more ? 128 : 0));
    }
    bytes.push(...values.map((value) => value & 255));
    last = row;
  }
  return { width, bits, unit: UNIT, rows: Buffer.from(bytes).toString('base64') };
}

function rounded(weights: Float32Array): number[] {
  return Array.from(weights, (weight) => Math.round(weight * 1e4) / 1e4);
}

/** How far evidence can be trusted, learned on articles that the chains did not see: each half judged by chains of the other. */
function fitChances(lessons: readonly Lesson[]): Pick<StoredModel, 'content' | 'whole'> {
  const evidence: (readonly number[])[] = [];
  const content: boolean[] = [];
  const whole: boolean[] = [];
  for (const half of [0, 1]) {
    const model = readModel({
      ...fitChains(lessons.filter((_, i) => i % 2 !== half)),
      content: [],
      whole: [],
    });
    for (const { article, units } of lessons.filter((_, i) => i % 2 === half)) {
      const roles = rolesOf(units, cuesIn(units, model), model).filter((each) => each.content.length > 0);
      const guesses = roles.map((each) => ({
        content: spansOf(units, each.content),
        source: spansOf(units, each.source),
      }));
      for (const [i, { overlap, sameSource }] of judge(
        article.text,
        article.attributions,
        guesses,
      ).entries()) {
        evidence.push(roles[i]!.evidence);
        content.push(overlap >= 0.5);
        whole.push(overlap >= 0.5 && sameSource);
      }
    }
  }
  const short = (weights: number[]) => weights.map((weight) => Math.round(weight * 1e4) / 1e4);
  return { content: short(fitLogistic(evidence, content)), whole: short(fitLogistic(evidence, whole)) };
}

main(process.argv.slice(2));
