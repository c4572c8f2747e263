import { POSSESSIVES, isRelative, type Candidate } from './candidates.ts';
import type { Reading } from './cues.ts';
import { hashOf } from './hash.ts';
import { outlineOfPhrase } from './outline-signs.ts';
import { headOf, ROLE_CONTENT, ROLE_LABELS, ROLE_SOURCE } from './role-features.ts';
import type { Roles } from './roles.ts';
import type { Signs } from './trees.ts';
import { AUX_TAG, CCONJ_TAG, PUNCT_TAG, QUOTE_TAG, SCONJ_TAG, TAGS, VERB_TAG, type Units } from './units.ts';
import { MOST_WINDOW } from './windows.ts';

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
/** What is counted on the way from a cue to a candidate, for each unit: verbs outside the cue, marks, links and quotations. */
const COUNTED = 4;
/** Distances longer than this are equally long. */
const FAR = 40;

// Room to work in, kept between cues.
const taken = new Uint8Array(MOST_WINDOW);
const most = new Float64Array(MOST_WINDOW);
const counts = new Int16Array((MOST_WINDOW + 1) * COUNTED);

/** Numbers that speak for or against each candidate as the source of attribution `number`; to be read before those of another are asked for. */
export function candidateSigns(
  units: Units,
  { impression, outline }: Reading,
  all: readonly Roles[],
  number: number,
  candidates: readonly Candidate[],
): Signs {
  const { tag, word, shape, suffix, sentence, block, family } = units;
  const roles = all[number]!;
  const { cue, content, from, marginal, source } = roles;
  const to = from + marginal.length / ROLE_LABELS;
  taken.fill(0, 0, to - from);
  for (const i of content) taken[i - from] = 1;
  const head = headOf(units, cue);
  const previous = lender(units, all, number, -1);
  const next = lender(units, all, number, 1);
  countPassed(units, roles);
  const passed = (a: number, b: number, what: number) =>
    counts[(b - from) * COUNTED + what]! - counts[(a - from) * COUNTED + what]!;
  let first = cue.from;
  while (first > from && sentence[first - 1] === sentence[cue.from]) first--;
  const [firstContent, lastContent] = [content[0] ?? -1, content.at(-1) ?? -1];
  // The greatest chance of each candidate to be the source, and of all.
  let best = 0;
  for (let c = 0; c < candidates.length; c++) {
    const { from: start, to: end } = candidates[c]!;
    most[c] = 0;
    for (let i = start; i < end; i++)
      most[c] = Math.max(most[c]!, marginal[(i - from) * ROLE_LABELS + ROLE_SOURCE]!);
    best = Math.max(best, most[c]!);
  }
  const likelier = (chance: number) => {
    let count = 0;
    for (let c = 0; c < candidates.length; c++) if (most[c]! > chance) count++;
    return count;
  };
  const within = (a: number, b: number) => {
    let count = 0;
    for (const other of candidates) if (other.from >= a && other.to <= b) count++;
    return count;
  };
  return (c, row) => {
    const each = candidates[c]!;
    const last = each.to - 1;
    const side = each.to <= cue.from ? 0 : each.from < cue.to ? 1 : 2;
    const [a, b] = side === 0 ? [each.to, cue.from] : side === 1 ? [from, from] : [cue.to, each.from];
    let verb = each.to;
    while (verb < to && verb < each.to + 4 && (tag[verb] === ADV_TAG || tag[verb] === PUNCT_TAG)) verb++;
    let [mean, inContent, inside, glance] = [0, 0, 0, 0];
    for (let i = each.from; i < each.to; i++) {
      const at = (i - from) * ROLE_LABELS;
      mean += marginal[at + ROLE_SOURCE]!;
      inContent += marginal[at + ROLE_CONTENT]!;
      glance = Math.max(glance, impression[i]! & 3);
      inside += taken[i - from]!;
    }
    const size = each.to - each.from;
    let n = 0;
    row[n++] = mean / size;
    row[n++] = most[c]!;
    row[n++] = inContent / size;
    row[n++] = inside / size;
    row[n++] = glance;
    row[n++] = best - most[c]!;
    row[n++] = likelier(most[c]!);
    row[n++] = source.length === 0 ? -1 : source.includes(last) || source.includes(each.from) ? 1 : 0;
    row[n++] = side;
    row[n++] = Math.min(FAR, b - a);
    row[n++] = within(a, b);
    row[n++] = passed(a, b, 0);
    row[n++] = passed(a, b, 1);
    row[n++] = passed(a, b, 2);
    row[n++] = passed(a, b, 3);
    row[n++] = Math.sign(sentence[each.from]! - sentence[cue.from]!);
    row[n++] = Math.abs(block[each.from]! - block[cue.from]!);
    row[n++] = PRONOUNS.get(word[last]!) ?? 0;
    row[n++] = tag[last]!;
    row[n++] = tag[each.from]!;
    row[n++] = shape[last]!;
    row[n++] = size;
    row[n++] = POSSESSIVES.has(word[last]!) ? 1 : 0;
    row[n++] = tag[each.from - 1] ?? 0;
    row[n++] = word[each.from - 1] === BY ? 1 : 0;
    row[n++] = tag[each.to] ?? 0;
    row[n++] = tag[verb] ?? 0;
    row[n++] = verb >= cue.from && verb < cue.to ? 1 : 0;
    row[n++] = word[each.to] === COMMA ? 1 : 0;
    row[n++] = each.from === first ? 1 : 0;
    row[n++] = family[last] === 0 ? 1 : 0;
    row[n++] = previous === null ? -1 : touches(previous.source, each) ? 1 : 0;
    row[n++] = next === null ? -1 : touches(next.source, each) ? 1 : 0;
    row[n++] = content.length === 0 ? FAR : each.from - lastContent;
    row[n++] = content.length === 0 ? FAR : firstContent - each.to;
    row[n++] = tag[head]!;
    row[n++] = suffix[head] === ING ? 1 : 0;
    row[n++] = word[cue.from - 1] === TO || word[cue.from] === TO ? 1 : 0;
    row[n++] = tag[cue.from - 1] ?? 0;
    row[n++] = tag[cue.to] ?? 0;
    row[n++] = word[cue.to - 1] === BY || word[cue.to] === BY ? 1 : 0;
    row[n++] = tag[cue.to - 1]!;
    row[n++] = cue.to - cue.from;
    row[n++] = cue.from === first ? 1 : 0;
    row[n++] = head - cue.from;
    row[n++] = previous === null ? FAR : Math.min(FAR, cue.from - previous.cue.to);
    row[n++] = previous?.cue.chance ?? 0;
    row[n++] = content.length === 0 ? 0 : firstContent > cue.from ? 1 : lastContent > cue.from ? 2 : 3;
    row[n++] = cue.chance;
    row[n++] = candidates.length;
    return outlineOfPhrase(outline, each, row, n);
  };
}

/** Writes their numbers from the window's start up to each unit to `counts`. */
function countPassed({ tag, word }: Units, { cue, from, marginal }: Roles): void {
  const length = marginal.length / ROLE_LABELS;
  let [verbs, marks, links, quotations] = [0, 0, 0, 0];
  for (let i = from, at = COUNTED; i < from + length; i++, at += COUNTED) {
    const t = tag[i]!;
    if (t === PUNCT_TAG) marks++;
    else if (t === QUOTE_TAG) quotations++;
    else if (t === VERB_TAG || t === AUX_TAG) verbs += i < cue.from || i >= cue.to ? 1 : 0;
    if (t === CCONJ_TAG || t === SCONJ_TAG || isRelative(word[i]!)) links++;
    counts[at] = verbs;
    counts[at + 1] = marks;
    counts[at + 2] = links;
    counts[at + 3] = quotations;
  }
}

function touches(units: readonly number[], { from, to }: Candidate): boolean {
  for (const i of units) if (i >= from && i < to) return true;
  return false;
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
