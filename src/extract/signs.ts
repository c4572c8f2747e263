import type { Reading } from './cues.ts';
import { outlineOfAttribution } from './outline-signs.ts';
import { ROLE_CONTENT, ROLE_LABELS, ROLE_SOURCE } from './role-labels.ts';
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

/** An article's proposed attributions, and what of it is the same for all of them. */
interface Proposals {
  readonly units: Units;
  readonly impression: Uint8Array;
  readonly all: readonly Roles[];
  /** By attribution: see `evidenceOf`. */
  readonly evidence: readonly (readonly number[])[];
  readonly owners: Owners;
  /** First unit of each unit's sentence, and the one behind its last. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Number of blocks, at least 1. */
  readonly blocks: number;
  /** For each unit of a cue the cue's chance; 0 else. */
  readonly cueChance: Float64Array;
  /** The chances of the cues of a sentence, added up at its first unit, and of all. */
  readonly inSentence: Float64Array;
  readonly cues: number;
}

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
  const proposals = proposalsOf(units, impression, all, evidence);
  return (number, row) => {
    let n = 0;
    // The first is the same for all.
    const own = evidence[number]!;
    for (let k = 1; k < own.length; k++) row[n++] = own[k]!;
    n = writeContent(proposals, number, row, n);
    n = writeRivals(proposals, number, row, n);
    n = writeCues(proposals, number, row, n);
    n = writePlace(proposals, number, row, n);
    n = writeSource(proposals, number, row, n);
    n = writeCueWords(proposals, number, row, n);
    n = writeSourceWords(proposals, number, row, n);
    return outlineOfAttribution(outline, all[number]!, row, n);
  };
}

function proposalsOf(
  units: Units,
  impression: Uint8Array,
  all: readonly Roles[],
  evidence: readonly (readonly number[])[],
): Proposals {
  const { length, block } = units;
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
  return { units, impression, all, evidence, owners, starts, ends, blocks, cueChance, inSentence, cues };
}

/** What the content is made of, what of the window it leaves out, and how sure its edges are. */
function writeContent(
  { units, impression, all, cueChance }: Proposals,
  number: number,
  row: Float64Array,
  n: number,
): number {
  const { tag } = units;
  const roles = all[number]!;
  const { content, from, marginal } = roles;
  const [first, last] = [content[0] ?? -1, content.at(-1) ?? -1];
  let runs = 0;
  let quotations = 0;
  let verbs = 0;
  let after = 0;
  let before = 0;
  let cueInside = 0;
  let leftOut = 0;
  let least = 1;
  let previous = -2;
  for (let k = 0; k < content.length; k++) {
    const i = content[k]!;
    if (tag[i] !== PUNCT_TAG) least = Math.min(least, chanceOf(roles, i, ROLE_CONTENT));
    if (i !== previous + 1) runs++;
    previous = i;
    if (tag[i] === QUOTE_TAG) quotations++;
    if (tag[i] === VERB_TAG || tag[i] === AUX_TAG) verbs++;
    after += (impression[i]! >> 2) & 3;
    before += (impression[i]! >> 4) & 3;
    cueInside = Math.max(cueInside, cueChance[i]!);
  }
  for (let i = from, at = 0, passed = 0; at < marginal.length; i++, at += ROLE_LABELS)
    if (content[passed] === i) passed++;
    else leftOut += marginal[at + ROLE_CONTENT]!;
  const size = Math.max(1, content.length);
  row[n++] = least;
  row[n++] = runs;
  row[n++] = quotations;
  row[n++] = verbs;
  row[n++] = after / size;
  row[n++] = before / size;
  row[n++] = cueInside;
  row[n++] = leftOut;
  row[n++] = first < 0 ? 0 : chanceOf(roles, first, ROLE_CONTENT);
  row[n++] = first <= from ? 0 : chanceOf(roles, first - 1, ROLE_CONTENT);
  row[n++] = last < 0 ? 0 : chanceOf(roles, last, ROLE_CONTENT);
  row[n++] = last < 0 ? 0 : chanceOf(roles, last + 1, ROLE_CONTENT);
  return n;
}

/** The cues around it, in its sentence and in the article. */
function writeCues(proposals: Proposals, number: number, row: Float64Array, n: number): number {
  const { units, all, starts, inSentence, cues } = proposals;
  const { cue } = all[number]!;
  const [previous, next] = [all[number - 1]?.cue, all[number + 1]?.cue];
  row[n++] = previous?.chance ?? 0;
  row[n++] = previous === undefined ? FAR : Math.min(FAR, cue.from - previous.to);
  row[n++] = next?.chance ?? 0;
  row[n++] = next === undefined ? FAR : Math.min(FAR, next.from - cue.to);
  row[n++] = inSentence[starts[cue.from]!]! - cue.chance;
  row[n++] = cues / (units.length + 1);
  return n;
}

