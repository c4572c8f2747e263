import { headOf } from './cue-head.ts';
import { hashOf, mix } from './hash.ts';
import type { Roles } from './roles.ts';
import { NOUN_TAG, PRON_TAG, PROPN_TAG, PUNCT_TAG, QUOTE_TAG, VERB_TAG, type Units } from './units.ts';
import type { Cue } from './windows.ts';

/** At most this many traits describe an attribution. */
export const TRAITS = 56;
const NO_WORD = hashOf('\u0000none');
/** Contents of more words than each of these are longer. */
const SIZES = [1, 3, 6, 12];

/** Takes the number of a template and what it looks at. */
type Put = (template: number, value: number) => void;

/** An attribution seen as a whole. Units are numbers, -1 where there is none. */
interface Whole {
  readonly units: Units;
  readonly cue: Cue;
  /** The hash of the cue's own word, the class of that word, its ending's hash, and the cue's length, at most 4. */
  readonly word: number;
  readonly family: number;
  readonly suffix: number;
  readonly length: number;
  /** The source's own word, its side of the cue (1 before, 2 behind), how far it is, and how many units long: at most 5 and 7. */
  readonly who: number;
  readonly sourceSide: number;
  readonly sourceGap: number;
  readonly sourceSize: number;
  /** The content's first word behind the cue, else its first, and its last. */
  readonly lead: number;
  readonly last: number;
  /** Whether it has words before the cue (1) and behind it (2), and how far behind it those begin, at most 6; 7 for none. */
  readonly side: number;
  readonly gap: number;
  /** 0 without quotations, 2 with nothing else, 1 between. */
  readonly quoting: number;
  /** Its length as a class of 0 to 4. */
  readonly size: number;
  /** The three before and whether it has a verb, in 8 bits. */
  readonly form: number;
  /** 1 where it ends at a mark or with its sentence. */
  readonly ends: number;
}

/**
 * What kind of thing an attribution is, seen as a whole: which cue, said by what
 * kind of source, introducing what kind of content. Neither pass before sees all
 * three together. Writes features to `out` and returns their number.
 */
export function traitsOf(units: Units, roles: Roles, evidence: readonly number[], out: Int32Array): number {
  const whole = wholeOf(units, roles);
  let n = 0;
  const put: Put = (template, value) => {
    out[n++] = mix(template * 0x9e3779b1, value);
  };
  putCue(put, whole);
  putSource(put, whole);
  putContent(put, whole);
  putTogether(put, whole);
  putEvidence(put, whole, evidence);
  return n;
}

function wholeOf(units: Units, { cue, content, source }: Roles): Whole {
  const { tag, sentence, length } = units;
  let words = 0;
  let first = -1;
  let last = -1;
  let right = -1;
  let quotations = 0;
  let hasVerb = 0;
  for (let k = 0; k < content.length; k++) {
    const i = content[k]!;
    if (tag[i] === PUNCT_TAG) continue;
    words++;
    if (first < 0) first = i;
    if (right < 0 && i >= cue.to) right = i;
    last = i;
    if (tag[i] === QUOTE_TAG) quotations++;
    else if (tag[i] === VERB_TAG) hasVerb = 1;
  }
  const head = headOf(units, cue);
  const who = headOfSource(units, source);
  const quoting = quotations === 0 ? 0 : quotations === words ? 2 : 1;
  const side = (first >= 0 && first < cue.from ? 1 : 0) | (right >= 0 ? 2 : 0);
  let size = 0;
  while (size < SIZES.length && words > SIZES[size]!) size++;
  const behind = last + 1;
  const isAtEnd =
    behind >= length || sentence[behind] !== sentence[last] || tagAt(units, behind) === PUNCT_TAG;
  return {
    units,
    cue,
    word: wordAt(units, head),
    family: familyAt(units, head),
    suffix: units.suffix[head]!,
    length: Math.min(cue.to - cue.from, 4),
    who,
    sourceSide: who < 0 ? 0 : who < cue.from ? 1 : 2,
    sourceGap: who < 0 ? 7 : Math.min(5, who < cue.from ? cue.from - who : who - cue.to),
    sourceSize: Math.min(source.length, 7),
    lead: right >= 0 ? right : first,
    last,
    side,
    gap: right < 0 ? 7 : Math.min(right - cue.to, 6),
    quoting,
    size,
    form: quoting | (side << 2) | (size << 4) | (hasVerb << 7),
    ends: isAtEnd ? 1 : 0,
  };
}

function putCue(put: Put, { units, cue, word, family, length }: Whole): void {
  put(501, word);
  put(502, family);
  put(503, mix(word, wordAt(units, cue.to - 1)));
  put(504, mix(wordAt(units, cue.from), length));
  put(505, tagAt(units, cue.from) | (tagAt(units, cue.from + 1) << 5) | (length << 10));
  put(506, mix(wordAt(units, cue.from - 1), family));
  put(507, mix(tagAt(units, cue.from - 1), family));
}

