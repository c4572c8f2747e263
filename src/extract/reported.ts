import type { Span } from '../model.ts';
import { chancesOf, type Chances } from './chances.ts';
import { readCues } from './cues.ts';
import type { Model } from './model-file.ts';
import { mendContents } from './pieces.ts';
import { rolesOf, type Roles } from './roles.ts';
import { sourceOf } from './sources.ts';
import { PUNCT_TAG, QUOTE_TAG, type Units } from './units.ts';
import type { Cue } from './windows.ts';

/** Who said what, before kind and quoted stretches are derived. */
export interface Reported {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  /** How likely content and source are right, 0..1. */
  readonly confidence: number;
}

/** An attribution is kept when its content is at least this likely right: the F1 score on validation is best about there. */
const LEAST_LIKELY = 0.36;
/** And its content and source together: below, a speaker would be named wrongly seven times in eight. */
const LEAST_WHOLE = 0.12;

/** Everything that an article attributes to someone, by place. */
export function reportedIn(units: Units, model: Model): Reported[] {
  const reading = readCues(units, model);
  const all = mendContents(units, reading, rolesOf(units, reading, model), model.pieces);
  const kept = keepStrongest(units, all, chancesOf(units, reading, all, model));
  carryOver(units, kept);
  return kept.map(({ number, content, chances }) => {
    const source = sourceOf(units, reading, all, number, model.sources);
    const cue = withoutSource(all[number]!.cue, source);
    return {
      source: spansOf(units, source)[0] ?? null,
      cue: { start: units.start[cue.from]!, end: units.end[cue.to - 1]! },
      content: spansOf(units, content),
      confidence: chances.whole,
    };
  });
}

/** The cue without a source at its edge that the first pass took into it ("Lund wrote"). */
function withoutSource({ from, to }: Cue, source: readonly number[]): Omit<Cue, 'chance'> {
  const [first, last] = [source[0] ?? -1, source.at(-1) ?? -1];
  if (first <= from && last >= from && last + 1 < to) return { from: last + 1, to };
  if (first > from && first < to && last >= to - 1) return { from, to: first };
  return { from, to };
}

/** An attribution that was kept: which of all, what it keeps of its content, and its chances. */
interface Kept {
  readonly number: number;
  readonly content: number[];
  readonly chances: Chances;
}

const TAKEN_AS_CONTENT = 1;
const TAKEN_AS_CUE = 2;

/**
 * Of attributions that claim the same words the likelier keeps them: one word is
 * reported once, and what is reported within a reported clause belongs to it.
 */
function keepStrongest(units: Units, all: readonly Roles[], chances: readonly Chances[]): Kept[] {
  const taken = new Uint8Array(units.length);
  const ranked = all
    .map(({ cue, content }, number) => ({ number, cue, content, chances: chances[number]! }))
    .filter(({ chances: own }) => own.content >= LEAST_LIKELY && own.whole >= LEAST_WHOLE)
    .sort((a, b) => b.chances.whole - a.chances.whole || a.number - b.number);
  const kept: Kept[] = [];
  for (const { number, cue, content, chances: own } of ranked) {
    if (taken.subarray(cue.from, cue.to).includes(TAKEN_AS_CONTENT)) continue;
    const free = content.filter((i) => taken[i] === 0);
    // What is left of a content that others took most of says nothing whole.
    if (free.length * 2 <= content.length || free.every((i) => units.tag[i] === PUNCT_TAG)) continue;
    for (const i of free) taken[i] = TAKEN_AS_CONTENT;
    taken.fill(TAKEN_AS_CUE, cue.from, cue.to);
    kept.push({ number, content: free, chances: own });
  }
  return kept.sort((a, b) => a.number - b.number);
}

/** A quotation that goes on one of the block before was said by the same person. */
function carryOver({ length, tag, continues }: Units, kept: readonly Kept[]): void {
  const owner = new Map<number, Kept>();
  for (const each of kept) for (const i of each.content) owner.set(i, each);
  let before = -1;
  for (let i = 0; i < length; i++) {
    if (tag[i] !== QUOTE_TAG) continue;
    const speaker = owner.get(before);
    if (continues[i] === 1 && speaker !== undefined && !owner.has(i)) {
      speaker.content.push(i);
      speaker.content.sort((a, b) => a - b);
      owner.set(i, speaker);
    }
    before = i;
  }
}

/** Runs of units as spans of text, without punctuation at their ends; a gap of punctuation inside one block closes. */
export function spansOf({ start, end, tag, block }: Units, chosen: readonly number[]): Span[] {
  const words = chosen.filter((i) => tag[i] !== PUNCT_TAG);
  const spans: Span[] = [];
  let first = -1;
  let last = -1;
  const onlyMarksBetween = (from: number, to: number) => {
    for (let k = from + 1; k < to; k++) if (tag[k] !== PUNCT_TAG) return false;
    return block[from] === block[to];
  };
  for (const i of words) {
    if (last >= 0 && onlyMarksBetween(last, i)) {
      last = i;
      continue;
    }
    if (last >= 0) spans.push({ start: start[first]!, end: end[last]! });
    first = i;
    last = i;
  }
  if (last >= 0) spans.push({ start: start[first]!, end: end[last]! });
  return spans;
}
