import type { Span } from '../model.ts';
import { cuesIn } from './cues.ts';
import type { Model } from './model-file.ts';
import { rolesOf, type Roles } from './roles.ts';
import { PUNCT_TAG, type Units } from './units.ts';

/** Who said what, before kind and quoted stretches are derived. */
export interface Reported {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  /** How likely content and source are right, 0..1. */
  readonly confidence: number;
}

/** An attribution is kept when its content is at least this likely right: the F1 score on validation is best there. */
export const LEAST_LIKELY = 0.36;

/** Everything that an article attributes to someone, by place. */
export function reportedIn(units: Units, model: Model): Reported[] {
  const kept = keepStrongest(units, rolesOf(units, cuesIn(units, model), model), model);
  return kept
    .map((each) => ({
      source: spansOf(units, sourceOf(units, each, kept))[0] ?? null,
      cue: { start: units.start[each.cue.from]!, end: units.end[each.cue.to - 1]! },
      content: spansOf(units, each.content),
      confidence: chanceOf(each, model.whole),
    }))
    .filter(({ content }) => content.length > 0);
}

/** What the logistic weights make of the evidence for an attribution, 0..1. */
export function chanceOf({ content, evidence }: Roles, weights: readonly number[]): number {
  if (content.length === 0) return 0;
  return 1 / (1 + Math.exp(-evidence.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));
}

/**
 * Of attributions that claim the same words the likelier keeps them: one word is
 * reported once, and what is reported within a reported clause belongs to it.
 */
export function keepStrongest(units: Units, roles: readonly Roles[], model: Pick<Model, 'content'>): Roles[] {
  const CUE = 2;
  const CONTENT = 1;
  const taken = new Uint8Array(units.length);
  const ranked = roles
    .map((each) => ({ each, chance: chanceOf(each, model.content) }))
    .filter(({ chance }) => chance >= LEAST_LIKELY)
    .sort((a, b) => b.chance - a.chance || a.each.cue.from - b.each.cue.from);
  const kept: Roles[] = [];
  for (const { each } of ranked) {
    const { cue, content } = each;
    if (taken.subarray(cue.from, cue.to).includes(CONTENT)) continue;
    const free = content.filter((i) => taken[i] === 0);
    // What is left of a content that others took most of says nothing whole.
    if (free.length * 2 <= content.length) continue;
    for (const i of free) taken[i] = CONTENT;
    taken.fill(CUE, cue.from, cue.to);
    kept.push({ ...each, content: free });
  }
  return kept.sort((a, b) => a.cue.from - b.cue.from);
}

/** Its own source; for "…, adding that …" the one of the attribution nearest before it in the sentence, else after it. */
function sourceOf({ sentence }: Units, each: Roles, all: readonly Roles[]): readonly number[] {
  if (each.source.length > 0) return each.source;
  const own = all.indexOf(each);
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
