import type { Candidate } from './candidates.ts';
import type { Reading } from './cues.ts';
import { hashOf } from './hash.ts';
import { outlineOfPhrase } from './outline-signs.ts';
import { headOf } from './cue-head.ts';
import { ROLE_CONTENT, ROLE_LABELS, ROLE_SOURCE } from './role-labels.ts';
import type { Roles } from './roles.ts';
import type { Signs } from './trees.ts';
import {
  ADV_TAG,
  AUX_TAG,
  CCONJ_TAG,
  PUNCT_TAG,
  QUOTE_TAG,
  SCONJ_TAG,
  VERB_TAG,
  type Units,
} from './units.ts';
import { MOST_WINDOW } from './windows.ts';
import { POSSESSIVE, RELATIVE } from './word-uses.ts';

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
/** How many things are counted on the way from a cue to a candidate, for each unit: verbs outside the cue, marks, links and quotations. */
const COUNTED = 4;
/** Distances longer than this are equally long. */
const FAR = 40;

// Room to work in, kept between cues.
const taken = new Uint8Array(MOST_WINDOW);
const most = new Float64Array(MOST_WINDOW);
const counts = new Int16Array((MOST_WINDOW + 1) * COUNTED);

/** One attribution's candidates, and what of it is the same for all of them. */
interface Choice {
  readonly units: Units;
  readonly roles: Roles;
  readonly candidates: readonly Candidate[];
  /** First unit of the cue's sentence inside the window, and the one behind the window's last. */
  readonly sentenceStart: number;
  readonly end: number;
  /** First and last unit of the content; null where there is none. */
  readonly content: readonly [number, number] | null;
  /** The greatest chance of any unit of any candidate to be the source. */
  readonly best: number;
  /** Neighbours in the sentence that may share their source. */
  readonly previous: Roles | null;
  readonly next: Roles | null;
}

/** Numbers that speak for or against each candidate as the source of attribution `number`; to be read before those of another are asked for. */
export function candidateSigns(
  units: Units,
  reading: Reading,
  all: readonly Roles[],
  number: number,
  candidates: readonly Candidate[],
): Signs {
  const roles = all[number]!;
  const { cue, content, from, marginal } = roles;
  const end = from + marginal.length / ROLE_LABELS;
  taken.fill(0, 0, end - from);
  for (let k = 0; k < content.length; k++) taken[content[k]! - from] = 1;
  countPassed(units, roles);
  let sentenceStart = cue.from;
  while (sentenceStart > from && units.sentence[sentenceStart - 1] === units.sentence[cue.from])
    sentenceStart--;
  const choice: Choice = {
    units,
    roles,
    candidates,
    sentenceStart,
    end,
    content: content.length === 0 ? null : [content[0]!, content.at(-1)!],
    best: sumUpChances(roles, candidates),
    previous: lender(units, all, number, -1),
    next: lender(units, all, number, 1),
  };
  return (c, row) => {
    let n = writeChances(choice, reading, c, row);
    n = writePlace(choice, c, row, n);
    n = writePhrase(choice, c, row, n);
    n = writeNeighbours(choice, c, row, n);
    n = writeCue(choice, row, n);
    return outlineOfPhrase(reading.outline, candidates[c]!, row, n);
  };
}

/** What the passes before make of its units. */
function writeChances(
  { roles, candidates, best }: Choice,
  { impression }: Reading,
  c: number,
  row: Float64Array,
): number {
  const { from: start, to: end } = candidates[c]!;
  const { from, marginal, source } = roles;
  const size = end - start;
  let mean = 0;
  let inContent = 0;
  let inside = 0;
  let glance = 0;
  for (let i = start; i < end; i++) {
    const at = (i - from) * ROLE_LABELS;
    mean += marginal[at + ROLE_SOURCE]!;
    inContent += marginal[at + ROLE_CONTENT]!;
    glance = Math.max(glance, impression[i]! & 3);
    inside += taken[i - from]!;
  }
  let likelier = 0;
  for (let k = 0; k < candidates.length; k++) if (most[k]! > most[c]!) likelier++;
  let n = 0;
  row[n++] = mean / size;
  row[n++] = most[c]!;
  row[n++] = inContent / size;
  row[n++] = inside / size;
  row[n++] = glance;
  row[n++] = best - most[c]!;
  row[n++] = likelier;
  row[n++] = source.length === 0 ? -1 : source.includes(end - 1) || source.includes(start) ? 1 : 0;
  return n;
}

/** Where it stands, and what stands between it and the cue. */
function writePlace({ units, roles, candidates }: Choice, c: number, row: Float64Array, n: number): number {
  const { sentence, block } = units;
  const { cue, from } = roles;
  const own = candidates[c]!;
  const side = own.to <= cue.from ? 0 : own.from < cue.to ? 1 : 2;
  const [a, b] = side === 0 ? [own.to, cue.from] : side === 1 ? [from, from] : [cue.to, own.from];
  let between = 0;
  for (let k = 0; k < candidates.length; k++)
    if (candidates[k]!.from >= a && candidates[k]!.to <= b) between++;
  row[n++] = side;
  row[n++] = Math.min(FAR, b - a);
  row[n++] = between;
  for (let what = 0; what < COUNTED; what++)
    row[n++] = counts[(b - from) * COUNTED + what]! - counts[(a - from) * COUNTED + what]!;
  row[n++] = Math.sign(sentence[own.from]! - sentence[cue.from]!);
  row[n++] = Math.abs(block[own.from]! - block[cue.from]!);
  return n;
}

