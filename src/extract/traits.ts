import { hashOf, mix } from './hash.ts';
import { headOf } from './role-features.ts';
import type { Roles } from './roles.ts';
import { NOUN_TAG, PRON_TAG, PROPN_TAG, PUNCT_TAG, QUOTE_TAG, VERB_TAG, type Units } from './units.ts';

/** At most this many traits describe an attribution. */
export const TRAITS = 56;
const NO_WORD = hashOf('\u0000none');

/**
 * What kind of thing an attribution is, seen as a whole: which cue, said by what
 * kind of source, introducing what kind of content. Neither pass before sees all
 * three together. Writes features to `out` and returns their number.
 */
export function traitsOf(
  units: Units,
  { cue, content, source }: Roles,
  evidence: readonly number[],
  out: Int32Array,
): number {
  const { tag, word, family, shape, sentence, length } = units;
  const words = content.filter((i) => tag[i] !== PUNCT_TAG);
  const first = words[0] ?? -1;
  const last = words.at(-1) ?? -1;
  const right = words.find((i) => i >= cue.to) ?? -1;
  const head = headOf(units, cue);
  const who = headOfSource(units, source);
  const wordAt = (i: number) => (i >= 0 && i < length ? word[i]! : NO_WORD);
  const tagAt = (i: number) => (i >= 0 && i < length ? tag[i]! : 0);
  const familyAt = (i: number) => (i >= 0 && i < length ? family[i]! : 0);
  const quotations = words.filter((i) => tag[i] === QUOTE_TAG).length;
  const quoting = quotations === 0 ? 0 : quotations === words.length ? 2 : 1;
  const side = (first >= 0 && first < cue.from ? 1 : 0) | (right >= 0 ? 2 : 0);
  const size =
    words.length <= 1 ? 0 : words.length <= 3 ? 1 : words.length <= 6 ? 2 : words.length <= 12 ? 3 : 4;
  const hasVerb = words.some((i) => tag[i] === VERB_TAG) ? 1 : 0;
  const gap = right < 0 ? 7 : Math.min(right - cue.to, 6);
  const sourceSide = who < 0 ? 0 : who < cue.from ? 1 : 2;
  const sourceGap = who < 0 ? 7 : Math.min(5, who < cue.from ? cue.from - who : who - cue.to);
  const sourceSize = Math.min(source.length, 7);
  const form = quoting | (side << 2) | (size << 4) | (hasVerb << 7);
  const cueLength = Math.min(cue.to - cue.from, 4);
  const cueWord = wordAt(head);
  const cueFamily = familyAt(head);
  const lead = right >= 0 ? right : first;
  const ends =
    last + 1 >= length || sentence[last + 1] !== sentence[last] || tagAt(last + 1) === PUNCT_TAG ? 1 : 0;
  let n = 0;
  const put = (template: number, value: number) => {
    out[n++] = mix(template * 0x9e3779b1, value);
  };
  put(501, cueWord);
  put(502, cueFamily);
  put(503, mix(cueWord, wordAt(cue.to - 1)));
  put(504, mix(wordAt(cue.from), cueLength));
  put(505, tagAt(cue.from) | (tagAt(cue.from + 1) << 5) | (cueLength << 10));
  put(506, mix(wordAt(cue.from - 1), cueFamily));
  put(507, mix(tagAt(cue.from - 1), cueFamily));
  put(508, wordAt(who));
  put(509, familyAt(who));
  put(510, tagAt(who) | (sourceSide << 5) | (sourceGap << 7) | (who < 0 ? 0 : shape[who]! << 10));
  put(511, mix(familyAt(who), cueFamily));
  put(512, mix(familyAt(who), cueWord));
  put(513, mix(tagAt(who) | (sourceSide << 5), cueWord));
  put(514, mix(tagAt(who) | (sourceSide << 5), cueFamily));
  put(515, form);
  put(516, mix(form, cueFamily));
  put(517, mix(form, cueWord));
  put(518, mix(quoting | (side << 2), cueWord));
  put(519, mix(wordAt(lead), gap));
  put(520, mix(wordAt(lead), cueWord));
  put(521, mix(wordAt(lead), cueFamily));
  put(522, mix(tagAt(lead) | (tagAt(lead + 1) << 5), cueFamily));
  put(523, mix(tagAt(lead) | (tagAt(lead + 1) << 5), cueWord));
  put(524, mix(familyAt(lead), cueFamily));
  put(525, mix(familyAt(last), cueFamily));
  put(526, mix(familyAt(who), mix(tagAt(lead) | (quoting << 5), cueFamily)));
  put(527, mix(familyAt(who), form));
  put(528, mix(wordAt(cue.to), cueFamily));
  put(529, mix(wordAt(cue.to), form));
  put(530, gap | (side << 3) | (ends << 5) | (quoting << 6));
  put(531, mix(gap | (ends << 3), cueFamily));
  put(532, sourceSize | (sourceSide << 3) | (sourceGap << 5) | (cueLength << 8));
  put(533, mix(tagAt(cue.from - 1) | (tagAt(cue.from) << 5) | (tagAt(cue.to) << 10), form));
  put(534, mix(wordAt(lead), wordAt(lead + 1)));
  put(535, mix(tagAt(who) | (tagAt(lead) << 5) | (sourceSide << 10), form));
  put(536, units.suffix[head]!);
  put(537, mix(units.suffix[head]!, tagAt(who) | (tagAt(lead) << 5)));
  const [, chance = 0, mean = 0, , bestSource = 0] = evidence;
  const sure = Math.max(0, Math.min(7, Math.floor(chance * 4 + 3)));
  const clear = tenth(mean);
  const inside = tenth(evidence.at(-2)!);
  const over = tenth(evidence.at(-1)!);
  put(540, sure | (clear << 4) | (quoting << 8));
  put(541, sure | (tenth(bestSource) << 4) | (side << 8));
  put(542, sure | (form << 4));
  put(543, mix(sure, cueFamily));
  put(544, sure | (inside << 4) | (over << 8));
  put(545, mix(inside | (over << 4), quoting));
  put(546, sure | (size << 4) | (clear << 8));
  put(547, sure | (gap << 4) | (sourceSide << 8) | (sourceGap << 10));
  put(548, mix(clear, cueFamily));
  return n;
}

function tenth(chance: number): number {
  return Math.min(9, Math.floor(chance * 10));
}

/** The source's last noun, name or pronoun before a comma; -1 when there is no source. */
function headOfSource({ tag }: Units, source: readonly number[]): number {
  let head = -1;
  for (const i of source) {
    if (tag[i] === PUNCT_TAG && head >= 0) break;
    if (tag[i] === NOUN_TAG || tag[i] === PROPN_TAG || tag[i] === PRON_TAG) head = i;
  }
  return head >= 0 ? head : (source[0] ?? -1);
}
