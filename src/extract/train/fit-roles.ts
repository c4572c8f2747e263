import type { Reading } from '../cues.ts';
import type { StoredModel } from '../model-file.ts';
import { ROLE_LABELS } from '../role-labels.ts';
import { roleExamples, type Lesson } from './examples.ts';
import { learn, type Example, type FeatureLists, type Schedule, type Weights } from './learn.ts';
import { rounded, storedTable } from './stored-table.ts';

const ROLE_BITS = 19;
const STEP_BITS = 16;
/** Features seen in fewer places than this are left out: they fit the corpus, not the language. */
const FEWEST = 12;
const SCHEDULE: Schedule = { epochs: 8, rate: 0.008, dropout: 0.5, blindness: 0.25 };
/** Unit of stored weights: coarse enough to compress well, fine enough that F1 stays within 0.1. */
const UNIT = 0.018;

/** An article and what the first pass made of it, which did not see it. */
export interface ReadLesson {
  readonly lesson: Lesson;
  readonly reading: Reading;
}

/** Learns the second pass. Features whose weights are all smaller than `least` units are not stored. */
export function fitRoles(
  articles: readonly ReadLesson[],
  least = 1,
): Pick<StoredModel, 'role' | 'roleStep' | 'roleSteps'> {
  const { own, step, constant } = learnFrequent(
    articles.flatMap(({ lesson, reading }) =>
      roleExamples(lesson, reading, 2 ** ROLE_BITS - 1, 2 ** STEP_BITS - 1),
    ),
  );
  return {
    role: storedTable({ weights: own, width: ROLE_LABELS, bits: ROLE_BITS }, UNIT, least),
    roleStep: storedTable({ weights: step, width: ROLE_LABELS ** 2, bits: STEP_BITS }, UNIT),
    roleSteps: rounded(constant),
  };
}

/** Learns from the features that are seen often enough. */
function learnFrequent(examples: readonly Example[]): Weights {
  const often = { own: new Uint32Array(2 ** ROLE_BITS), step: new Uint32Array(2 ** STEP_BITS) };
  for (const { own, step } of examples) {
    for (const feature of own.features) often.own[feature]!++;
    for (const feature of step.features) often.step[feature]!++;
  }
  const kept = examples.map(({ own, step, gold }) => ({
    own: keepFrequent(own, often.own),
    step: keepFrequent(step, often.step),
    gold,
  }));
  return learn(kept, { labels: ROLE_LABELS, rows: 2 ** ROLE_BITS, stepRows: 2 ** STEP_BITS }, SCHEDULE);
}

function keepFrequent({ features, ends }: FeatureLists, often: Uint32Array): FeatureLists {
  const kept: number[] = [];
  let at = 0;
  const newEnds = ends.map((end) => {
    for (; at < end; at++) if (often[features[at]!]! >= FEWEST) kept.push(features[at]!);
    return kept.length;
  });
  return { features: Int32Array.from(kept), ends: newEnds };
}
