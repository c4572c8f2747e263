import { POSSESSIVES, isRelative, type Candidate } from './candidates.ts';
import type { Reading } from './cues.ts';
import { hashOf } from './hash.ts';
import { outlineOfPhrase } from './outline-signs.ts';
import { headOf, ROLE_CONTENT, ROLE_LABELS, ROLE_SOURCE } from './role-features.ts';
import type { Roles } from './roles.ts';
import { AUX_TAG, CCONJ_TAG, PUNCT_TAG, QUOTE_TAG, SCONJ_TAG, TAGS, VERB_TAG, type Units } from './units.ts';

const ADV_TAG = TAGS.indexOf('ADV');
const COMMA = hashOf(',');
const TO = hashOf('to');
const BY = hashOf('by');
const ING = hashOf('ing');
const PRONOUNS = new Map(
  [
    ['he', 'she'],
    ['they', 'we'],
    ['i', 'you'],
    ['it'],
    ['who', 'which', 'that', 'whom', 'whose'],
    ['his', 'her', 'their', 'its', 'my', 'our', 'your'],
    ['him', 'them', 'me', 'us'],
  ].flatMap((words, i) => words.map((word): [number, number] => [hashOf(word), i + 1])),
);
/** A cue from here on is clear enough to lend its source. */
const CLEAR_CUE = 0.5;
/** A source is not borrowed from farther than this many cues away, so that time grows with the text only. */
const MOST_BETWEEN = 12;
/** Distances longer than this are equally long. */
const FAR = 40;

/** Numbers that speak for or against each candidate as the source of attribution `number`. */
export function candidateSigns(
  units: Units,
  { impression, outline }: Reading,
  all: readonly Roles[],
  number: number,
  candidates: readonly Candidate[],
): number[][] {
  const { tag, word, shape, suffix, sentence, block, family } = units;
  const roles = all[number]!;
  const { cue, content, from, marginal, source } = roles;
  const to = from + marginal.length / ROLE_LABELS;
  const proposed = new Set(source);
  const taken = new Set(content);
  const head = headOf(units, cue);
  const previous = lender(units, all, number, -1);
  const next = lender(units, all, number, 1);
  const counts = countsOf(units, roles);
  const passed = (a: number, b: number, what: number) =>
    counts[(b - from) * COUNTED + what]! - counts[(a - from) * COUNTED + what]!;
  let first = cue.from;
  while (first > from && sentence[first - 1] === sentence[cue.from]) first--;
  const cueSigns = [
    tag[head]!,
    suffix[head] === ING ? 1 : 0,
    word[cue.from - 1] === TO || word[cue.from] === TO ? 1 : 0,
    tag[cue.from - 1] ?? 0,
    tag[cue.to] ?? 0,
    word[cue.to - 1] === BY || word[cue.to] === BY ? 1 : 0,
    tag[cue.to - 1]!,
    cue.to - cue.from,
    cue.from === first ? 1 : 0,
    head - cue.from,
    previous === null ? FAR : Math.min(FAR, cue.from - previous.cue.to),
    previous?.cue.chance ?? 0,
    content.length === 0 ? 0 : content[0]! > cue.from ? 1 : content.at(-1)! > cue.from ? 2 : 3,
    cue.chance,
    candidates.length,
  ];
  const sums = candidates.map((each) => {
    let [mean, most, inContent, inside, glance] = [0, 0, 0, 0, 0];
    for (let i = each.from; i < each.to; i++) {
      const at = (i - from) * ROLE_LABELS;
      mean += marginal[at + ROLE_SOURCE]!;
      most = Math.max(most, marginal[at + ROLE_SOURCE]!);
      inContent += marginal[at + ROLE_CONTENT]!;
      glance = Math.max(glance, impression[i]! & 3);
      if (taken.has(i)) inside++;
    }
    const size = each.to - each.from;
    return { mean: mean / size, most, inContent: inContent / size, inside: inside / size, glance };
  });
  const best = Math.max(0, ...sums.map(({ most }) => most));
  const likelier = (c: number) => {
    let count = 0;
    for (const { most } of sums) if (most > sums[c]!.most) count++;
    return count;
  };
  const within = (a: number, b: number) => {
    let count = 0;
    for (const other of candidates) if (other.from >= a && other.to <= b) count++;
    return count;
  };
  return candidates.map((each, c) => {
    const own = sums[c]!;
    const last = each.to - 1;
    const side = each.to <= cue.from ? 0 : each.from < cue.to ? 1 : 2;
    const [a, b] = side === 0 ? [each.to, cue.from] : side === 1 ? [from, from] : [cue.to, each.from];
    let verb = each.to;
    while (verb < to && verb < each.to + 4 && (tag[verb] === ADV_TAG || tag[verb] === PUNCT_TAG)) verb++;
    const row = [
      own.mean,
      own.most,
      own.inContent,
      own.inside,
      own.glance,
      best - own.most,
      likelier(c),
      proposed.size === 0 ? -1 : proposed.has(last) || proposed.has(each.from) ? 1 : 0,
      side,
      Math.min(FAR, b - a),
      within(a, b),
      passed(a, b, 0),
      passed(a, b, 1),
      passed(a, b, 2),
      passed(a, b, 3),
      Math.sign(sentence[each.from]! - sentence[cue.from]!),
      Math.abs(block[each.from]! - block[cue.from]!),
      PRONOUNS.get(word[last]!) ?? 0,
      tag[last]!,
      tag[each.from]!,
      shape[last]!,
      each.to - each.from,
      POSSESSIVES.has(word[last]!) ? 1 : 0,
      tag[each.from - 1] ?? 0,
      word[each.from - 1] === BY ? 1 : 0,
      tag[each.to] ?? 0,
      tag[verb] ?? 0,
      verb >= cue.from && verb < cue.to ? 1 : 0,
      word[each.to] === COMMA ? 1 : 0,
      each.from === first ? 1 : 0,
      family[last] === 0 ? 1 : 0,
      previous === null ? -1 : touches(previous.source, each) ? 1 : 0,
      next === null ? -1 : touches(next.source, each) ? 1 : 0,
      content.length === 0 ? FAR : each.from - content.at(-1)!,
      content.length === 0 ? FAR : content[0]! - each.to,
    ];
    for (const sign of cueSigns) row.push(sign);
    for (const sign of outlineOfPhrase(outline, each)) row.push(sign);
    return row;
  });
}

