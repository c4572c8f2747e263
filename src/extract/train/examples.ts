import type { Block, Span } from '../../model.ts';
import { plainBlocks } from '../../text/plain.ts';
import { analyseText } from '../../text/nlp.ts';
import { CONTENT_AFTER, CONTENT_BEFORE, CUE, CUE_ON, SOURCE } from '../cue-labels.ts';
import { headOf } from '../cue-head.ts';
import { featuresOf } from '../hash.ts';
import { quotationsIn } from '../quotations.ts';
import { outlookOf } from '../outlook.ts';
import { OWN, ownValues } from '../own-features.ts';
import {
  BEFORE_CUE,
  BEHIND_CUE,
  CUE_FEATURE,
  OF_QUOTATION,
  RELATIVE,
  RELATIVE_OF_QUOTATION,
  RELATIVE_STEP,
  relativeValues,
} from '../relative-features.ts';
import { ROLE_CONTENT, ROLE_SOURCE } from '../role-labels.ts';
import { placeOfStep, STEP, stepValues } from '../step-features.ts';
import { PUNCT_TAG, QUOTE_TAG, unitsOf, type Units } from '../units.ts';
import type { Reading } from '../cues.ts';
import { LONGEST_CUE, MOST_WINDOW, windowOf, type Cue } from '../windows.ts';
import type { GoldArticle, GoldAttribution } from './corpus.ts';
import type { Example } from './learn.ts';

/** An annotated attribution in units. */
export interface GoldRoles {
  readonly gold: GoldAttribution;
  /** Null where the cue is not one run of units outside quotations. */
  readonly cue: Cue | null;
  readonly content: ReadonlySet<number>;
  readonly source: ReadonlySet<number>;
}

/** An article ready to learn from. */
export interface Lesson {
  readonly article: GoldArticle;
  readonly blocks: readonly Block[];
  readonly units: Units;
  readonly golds: readonly GoldRoles[];
}

export function lessonOf(article: GoldArticle): Lesson {
  const blocks = plainBlocks(article.text);
  const units = unitsOf(
    article.text,
    analyseText(article.text, blocks),
    quotationsIn(article.text, blocks),
    blocks,
  );
  return { article, blocks, units, golds: article.attributions.map((gold) => goldRoles(units, gold)) };
}

function goldRoles(units: Units, gold: GoldAttribution): GoldRoles {
  const cue = unitsIn(units, gold.cue).filter((i) => units.tag[i] !== QUOTE_TAG);
  const from = cue[0];
  let to = (from ?? 0) + 1;
  while (cue.includes(to) && to - (from ?? 0) < LONGEST_CUE) to++;
  return {
    gold,
    cue: from === undefined ? null : { from, to, chance: 1 },
    content: withoutOuterMarks(units, unitsIn(units, gold.content)),
    source: withoutOuterMarks(units, unitsIn(units, gold.source)),
  };
}

/** Units of which at least half lies in the spans. */
function unitsIn(units: Units, spans: readonly Span[]): number[] {
  const found: number[] = [];
  for (let i = 0; i < units.length; i++) {
    const [start, end] = [units.start[i]!, units.end[i]!];
    const covered = spans.reduce(
      (sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
      0,
    );
    if (covered * 2 >= end - start) found.push(i);
  }
  return found;
}

/** Annotators differ in whether a comma or full stop belongs: a mark counts when it stands between two units that do. */
function withoutOuterMarks({ tag, block, length }: Units, chosen: readonly number[]): Set<number> {
  const words = new Set(chosen.filter((i) => tag[i] !== PUNCT_TAG));
  const all = new Set(words);
  for (let i = 1; i < length - 1; i++) {
    if (tag[i] !== PUNCT_TAG) continue;
    let [before, after] = [i - 1, i + 1];
    while (before > 0 && tag[before] === PUNCT_TAG) before--;
    while (after < length - 1 && tag[after] === PUNCT_TAG) after++;
    if (words.has(before) && words.has(after) && block[before] === block[after]) all.add(i);
  }
  return all;
}

/** The label of each unit in the first pass. */
export function cueLabels({ units, golds }: Lesson): Uint8Array {
  const labels = new Uint8Array(units.length);
  for (const { cue, content } of golds)
    for (const i of content) labels[i] = cue !== null && i < cue.from ? CONTENT_BEFORE : CONTENT_AFTER;
  for (const { source } of golds) for (const i of source) labels[i] = SOURCE;
  for (const { cue } of golds)
    if (cue !== null) labels.fill(CUE_ON, cue.from, cue.to).fill(CUE, cue.from, cue.from + 1);
  return labels;
}

const own = new Int32Array(OWN.count);
const relative = new Int32Array(MOST_WINDOW * RELATIVE_STEP);
const step = new Int32Array(STEP.count);

/** One example an annotated attribution for the second pass. */
export function roleExamples(
  { units, golds }: Lesson,
  reading: Reading,
  mask: number,
  stepMask: number,
): Example[] {
  const withCue = golds.filter((gold) => gold.cue !== null);
  const outlook = outlookOf(units, reading);
  return withCue.map(({ cue: maybe, content, source }) => {
    const cue = maybe as Cue;
    const window = windowOf(units, cue, outlook.isCue);
    const head = units.word[headOf(units, cue)]!;
    relativeValues(units, cue, window, outlook, relative);
    const length = window.to - window.from;
    const owns: number[] = [];
    const steps: number[] = [];
    const ownEnd = new Int32Array(length);
    const stepEnd = new Int32Array(length);
    const gold = new Uint8Array(length);
    for (let i = window.from; i < window.to; i++) {
      const at = i - window.from;
      const outside = i < cue.from || i >= cue.to;
      const features = outside ? featuresOfUnit(units, cue, i, at) : [CUE_FEATURE];
      for (const feature of features) owns.push(feature & mask);
      if (at > 0) {
        stepValues(units, outlook, i, head, step);
        for (const feature of featuresOf(STEP, step, 0, placeOfStep(cue, i))) steps.push(feature & stepMask);
      }
      ownEnd[at] = owns.length;
      stepEnd[at] = steps.length;
      if (outside) gold[at] = source.has(i) ? ROLE_SOURCE : content.has(i) ? ROLE_CONTENT : 0;
    }
    return {
      own: { features: Int32Array.from(owns), ends: ownEnd },
      step: { features: Int32Array.from(steps), ends: stepEnd },
      gold,
    };
  });
}

/** The features of unit `i`, which stands at `at` of the window whose values were written last. */
function featuresOfUnit(units: Units, cue: Cue, i: number, at: number): number[] {
  const side = i < cue.from ? BEFORE_CUE : BEHIND_CUE;
  const values = at * RELATIVE_STEP;
  ownValues(units, i, own, 0);
  return [
    ...featuresOf(OWN, own, 0),
    ...featuresOf(RELATIVE, relative, values, side),
    ...(units.tag[i] === QUOTE_TAG
      ? featuresOf(RELATIVE_OF_QUOTATION, relative, values + OF_QUOTATION, side)
      : []),
  ];
}
