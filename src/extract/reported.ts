import type { Span } from '../model.ts';
import { chancesOf, type Chances } from './chances.ts';
import { toClauseEnd } from './clause-end.ts';
import { readCues } from './cues.ts';
import { hashOf } from './hash.ts';
import type { Model } from './model-file.ts';
import { mendContents } from './mend-contents.ts';
import { rolesOf, type Roles } from './roles.ts';
import { sourceOf } from './sources.ts';
import { withoutTitles } from './speech.ts';
import { AUX_TAG, PUNCT_TAG, QUOTE_TAG, type Units, VERB_TAG } from './units.ts';
import { unitsFrom, type Cue } from './windows.ts';

/** Who said what, before kind and quoted stretches are derived. */
export interface Reported {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  /** How likely content and source are right, 0..1. */
  readonly confidence: number;
}

/** An attribution is kept when its content is at least this likely right: from 0.36 on the F1 score on validation is as good, with more that is wrong. */
const LEAST_LIKELY = 0.42;
/** And its content and source together: below, a speaker would be named wrongly seven times in eight. */
const LEAST_WHOLE = 0.12;

/** Everything that an article attributes to someone, by place. */
export function reportedIn(units: Units, model: Model): Reported[] {
  const reading = readCues(units, model);
  const all = mendContents(units, reading, rolesOf(units, reading, model), model.pieces);
  const chances = withoutTitles(units, all, chancesOf(units, reading, all, model), model.speech);
  const kept = carryOver(units, all, keepStrongest(units, all, chances));
  const taken = new Uint8Array(units.length);
  for (const { number, content } of kept) {
    taken.fill(1, all[number]!.cue.from, all[number]!.cue.to);
    for (let k = 0; k < content.length; k++) taken[content[k]!] = 1;
  }
  return kept.map(({ number, content, chances }) => {
    const source = sourceOf(units, reading, all, number, model.sources);
    const { from, to: end } = withoutSource(all[number]!.cue, source);
    const setting = settingOf(units, from, end, content);
    const to = end + setting;
    const said = content.slice(setting);
    const negations = negationsBefore(units, said, (i) => taken[i] === 1 || source.includes(i));
    return {
      source: spansOf(units, source)[0] ?? null,
      cue: { start: units.start[from]!, end: units.end[to - 1]! },
      content: spansOf(units, negations.length === 0 ? said : [...negations, ...said].sort((a, b) => a - b)),
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

const SAYING = new Set(
  'said says say saying told telling announced announcing declared wrote writing posted testified stated stating disclosed admitted acknowledged conceded predicted suggested confirmed revealed'
    .split(' ')
    .map(hashOf),
);
/** Prepositions of where and when something is said. */
const OF_SETTING = new Set(['in', 'on', 'at', 'for', 'during', 'after'].map(hashOf));
const THAT = hashOf('that');
/** Words of such a setting at most. */
const LONGEST_SETTING = 6;

/** Units at the start of a content that still belong to its cue, since they tell when or where it is said: "admitted for | the first time that …". */
function settingOf({ word, tag }: Units, from: number, to: number, content: readonly number[]): number {
  if (content[0] !== to || !OF_SETTING.has(word[to - 1]!)) return 0;
  if (!unitsFrom(from, to).some((i) => SAYING.has(word[i]!))) return 0;
  const at = content.findIndex((i) => word[i] === THAT);
  const that = content[at];
  // "For the measure that would pass": what follows is said of the noun.
  return that === to + at && at <= LONGEST_SETTING && !VERBS.has(tag[that + 1]!) ? at : 0;
}

const VERBS = new Set([VERB_TAG, AUX_TAG]);

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no'].map(hashOf));

/** The negations that stand directly before what is reported ("found him, after a week, not | guilty"): without them it would say the opposite. */
export function negationsBefore(
  { word, sentence }: Units,
  content: readonly number[],
  isTaken: (i: number) => boolean,
): number[] {
  const found: number[] = [];
  for (let k = 0; k < content.length; k++) {
    const i = content[k]!;
    if (i > 0 && sentence[i - 1] === sentence[i] && NEGATIONS.has(word[i - 1]!) && !isTaken(i - 1))
      found.push(i - 1);
  }
  return found;
}

/** An attribution that was kept: which of all, what it keeps of its content, and its chances. */
interface Kept {
  readonly number: number;
  readonly content: readonly number[];
  readonly chances: Chances;
}

const NOBODY = -1;
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
    taken.fill(TAKEN_AS_CUE, cue.from, cue.to);
    const whole = toClauseEnd(units, free, (i) => taken[i] === 0);
    for (let k = 0; k < whole.length; k++) taken[whole[k]!] = TAKEN_AS_CONTENT;
    kept.push({ number, content: whole, chances: own });
  }
  return kept.sort((a, b) => a.number - b.number);
}

/**
 * Quotations that go on one another over blocks are one utterance, whose cue may
 * stand at any of them. Where they open with the same mark, an attribution from
 * outside their blocks gives way to one from within, and what stands ahead of the
 * first attributed one belongs to it. What is left goes to the one before.
 */
function carryOver(units: Units, all: readonly Roles[], kept: readonly Kept[]): Kept[] {
  // Which of those that were kept has each unit.
  const owner = new Int32Array(units.length).fill(NOBODY);
  for (let k = 0; k < kept.length; k++) {
    const { content } = kept[k]!;
    for (let c = 0; c < content.length; c++) owner[content[c]!] = k;
  }
  let before: number = NOBODY;
  for (const utterance of utterancesIn(units)) {
    const [first, last] = [utterance[0]!, utterance.at(-1)!];
    const owners = utterance.map((i) => owner[i]!);
    const known = owners.filter((each) => each !== NOBODY);
    const within = known.filter((each) => {
      const block = units.block[all[kept[each]!.number]!.cue.from]!;
      return block >= units.block[first]! && block <= units.block[last]!;
    });
    const valid = within.length > 0 ? within : known;
    let speaker = valid[0] ?? (units.continues[first] === 1 ? before : NOBODY);
    for (const [k, i] of utterance.entries()) {
      if (valid.includes(owners[k]!)) speaker = owners[k]!;
      if (speaker !== NOBODY) owner[i] = speaker;
    }
    before = speaker;
  }
  const contents = kept.map((): number[] => []);
  for (let i = 0; i < units.length; i++) if (owner[i] !== NOBODY) contents[owner[i]!]!.push(i);
  return kept
    .map((each, k) => ({ ...each, content: contents[k]! }))
    .filter(({ content }) => content.length > 0);
}

/** The quotations, as units, each with those that go on it and open with the same mark. */
function utterancesIn({ length, tag, continues, mark }: Units): number[][] {
  const utterances: number[][] = [];
  let before = -1;
  for (let i = 0; i < length; i++) {
    if (tag[i] !== QUOTE_TAG) continue;
    if (continues[i] === 1 && mark[i] === mark[before]) utterances.at(-1)!.push(i);
    else utterances.push([i]);
    before = i;
  }
  return utterances;
}

/** Runs of units as spans of text, without punctuation at their ends; a gap of punctuation inside one block closes. */
export function spansOf({ start, end, tag, block }: Units, chosen: readonly number[]): Span[] {
  const spans: Span[] = [];
  let first = -1;
  let last = -1;
  const onlyMarksBetween = (from: number, to: number) => {
    for (let k = from + 1; k < to; k++) if (tag[k] !== PUNCT_TAG) return false;
    return block[from] === block[to];
  };
  for (let k = 0; k < chosen.length; k++) {
    const i = chosen[k]!;
    if (tag[i] === PUNCT_TAG) continue;
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
