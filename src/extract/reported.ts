import type { Span } from '../model.ts';
import { chancesOf, type Chances } from './chances.ts';
import { readCues } from './cues.ts';
import type { Model } from './model-file.ts';
import { rolesOf, type Roles } from './roles.ts';
import { PUNCT_TAG, QUOTE_TAG, type Units } from './units.ts';

/** Who said what, before kind and quoted stretches are derived. */
export interface Reported {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  /** How likely content and source are right, 0..1. */
  readonly confidence: number;
}

/** An attribution is kept when its content is at least this likely right: the F1 score on validation is best there. */
const LEAST_LIKELY = 0.34;

/** Everything that an article attributes to someone, by place. */
export function reportedIn(units: Units, model: Model): Reported[] {
  const kept = keepStrongest(units, rolesOf(units, readCues(units, model), model), model);
  carryOver(units, kept);
  return kept.map((each, i) => ({
    source: spansOf(units, sourceOf(units, kept, i))[0] ?? null,
    cue: { start: units.start[each.cue.from]!, end: units.end[each.cue.to - 1]! },
    content: spansOf(units, each.content),
    confidence: each.chances.whole,
  }));
}

/** An attribution that was kept. */
interface Kept extends Roles {
  readonly chances: Chances;
  readonly content: number[];
}

const TAKEN_AS_CONTENT = 1;
const TAKEN_AS_CUE = 2;

/**
 * Of attributions that claim the same words the likelier keeps them: one word is
 * reported once, and what is reported within a reported clause belongs to it.
 */
function keepStrongest(units: Units, roles: readonly Roles[], model: Model): Kept[] {
  const taken = new Uint8Array(units.length);
  const ranked = roles
    .map((each) => ({ ...each, chances: chancesOf(units, each, model) }))
    .filter(({ chances }) => chances.content >= LEAST_LIKELY)
    .sort((a, b) => b.chances.content - a.chances.content || a.cue.from - b.cue.from);
  const kept: Kept[] = [];
  for (const each of ranked) {
    const { cue, content } = each;
    if (taken.subarray(cue.from, cue.to).includes(TAKEN_AS_CONTENT)) continue;
    const free = content.filter((i) => taken[i] === 0);
    // What is left of a content that others took most of says nothing whole.
    if (free.length * 2 <= content.length || free.every((i) => units.tag[i] === PUNCT_TAG)) continue;
    for (const i of free) taken[i] = TAKEN_AS_CONTENT;
    taken.fill(TAKEN_AS_CUE, cue.from, cue.to);
    kept.push({ ...each, content: free });
  }
  return kept.sort((a, b) => a.cue.from - b.cue.from);
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

/** Its own source; for "…, adding that …" the one of the attribution nearest before it in the sentence, else after it. */
function sourceOf({ sentence }: Units, all: readonly Roles[], own: number): readonly number[] {
  const each = all[own]!;
  if (each.source.length > 0) return each.source;
  const inSentence = (other: Roles | undefined) =>
    other !== undefined && sentence[other.cue.from] === sentence[each.cue.from];
  for (let i = own - 1; inSentence(all[i]); i--) if (all[i]!.source.length > 0) return all[i]!.source;
  for (let i = own + 1; inSentence(all[i]); i++) if (all[i]!.source.length > 0) return all[i]!.source;
  return [];
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