/** What is counted on the way from a cue to a candidate: verbs outside the cue, marks, links and quotations. */
const COUNTED = 4;

/** Their numbers from the window's start up to each unit, `COUNTED` a unit. */
function countsOf({ tag, word }: Units, { cue, from, marginal }: Roles): Int16Array {
  const length = marginal.length / ROLE_LABELS;
  const sums = new Int16Array((length + 1) * COUNTED);
  let [verbs, marks, links, quotations] = [0, 0, 0, 0];
  for (let i = from, at = COUNTED; i < from + length; i++, at += COUNTED) {
    const t = tag[i]!;
    if (t === PUNCT_TAG) marks++;
    else if (t === QUOTE_TAG) quotations++;
    else if (t === VERB_TAG || t === AUX_TAG) verbs += i < cue.from || i >= cue.to ? 1 : 0;
    if (t === CCONJ_TAG || t === SCONJ_TAG || isRelative(word[i]!)) links++;
    sums[at] = verbs;
    sums[at + 1] = marks;
    sums[at + 2] = links;
    sums[at + 3] = quotations;
  }
  return sums;
}

function touches(units: readonly number[], { from, to }: Candidate): boolean {
  return units.some((i) => i >= from && i < to);
}

/** The next attribution of the sentence, before (-1) or after (1), whose cue is clear and that has a source. */
function lender({ sentence }: Units, all: readonly Roles[], number: number, step: -1 | 1): Roles | null {
  const own = all[number]!;
  for (let n = number + step; Math.abs(n - number) <= MOST_BETWEEN; n += step) {
    const other = all[n];
    if (other === undefined || sentence[other.cue.from] !== sentence[own.cue.from]) return null;
    if (other.cue.chance >= CLEAR_CUE && other.source.length > 0) return other;
  }
  return null;
}