/** Where in its article and sentence it stands, and how much of the sentence it takes. */
function writePlace(proposals: Proposals, number: number, row: Float64Array, n: number): number {
  const { units, all, starts, ends, blocks } = proposals;
  const { block, tag } = units;
  const { cue, content } = all[number]!;
  const [first, last] = [content[0] ?? -1, content.at(-1) ?? -1];
  const [start, end] = [starts[cue.from]!, ends[cue.from]!];
  let words = 0;
  for (let k = 0; k < content.length; k++) if (tag[content[k]!] !== PUNCT_TAG) words++;
  row[n++] = block[cue.from]!;
  row[n++] = block[cue.from]! / blocks;
  row[n++] = cue.from - start;
  row[n++] = end - cue.to;
  row[n++] = last < 0 ? FAR : end - 1 - last;
  row[n++] = words / (end - start);
  row[n++] = first < 0 ? 0 : first < cue.from ? -1 : 1;
  row[n++] = first < cue.from ? cue.from - last : first - cue.to;
  row[n++] = cue.to - cue.from;
  return n;
}

/** How long, how likely and how far the source is. */
function writeSource({ units, all }: Proposals, number: number, row: Float64Array, n: number): number {
  const roles = all[number]!;
  const { cue, source, marginal } = roles;
  let best = 0;
  let sum = 0;
  for (let at = ROLE_SOURCE; at < marginal.length; at += ROLE_LABELS) best = Math.max(best, marginal[at]!);
  for (let k = 0; k < source.length; k++) sum += chanceOf(roles, source[k]!, ROLE_SOURCE);
  row[n++] = source.length;
  row[n++] = best;
  row[n++] = source.length === 0 ? 0 : sum / source.length;
  row[n++] = source.length === 0 ? 0 : source[0]! - cue.from;
  row[n++] = source.length === 0 ? 0 : units.tag[source.at(-1)!]!;
  return n;
}

/** What the cue and its neighbours are. */
function writeCueWords(proposals: Proposals, number: number, row: Float64Array, n: number): number {
  const { tag } = proposals.units;
  const { cue } = proposals.all[number]!;
  row[n++] = proposals.impression[cue.from]! & 3;
  row[n++] = tag[cue.from]!;
  row[n++] = tag[cue.to - 1]!;
  row[n++] = tag[cue.to] ?? 0;
  row[n++] = tag[cue.from - 1] ?? 0;
  return n;
}

/** Whether the source has a pronoun, a name or a noun. */
function writeSourceWords({ units, all }: Proposals, number: number, row: Float64Array, n: number): number {
  const { source } = all[number]!;
  let pronouns = 0;
  let names = 0;
  let nouns = 0;
  for (let k = 0; k < source.length; k++) {
    const tag = units.tag[source[k]!];
    if (tag === PRON_TAG) pronouns = 1;
    else if (tag === PROPN_TAG) names = 1;
    else if (tag === NOUN_TAG) nouns = 1;
  }
  row[n++] = pronouns;
  row[n++] = names;
  row[n++] = nouns;
  return n;
}

/** How likely unit `i` has a role; 0 behind the window. */
function chanceOf({ from, marginal }: Roles, i: number, role: number): number {
  const at = (i - from) * ROLE_LABELS + role;
  return at < marginal.length ? marginal[at]! : 0;
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
  for (const { content } of all) for (let k = 0; k < content.length; k++) starts[content[k]! + 1]!++;
  for (let i = 0; i < length; i++) starts[i + 1]! += starts[i]!;
  const numbers = new Int32Array(starts[length]!);
  const ends = starts.slice();
  for (let number = 0; number < all.length; number++) {
    const { content } = all[number]!;
    for (let k = 0; k < content.length; k++) numbers[ends[content[k]!]!++] = number;
  }
  return { starts, numbers, shared: new Int32Array(all.length) };
}

/** Writes how likely the cues are whose content takes in this cue, is the same, lies within this content, or overlaps it. */
function writeRivals(
  { all, evidence, owners }: Proposals,
  number: number,
  row: Float64Array,
  n: number,
): number {
  const { starts, numbers, shared } = owners;
  const { cue, content } = all[number]!;
  let holder = 0;
  let holderMean = 0;
  let same = 0;
  let held = 0;
  let partly = 0;
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
  for (let k = 0; k < rivals.length; k++) {
    const other = rivals[k]!;
    const { cue: rival, content: theirs } = all[other]!;
    const count = shared[other]!;
    shared[other] = 0;
    if (count * 2 >= theirs.length + content.length - count) same = Math.max(same, rival.chance);
    else if (count === theirs.length) held = Math.max(held, rival.chance);
    else partly = Math.max(partly, rival.chance);
  }
  row[n++] = holder;
  row[n++] = holderMean;
  row[n++] = same;
  row[n++] = held;
  row[n++] = partly;
  return n;
}
