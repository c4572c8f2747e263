import { CUE_LABELS } from '../cue-features.ts';
import type { Reading } from '../cues.ts';
import type { StoredModel } from '../model-file.ts';
import { ROLE_LABELS } from '../role-features.ts';
import { characterOf, GAP_BASE, MOST_WEIGHT, type StoredTable } from '../weights.ts';
import { cueExamples, roleExamples, type Lesson } from './examples.ts';
import { learn, type Example, type Schedule, type Weights } from './learn.ts';

const CUE_BITS = 20;
const ROLE_BITS = 19;
const STEP_BITS = 16;
/** Features seen in fewer places than this are left out: they fit the corpus, not the language. */
const FEWEST_CUE = 18;
const FEWEST_ROLE = 12;
const CUE_SCHEDULE: Schedule = { epochs: 8, rate: 0.015, dropout: 0.4, blindness: 0.25 };
const ROLE_SCHEDULE: Schedule = { epochs: 8, rate: 0.008, dropout: 0.5, blindness: 0.25 };
/** Units of stored weights: coarse enough to compress well, fine enough that F1 stays within 0.1. */
const CUE_UNIT = 0.025;
const ROLE_UNIT = 0.018;

/** The first pass. Features whose weights are all smaller than `least` units are not stored. */
export function fitCues(lessons: readonly Lesson[], least = 1): Pick<StoredModel, 'cue' | 'cueSteps'> {
  const { own, constant } = fit(
    lessons.flatMap((lesson) => cueExamples(lesson, 2 ** CUE_BITS - 1)),
    CUE_LABELS,
    CUE_BITS,
    0,
    FEWEST_CUE,
    CUE_SCHEDULE,
  );
  return { cue: store(own, CUE_LABELS, CUE_BITS, CUE_UNIT, least), cueSteps: rounded(constant) };
}

/** The second pass, on what the first made of each article. */
export function fitRoles(
  lessons: readonly Lesson[],
  readings: readonly Reading[],
  least = 1,
): Pick<StoredModel, 'role' | 'roleStep' | 'roleSteps'> {
  const role = fit(
    lessons.flatMap((lesson, i) =>
      roleExamples(lesson, readings[i]!, 2 ** ROLE_BITS - 1, 2 ** STEP_BITS - 1),
    ),
    ROLE_LABELS,
    ROLE_BITS,
    STEP_BITS,
    FEWEST_ROLE,
    ROLE_SCHEDULE,
  );
  return {
    role: store(role.own, ROLE_LABELS, ROLE_BITS, ROLE_UNIT, least),
    roleStep: store(role.step, ROLE_LABELS ** 2, STEP_BITS, ROLE_UNIT),
    roleSteps: rounded(role.constant),
  };
}

function fit(
  examples: readonly Example[],
  labels: number,
  bits: number,
  stepBits: number,
  fewest: number,
  schedule: Schedule,
): Weights {
  const often = { own: new Uint32Array(2 ** bits), step: new Uint32Array(2 ** stepBits) };
  for (const { own, step } of examples) {
    for (const feature of own) often.own[feature]!++;
    for (const feature of step) often.step[feature]!++;
  }
  const kept = examples.map((example) => {
    const own = keepFrequent(example.own, example.ownEnd, often.own, fewest);
    const step = keepFrequent(example.step, example.stepEnd, often.step, fewest);
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
  fewest: number,
): { features: Int32Array; ends: Int32Array } {
  const kept: number[] = [];
  let at = 0;
  const newEnds = ends.map((end) => {
    for (; at < end; at++) if (often[features[at]!]! >= fewest) kept.push(features[at]!);
    return kept.length;
  });
  return { features: Int32Array.from(kept), ends: newEnds };
}

/** The table with each weight in a whole number of `unit`s. */
export function store(
  weights: Float32Array,
  width: number,
  bits: number,
  unit: number,
  least = 1,
): StoredTable {
  const gaps: string[] = [];
  const columns = Array.from({ length: width }, (): string[] => []);
  let last = 0;
  const faint = (least - 0.5) * unit;
  for (let row = 0; row < 2 ** bits; row++) {
    if (!exceeds(weights, row * width, (row + 1) * width, faint)) continue;
    const values = Array.from(weights.subarray(row * width, (row + 1) * width), (weight) =>
      Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, Math.round(weight / unit))),
    );
    if (values.every((value) => Math.abs(value) < least)) continue;
    let gap = row - last;
    for (; gap >= GAP_BASE; gap = Math.floor(gap / GAP_BASE))
      gaps.push(characterOf((gap % GAP_BASE) + GAP_BASE));
    gaps.push(characterOf(gap));
    for (const [y, value] of values.entries()) columns[y]!.push(characterOf(value + MOST_WEIGHT));
    last = row;
  }
  return { width, bits, unit, gaps: gaps.join(''), weights: columns.flat().join('') };
}

/** Whether any weight of a row is farther from 0; most rows are empty, and this finds out fast. */
function exceeds(weights: Float32Array, from: number, to: number, limit: number): boolean {
  for (let i = from; i < to; i++) if (Math.abs(weights[i]!) >= limit) return true;
  return false;
}

export function rounded(weights: Float32Array): number[] {
  return Array.from(weights, (weight) => Math.round(weight * 1e4) / 1e4);
}
