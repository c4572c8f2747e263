import type { Reading } from './cues.ts';
import { outlineOfAttribution } from './outline-signs.ts';
import { ROLE_CONTENT, ROLE_LABELS, ROLE_SOURCE } from './role-features.ts';
import type { Roles } from './roles.ts';
import type { Signs } from './trees.ts';
import {
  AUX_TAG,
  NOUN_TAG,
  PRON_TAG,
  PROPN_TAG,
  PUNCT_TAG,
  QUOTE_TAG,
  VERB_TAG,
  type Units,
} from './units.ts';

/** Neighbouring cues farther off than this are equally far. */
const FAR = 30;

/**
 * Numbers that speak for or against each proposed attribution in view of its
 * sentence, its article and its rivals, for the trees of the judge.
 */
export function signsOf(
  units: Units,
  { impression, outline }: Reading,
  all: readonly Roles[],
  evidence: readonly (readonly number[])[],
): Signs {
  const { length, tag, block } = units;
  const blocks = length === 0 ? 1 : block[length - 1]! + 1;
  const [starts, ends] = sentenceBounds(units);
  const cueChance = new Float64Array(length);
  const inSentence = new Float64Array(length);
  let cues = 0;
  for (const { cue } of all) {
    cueChance.fill(cue.chance, cue.from, cue.to);
    inSentence[starts[cue.from]!]! += cue.chance;
    cues += cue.chance;
  }
  const owners = ownersOf(units, all);
  return (number, row) => {
    const { cue, content, source, from, marginal } = all[number]!;
    const chance = (i: number, role: number) => {
      const at = (i - from) * ROLE_LABELS + role;
      return at < marginal.length ? marginal[at]! : 0;
    };
    const first = content[0] ?? -1;
    const last = content.at(-1) ?? -1;
    let [words, runs, quotations, verbs, after, before, cueInside] = [0, 0, 0, 0, 0, 0, 0];
    let least = 1;
    let previousUnit = -2;
    for (let k = 0; k < content.length; k++) {
      const i = content[k]!;
      if (tag[i] !== PUNCT_TAG) {
        words++;
        least = Math.min(least, chance(i, ROLE_CONTENT));
      }
      if (i !== previousUnit + 1) runs++;
      previousUnit = i;
      if (tag[i] === QUOTE_TAG) quotations++;
      if (tag[i] === VERB_TAG || tag[i] === AUX_TAG) verbs++;
      after += (impression[i]! >> 2) & 3;
      before += (impression[i]! >> 4) & 3;
      cueInside = Math.max(cueInside, cueChance[i]!);
    }
    let [leftOut, bestSource, inSource, passed] = [0, 0, 0, 0];
    for (let i = from, at = 0; at < marginal.length; i++, at += ROLE_LABELS) {
      if (content[passed] === i) passed++;
      else leftOut += marginal[at + ROLE_CONTENT]!;
      bestSource = Math.max(bestSource, marginal[at + ROLE_SOURCE]!);
    }
    let [pronouns, names, nouns] = [0, 0, 0];
    for (const i of source) {
      inSource += chance(i, ROLE_SOURCE);
      if (tag[i] === PRON_TAG) pronouns = 1;
      else if (tag[i] === PROPN_TAG) names = 1;
      else if (tag[i] === NOUN_TAG) nouns = 1;
    }
    const size = Math.max(1, content.length);
    const start = starts[cue.from]!;
    const end = ends[cue.from]!;
    const previous = all[number - 1]?.cue;
    const next = all[number + 1]?.cue;
    const own = evidence[number]!;
    let n = 0;
    // The first is the same for all.
    for (let k = 1; k < own.length; k++) row[n++] = own[k]!;
    row[n++] = least;
    row[n++] = runs;
    row[n++] = quotations;
    row[n++] = verbs;
    row[n++] = after / size;
    row[n++] = before / size;
    row[n++] = cueInside;
    row[n++] = leftOut;
    row[n++] = first < 0 ? 0 : chance(first, ROLE_CONTENT);
    row[n++] = first <= from ? 0 : chance(first - 1, ROLE_CONTENT);
    row[n++] = last < 0 ? 0 : chance(last, ROLE_CONTENT);
    row[n++] = last < 0 ? 0 : chance(last + 1, ROLE_CONTENT);
    n = rivalry(all, evidence, number, owners, row, n);
    row[n++] = previous?.chance ?? 0;
    row[n++] = previous === undefined ? FAR : Math.min(FAR, cue.from - previous.to);
    row[n++] = next?.chance ?? 0;
    row[n++] = next === undefined ? FAR : Math.min(FAR, next.from - cue.to);
    row[n++] = inSentence[start]! - cue.chance;
    row[n++] = cues / (length + 1);
    row[n++] = block[cue.from]!;
    row[n++] = block[cue.from]! / blocks;
    row[n++] = cue.from - start;
    row[n++] = end - cue.to;
    row[n++] = last < 0 ? FAR : end - 1 - last;
    row[n++] = words / (end - start);
    row[n++] = first < 0 ? 0 : first < cue.from ? -1 : 1;
    row[n++] = first < cue.from ? cue.from - last : first - cue.to;
    row[n++] = cue.to - cue.from;
    row[n++] = source.length;
    row[n++] = bestSource;
    row[n++] = source.length === 0 ? 0 : inSource / source.length;
    row[n++] = source.length === 0 ? 0 : source[0]! - cue.from;
    row[n++] = source.length === 0 ? 0 : tag[source.at(-1)!]!;
    row[n++] = impression[cue.from]! & 3;
    row[n++] = tag[cue.from]!;
    row[n++] = tag[cue.to - 1]!;
    row[n++] = tag[cue.to] ?? 0;
    row[n++] = tag[cue.from - 1] ?? 0;
    row[n++] = pronouns;
    row[n++] = names;
    row[n++] = nouns;
    return outlineOfAttribution(outline, all[number]!, row, n);
  };
}

