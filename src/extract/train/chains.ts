import type { Reading } from '../cues.ts';
import type { StoredModel } from '../model-file.ts';
import { ROLE_LABELS } from '../role-labels.ts';
import { characterOf, GAP_BASE, MOST_WEIGHT, type StoredTable } from '../weights.ts';
import { roleExamples, type Lesson } from './examples.ts';
import { learn, type Example, type Schedule, type Weights } from './learn.ts';

const ROLE_BITS = 19;
const STEP_BITS = 16;
/** Features seen in fewer places than this are left out: they fit the corpus, not the language. */
const FEWEST = 12;
const SCHEDULE: Schedule = { epochs: 8, rate: 0.008, dropout: 0.5, blindness: 0.25 };
/** Unit of stored weights: coarse enough to compress well, fine enough that F1 stays within 0.1. */
const UNIT = 0.018;

/** The second pass, on what the first made of each article. Features whose weights are all smaller than `least` units are not stored. */
export function fitRoles(
  lessons: readonly Lesson[],
  readings: readonly Reading[],
  least = 1,
): Pick<StoredModel, 'role' | 'roleStep' | 'roleSteps'> {
  const role = learnFrequent(
    lessons.flatMap((lesson, i) =>
      roleExamples(lesson, readings[i]!, 2 ** ROLE_BITS - 1, 2 ** STEP_BITS - 1),
    ),
  );
  return {
    role: store(role.own, ROLE_LABELS, ROLE_BITS, UNIT, least),
    roleStep: store(role.step, ROLE_LABELS ** 2, STEP_BITS, UNIT),
    roleSteps: rounded(role.constant),
  };
}

/** Learns from the features that are seen often enough. */
function learnFrequent(examples: readonly Example[]): Weights {
  const often = { own: new Uint32Array(2 ** ROLE_BITS), step: new Uint32Array(2 ** STEP_BITS) };
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
  return learn(kept, ROLE_LABELS, 2 ** ROLE_BITS, 2 ** STEP_BITS, SCHEDULE);
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