/** Its words, and those before and behind it. */
function writePhrase(choice: Choice, c: number, row: Float64Array, n: number): number {
  const { tag, word, uses, shape, family } = choice.units;
  const { cue } = choice.roles;
  const { from, to } = choice.candidates[c]!;
  const last = to - 1;
  let verb = to;
  while (verb < choice.end && verb < to + 4 && (tag[verb] === ADV_TAG || tag[verb] === PUNCT_TAG)) verb++;
  row[n++] = PRONOUNS.get(word[last]!) ?? 0;
  row[n++] = tag[last]!;
  row[n++] = tag[from]!;
  row[n++] = shape[last]!;
  row[n++] = to - from;
  row[n++] = (uses[last]! & POSSESSIVE) !== 0 ? 1 : 0;
  row[n++] = tag[from - 1] ?? 0;
  row[n++] = word[from - 1] === BY ? 1 : 0;
  row[n++] = tag[to] ?? 0;
  row[n++] = tag[verb] ?? 0;
  row[n++] = verb >= cue.from && verb < cue.to ? 1 : 0;
  row[n++] = word[to] === COMMA ? 1 : 0;
  row[n++] = from === choice.sentenceStart ? 1 : 0;
  row[n++] = family[last] === 0 ? 1 : 0;
  return n;
}

/** Whether neighbours have it as their source, and how far the content is. */
function writeNeighbours(choice: Choice, c: number, row: Float64Array, n: number): number {
  const { previous, next, content } = choice;
  const own = choice.candidates[c]!;
  row[n++] = previous === null ? -1 : touches(previous.source, own) ? 1 : 0;
  row[n++] = next === null ? -1 : touches(next.source, own) ? 1 : 0;
  row[n++] = content === null ? FAR : own.from - content[1];
  row[n++] = content === null ? FAR : content[0] - own.to;
  return n;
}

/** What the cue is, for all candidates alike. */
function writeCue(choice: Choice, row: Float64Array, n: number): number {
  const { tag, word, suffix } = choice.units;
  const { previous, content } = choice;
  const { cue } = choice.roles;
  const head = headOf(choice.units, cue);
  row[n++] = tag[head]!;
  row[n++] = suffix[head] === ING ? 1 : 0;
  row[n++] = word[cue.from - 1] === TO || word[cue.from] === TO ? 1 : 0;
  row[n++] = tag[cue.from - 1] ?? 0;
  row[n++] = tag[cue.to] ?? 0;
  row[n++] = word[cue.to - 1] === BY || word[cue.to] === BY ? 1 : 0;
  row[n++] = tag[cue.to - 1]!;
  row[n++] = cue.to - cue.from;
  row[n++] = cue.from === choice.sentenceStart ? 1 : 0;
  row[n++] = head - cue.from;
  row[n++] = previous === null ? FAR : Math.min(FAR, cue.from - previous.cue.to);
  row[n++] = previous?.cue.chance ?? 0;
  row[n++] = content === null ? 0 : content[0] > cue.from ? 1 : content[1] > cue.from ? 2 : 3;
  row[n++] = cue.chance;
  row[n++] = choice.candidates.length;
  return n;
}

/** Writes the greatest chance of each candidate to be the source to `most`, and returns that of all. */
function sumUpChances({ from, marginal }: Roles, candidates: readonly Candidate[]): number {
  let best = 0;
  for (let c = 0; c < candidates.length; c++) {
    const { from: start, to: end } = candidates[c]!;
    most[c] = 0;
    for (let i = start; i < end; i++)
      most[c] = Math.max(most[c]!, marginal[(i - from) * ROLE_LABELS + ROLE_SOURCE]!);
    best = Math.max(best, most[c]!);
  }
  return best;
}

/** Writes their numbers from the window's start up to each unit to `counts`. */
function countPassed({ tag, uses }: Units, { cue, from, marginal }: Roles): void {
  const length = marginal.length / ROLE_LABELS;
  let verbs = 0;
  let marks = 0;
  let links = 0;
  let quotations = 0;
  for (let i = from, at = COUNTED; i < from + length; i++, at += COUNTED) {
    const t = tag[i]!;
    if (t === PUNCT_TAG) marks++;
    else if (t === QUOTE_TAG) quotations++;
    else if (t === VERB_TAG || t === AUX_TAG) verbs += i < cue.from || i >= cue.to ? 1 : 0;
    if (t === CCONJ_TAG || t === SCONJ_TAG || (uses[i]! & RELATIVE) !== 0) links++;
    counts[at] = verbs;
    counts[at + 1] = marks;
    counts[at + 2] = links;
    counts[at + 3] = quotations;
  }
}

function touches(units: readonly number[], { from, to }: Candidate): boolean {
  for (let k = 0; k < units.length; k++) if (units[k]! >= from && units[k]! < to) return true;
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