function putSource(put: Put, { units, word, family, who, sourceSide, sourceGap }: Whole): void {
  const [ownFamily, tag] = [familyAt(units, who), tagAt(units, who)];
  put(508, wordAt(units, who));
  put(509, ownFamily);
  put(510, tag | (sourceSide << 5) | (sourceGap << 7) | (who < 0 ? 0 : units.shape[who]! << 10));
  put(511, mix(ownFamily, family));
  put(512, mix(ownFamily, word));
  put(513, mix(tag | (sourceSide << 5), word));
  put(514, mix(tag | (sourceSide << 5), family));
}

function putContent(put: Put, whole: Whole): void {
  const { units, word, family, form, lead } = whole;
  const [first, tags] = [wordAt(units, lead), tagAt(units, lead) | (tagAt(units, lead + 1) << 5)];
  put(515, form);
  put(516, mix(form, family));
  put(517, mix(form, word));
  put(518, mix(whole.quoting | (whole.side << 2), word));
  put(519, mix(first, whole.gap));
  put(520, mix(first, word));
  put(521, mix(first, family));
  put(522, mix(tags, family));
  put(523, mix(tags, word));
  put(524, mix(familyAt(units, lead), family));
  put(525, mix(familyAt(units, whole.last), family));
}

/** Cue, source and content together. */
function putTogether(put: Put, whole: Whole): void {
  const { units, cue, family, suffix, who, sourceSide, lead, side, gap, quoting, form, ends } = whole;
  const tagOf = (i: number) => tagAt(units, i);
  const whoFamily = familyAt(units, who);
  const next = wordAt(units, cue.to);
  put(526, mix(whoFamily, mix(tagOf(lead) | (quoting << 5), family)));
  put(527, mix(whoFamily, form));
  put(528, mix(next, family));
  put(529, mix(next, form));
  put(530, gap | (side << 3) | (ends << 5) | (quoting << 6));
  put(531, mix(gap | (ends << 3), family));
  put(532, whole.sourceSize | (sourceSide << 3) | (whole.sourceGap << 5) | (whole.length << 8));
  put(533, mix(tagOf(cue.from - 1) | (tagOf(cue.from) << 5) | (tagOf(cue.to) << 10), form));
  put(534, mix(wordAt(units, lead), wordAt(units, lead + 1)));
  put(535, mix(tagOf(who) | (tagOf(lead) << 5) | (sourceSide << 10), form));
  put(536, suffix);
  put(537, mix(suffix, tagOf(who) | (tagOf(lead) << 5)));
}

/** What is looked at of the evidence, by number. */
const [CHANCE, MEAN, BEST_SOURCE] = [1, 2, 4] as const;

/** How sure the passes before are, beside what it looks like. */
function putEvidence(put: Put, whole: Whole, evidence: readonly number[]): void {
  const { family, sourceSide, sourceGap, side, gap, quoting, size, form } = whole;
  const sure = Math.max(0, Math.min(7, Math.floor(evidence[CHANCE]! * 4 + 3)));
  const clear = tenth(evidence[MEAN]!);
  const inside = tenth(evidence.at(-2)!);
  const over = tenth(evidence.at(-1)!);
  put(540, sure | (clear << 4) | (quoting << 8));
  put(541, sure | (tenth(evidence[BEST_SOURCE]!) << 4) | (side << 8));
  put(542, sure | (form << 4));
  put(543, mix(sure, family));
  put(544, sure | (inside << 4) | (over << 8));
  put(545, mix(inside | (over << 4), quoting));
  put(546, sure | (size << 4) | (clear << 8));
  put(547, sure | (gap << 4) | (sourceSide << 8) | (sourceGap << 10));
  put(548, mix(clear, family));
}

function wordAt({ word, length }: Units, i: number): number {
  return i >= 0 && i < length ? word[i]! : NO_WORD;
}

function tagAt({ tag, length }: Units, i: number): number {
  return i >= 0 && i < length ? tag[i]! : 0;
}

function familyAt({ family, length }: Units, i: number): number {
  return i >= 0 && i < length ? family[i]! : 0;
}

function tenth(chance: number): number {
  return Math.min(9, Math.floor(chance * 10));
}

/** The source's last noun, name or pronoun before a comma; -1 when there is no source. */
function headOfSource({ tag }: Units, source: readonly number[]): number {
  let head = -1;
  for (let k = 0; k < source.length; k++) {
    const i = source[k]!;
    if (tag[i] === PUNCT_TAG && head >= 0) break;
    if (tag[i] === NOUN_TAG || tag[i] === PROPN_TAG || tag[i] === PRON_TAG) head = i;
  }
  return head >= 0 ? head : (source[0] ?? -1);
}