/** First unit of each unit's sentence, and the one behind its last. */
function sentenceBounds({ length, sentence }: Units): [Int32Array, Int32Array] {
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  for (let i = 0; i < length; i++) starts[i] = i > 0 && sentence[i] === sentence[i - 1] ? starts[i - 1]! : i;
  for (let i = length - 1; i >= 0; i--)
    ends[i] = i + 1 < length && sentence[i] === sentence[i + 1] ? ends[i + 1]! : i + 1;
  return [starts, ends];
}

/** The attributions that take in each unit as content: those of unit i are `numbers[starts[i] .. starts[i + 1]]`. */
interface Owners {
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
  /** How many units each attribution shares with the one looked at; 0 in between. */
  readonly shared: Int32Array;
}

function ownersOf({ length }: Units, all: readonly Roles[]): Owners {
  const starts = new Int32Array(length + 1);
  for (const { content } of all) for (const i of content) starts[i + 1]!++;
  for (let i = 0; i < length; i++) starts[i + 1]! += starts[i]!;
  const numbers = new Int32Array(starts[length]!);
  const ends = starts.slice();
  for (let number = 0; number < all.length; number++)
    for (const i of all[number]!.content) numbers[ends[i]!++] = number;
  return { starts, numbers, shared: new Int32Array(all.length) };
}

/** Writes how likely the cues are whose content takes in this cue, is the same, lies within this content, or overlaps it. */
function rivalry(
  all: readonly Roles[],
  evidence: readonly (readonly number[])[],
  number: number,
  { starts, numbers, shared }: Owners,
  row: Float64Array,
  at: number,
): number {
  const { cue, content } = all[number]!;
  let [holder, holderMean, same, held, partly] = [0, 0, 0, 0, 0];
  for (let k = starts[cue.from]!; k < starts[cue.from + 1]!; k++) {
    const other = numbers[k]!;
    if (other === number || all[other]!.cue.chance <= holder) continue;
    holder = all[other]!.cue.chance;
    holderMean = evidence[other]![2]!;
  }
  const rivals: number[] = [];
  for (let c = 0; c < content.length; c++)
    for (let k = starts[content[c]!]!; k < starts[content[c]! + 1]!; k++) {
      const other = numbers[k]!;
      if (other !== number && shared[other]!++ === 0) rivals.push(other);
    }
  for (const other of rivals) {
    const { cue: rival, content: theirs } = all[other]!;
    const count = shared[other]!;
    shared[other] = 0;
    if (count * 2 >= theirs.length + content.length - count) same = Math.max(same, rival.chance);
    else if (count === theirs.length) held = Math.max(held, rival.chance);
    else partly = Math.max(partly, rival.chance);
  }
  row[at++] = holder;
  row[at++] = holderMean;
  row[at++] = same;
  row[at++] = held;
  row[at++] = partly;
  return at;
}
