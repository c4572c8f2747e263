import type { Reading } from './cues.ts';
import { outlineOfAttribution } from './outline-signs.ts';
import { ROLE_CONTENT, ROLE_LABELS, ROLE_SOURCE } from './role-features.ts';
import type { Roles } from './roles.ts';
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
 * sentence, its article and its rivals, for the trees of the judge; empty for
 * those that are not wanted.
 */
export function signsOf(
  units: Units,
  { impression, outline }: Reading,
  all: readonly Roles[],
  evidence: readonly (readonly number[])[],
  isWanted: (number: number) => boolean = () => true,
): number[][] {
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
  return all.map((roles, number) => {
    if (!isWanted(number)) return [];
    const { cue, content, source, from, marginal } = roles;
    const chance = (i: number, role: number) => marginal[(i - from) * ROLE_LABELS + role] ?? 0;
    const first = content[0] ?? -1;
    const last = content.at(-1) ?? -1;
    let [words, runs, quotations, verbs, after, before, cueInside] = [0, 0, 0, 0, 0, 0, 0];
    let least = 1;
    let previousUnit = -2;
    for (const i of content) {
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
    for (let i = from, to = from + marginal.length / ROLE_LABELS; i < to; i++) {
      if (content[passed] === i) passed++;
      else leftOut += chance(i, ROLE_CONTENT);
      bestSource = Math.max(bestSource, chance(i, ROLE_SOURCE));
    }
    for (const i of source) inSource += chance(i, ROLE_SOURCE);
    const size = Math.max(1, content.length);
    const start = starts[cue.from]!;
    const end = ends[cue.from]!;
    const previous = all[number - 1]?.cue;
    const next = all[number + 1]?.cue;
    const hasSource = (wanted: number) => (source.some((i) => tag[i] === wanted) ? 1 : 0);
    return [
      ...evidence[number]!.slice(1),
      least,
      runs,
      quotations,
      verbs,
      after / size,
      before / size,
      cueInside,
      leftOut,
      first < 0 ? 0 : chance(first, ROLE_CONTENT),
      first <= from ? 0 : chance(first - 1, ROLE_CONTENT),
      last < 0 ? 0 : chance(last, ROLE_CONTENT),
      last < 0 ? 0 : chance(last + 1, ROLE_CONTENT),
      ...rivalry(all, evidence, number, owners),
      previous?.chance ?? 0,
      previous === undefined ? FAR : Math.min(FAR, cue.from - previous.to),
      next?.chance ?? 0,
      next === undefined ? FAR : Math.min(FAR, next.from - cue.to),
      inSentence[start]! - cue.chance,
      cues / (length + 1),
      block[cue.from]!,
      block[cue.from]! / blocks,
      cue.from - start,
      end - cue.to,
      last < 0 ? FAR : end - 1 - last,
      words / (end - start),
      first < 0 ? 0 : first < cue.from ? -1 : 1,
      first < cue.from ? cue.from - last : first - cue.to,
      cue.to - cue.from,
      source.length,
      bestSource,
      source.length === 0 ? 0 : inSource / source.length,
      source.length === 0 ? 0 : source[0]! - cue.from,
      source.length === 0 ? 0 : tag[source.at(-1)!]!,
      impression[cue.from]! & 3,
      tag[cue.from]!,
      tag[cue.to - 1]!,
      tag[cue.to] ?? 0,
      tag[cue.from - 1] ?? 0,
      hasSource(PRON_TAG),
      hasSource(PROPN_TAG),
      hasSource(NOUN_TAG),
      ...outlineOfAttribution(outline, roles),
    ];
  });
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

/** The attributions that take in each unit as content. */
function ownersOf({ length }: Units, all: readonly Roles[]): (number[] | undefined)[] {
  const owners = new Array<number[] | undefined>(length);
  for (const [number, { content }] of all.entries()) for (const i of content) (owners[i] ??= []).push(number);
  return owners;
}

/** How likely the cues are whose content takes in this cue, is the same, lies within this content, or overlaps it. */
function rivalry(
  all: readonly Roles[],
  evidence: readonly (readonly number[])[],
  number: number,
  owners: readonly (readonly number[] | undefined)[],
): number[] {
  const { cue, content } = all[number]!;
  let [holder, holderMean, same, held, partly] = [0, 0, 0, 0, 0];
  for (const other of owners[cue.from] ?? [])
    if (other !== number && all[other]!.cue.chance > holder) {
      holder = all[other]!.cue.chance;
      holderMean = evidence[other]![2]!;
    }
  const shared = new Map<number, number>();
  for (const i of content)
    for (const other of owners[i]!) if (other !== number) shared.set(other, (shared.get(other) ?? 0) + 1);
  for (const [other, count] of shared) {
    const { cue: rival, content: theirs } = all[other]!;
    if (count * 2 >= theirs.length + content.length - count) same = Math.max(same, rival.chance);
    else if (count === theirs.length) held = Math.max(held, rival.chance);
    else partly = Math.max(partly, rival.chance);
  }
  return [holder, holderMean, same, held, partly];
}
