import { hashOf, LEXICAL, mix } from './hash.ts';
import { CCONJ_TAG, PUNCT_TAG, QUOTE_TAG, SCONJ_TAG, VERB_TAG, AUX_TAG, type Units } from './units.ts';
import type { Cue } from './windows.ts';

/** Labels of the second pass, for one cue: nothing, its source, its content. */
export const ROLE_LABELS = 3;
export const [OTHER, ROLE_SOURCE, ROLE_CONTENT] = [0, 1, 2] as const;

export const OWN_FEATURES = 24;
export const RELATIVE_FEATURES = 48;
export const STEP_FEATURES = 16;

const EDGE_WORD = hashOf('\u0000edge');
const COMMA = hashOf(',');
const THAT = new Set(
  ['that', 'which', 'who', 'whom', 'whose', 'where', 'what', 'how', 'why', 'whether', 'if'].map(hashOf),
);
const LINK = new Set(
  [
    'and',
    'but',
    'or',
    ';',
    '—',
    '–',
    '--',
    'while',
    'as',
    'after',
    'when',
    'although',
    'though',
    'because',
  ].map(hashOf),
);

/** Features of unit `i` that hold for whichever cue: what it is and what stands around it. */
export function ownFeatures(units: Units, i: number, out: Int32Array, at: number): number {
  const { word, tag, shape, length, block } = units;
  const inside = (d: number) => i + d >= 0 && i + d < length && block[i + d] === block[i];
  const w = (d: number) => (inside(d) ? word[i + d]! : EDGE_WORD);
  const t = (d: number) => (inside(d) ? tag[i + d]! : 0);
  let n = at;
  const put = (template: number, value: number) => {
    out[n++] = mix(template * 0x9e3779b1, value) & ~LEXICAL;
  };
  const lexical = (template: number, value: number) => {
    out[n++] = mix(template * 0x9e3779b1, value) | LEXICAL;
  };
  lexical(101, w(0));
  lexical(102, w(1));
  lexical(103, w(-1));
  lexical(104, mix(w(-1), w(0)));
  lexical(105, mix(w(0), w(1)));
  put(106, t(0) | (t(1) << 5) | (t(-1) << 10));
  put(107, t(0) | (t(1) << 5) | (t(2) << 10));
  put(108, t(0) | (t(-1) << 5) | (t(-2) << 10));
  put(109, shape[i]! | (t(0) << 5));
  lexical(112, units.suffix[i]!);
  lexical(113, mix(w(2), 0));
  lexical(114, mix(w(-2), 0));
  return n;
}

/** What lies between a cue and a unit, counted outward from the cue. */
interface Path {
  verbs: number;
  commas: number;
  clauses: number;
  links: number;
  quotations: number;
  cues: number;
  recent: number;
}

/**
 * Features of every unit of a window that look at the cue. `rows[i - from]` gets
 * the features of unit i; their number is returned for each in `counts`.
 */
export function relativeFeatures(
  units: Units,
  cue: Cue,
  window: { readonly from: number; readonly to: number },
  isCue: Uint8Array,
  out: Int32Array,
  counts: Int32Array,
): void {
  const { word, tag, sentence, block, shape, family } = units;
  const cueFamily = family[headOf(units, cue)]!;
  const head = headOf(units, cue);
  const cueWord = word[head]!;
  const afterCue = cue.to < window.to ? word[cue.to]! : EDGE_WORD;
  const afterTag = cue.to < window.to ? tag[cue.to]! : 0;
  const beforeCue = cue.from > window.from ? word[cue.from - 1]! : EDGE_WORD;
  const beforeTag = cue.from > window.from ? tag[cue.from - 1]! : 0;
  const sentenceFirst = cue.from === window.from || sentence[cue.from] !== sentence[cue.from - 1] ? 1 : 0;
  let quotesBefore = 0;
  let quotesAfter = 0;
  for (let i = window.from; i < window.to; i++)
    if (tag[i] === QUOTE_TAG && sentence[i] === sentence[cue.from]) {
      if (i < cue.from) quotesBefore++;
      else quotesAfter++;
    }
  const layout = sentenceFirst | (Math.min(quotesBefore, 2) << 1) | (Math.min(quotesAfter, 2) << 3);
  const nextComma = afterCue === COMMA ? 1 : 0;
  const describe = (i: number, side: number, distance: number, path: Path) => {
    let n = (i - window.from) * RELATIVE_FEATURES;
    const put = (template: number, value: number) => {
      out[n++] = mix(template * 0x9e3779b1, mix(value, side)) & ~LEXICAL;
    };
    const lexical = (template: number, value: number) => {
      out[n++] = mix(template * 0x9e3779b1, mix(value, side)) | LEXICAL;
    };
    const t0 = tag[i]!;
    const w0 = word[i]!;
    const d = distance < 6 ? distance : distance < 10 ? 6 : distance < 18 ? 7 : distance < 30 ? 8 : 9;
    const sentences = Math.min(3, Math.abs(sentence[i]! - sentence[cue.from]!));
    const blocks = Math.min(3, Math.abs(block[i]! - block[cue.from]!));
    const between =
      Math.min(path.verbs, 2) |
      (Math.min(path.commas, 3) << 2) |
      (Math.min(path.clauses, 2) << 4) |
      (Math.min(path.links, 2) << 6) |
      (Math.min(path.cues, 2) << 8);
    const place =
      sentences | (blocks << 2) | (Math.min(path.quotations, 2) << 4) | (Math.min(path.cues, 2) << 6);
    const isQuote = t0 === QUOTE_TAG ? 1 : 0;
    put(201, d);
    put(202, d | (t0 << 4));
    lexical(203, mix(w0, Math.min(d, 3)));
    put(204, t0 | (shape[i]! << 5));
    lexical(205, cueWord);
    lexical(206, mix(cueWord, t0));
    lexical(207, mix(cueWord, d));
    put(208, between);
    put(209, between | (t0 << 10));
    lexical(210, mix(between, cueWord));
    put(211, place | (isQuote << 8));
    put(212, place | (t0 << 8) | (layout << 14));
    lexical(213, mix(place, cueWord));
    lexical(214, mix(afterCue, Math.min(d, 4)));
    lexical(215, mix(afterCue, cueWord));
    lexical(216, mix(beforeCue, Math.min(d, 4) | (t0 << 4)));
    put(217, mix(mix(afterTag, beforeTag), between | (t0 << 10)));
    put(222, path.recent | 0);
    put(223, mix(path.recent, t0));
    put(224, mix(path.recent, nextComma));
    put(225, layout | (nextComma << 6) | (isQuote << 7) | (sentences << 8));
    lexical(226, mix(layout | (t0 << 6), cueWord));
    put(227, mix(layout | (sentences << 9), nextComma));
    lexical(228, mix(mix(cueWord, w0), Math.min(d, 2)));
    put(229, Math.min(path.verbs, 3) | (Math.min(path.commas, 3) << 2) | (t0 << 4));
    put(240, cueFamily);
    put(241, mix(cueFamily, t0 | (d << 5)));
    put(242, mix(cueFamily, between));
    put(243, mix(cueFamily, mix(afterCue, Math.min(d, 4))));
    put(244, mix(cueFamily, place | (t0 << 8)));
    put(245, mix(cueFamily, family[i]!));
    put(246, mix(family[i]!, Math.min(d, 4)));
    if (isQuote) {
      const gap = side === 0 ? i + 1 : i - 1;
      put(231, w0 | (layout << 6));
      lexical(232, mix(units.suffix[i]!, place));
      put(233, w0 | (place << 6));
      lexical(234, mix(mix(word[gap] ?? 0, w0), d));
      put(235, mix(w0, blocks));
      lexical(236, mix(word[i - 1] ?? 0, Math.min(d, 3)));
    }
    counts[i - window.from] = n;
  };
  const fresh = (): Path => ({
    verbs: 0,
    commas: 0,
    clauses: 0,
    links: 0,
    quotations: 0,
    cues: 0,
    recent: 7,
  });
  const pass = (i: number, path: Path) => {
    const t = tag[i]!;
    const w = word[i]!;
    if (t === VERB_TAG || t === AUX_TAG) path.verbs++;
    if (w === COMMA) path.commas++;
    if (THAT.has(w) || t === SCONJ_TAG) path.clauses++;
    if (LINK.has(w) || t === CCONJ_TAG) path.links++;
    if (t === QUOTE_TAG) path.quotations++;
    if (isCue[i] === 1) path.cues++;
    // The tags on the way, runs folded, as far as they are near.
    if (path.recent < 1 << 24 && path.recent % 32 !== t) path.recent = path.recent * 32 + t;
  };
  let path = fresh();
  for (let i = cue.from - 1; i >= window.from; i--) {
    describe(i, 0, cue.from - 1 - i, path);
    pass(i, path);
  }
  path = fresh();
  for (let i = cue.to; i < window.to; i++) {
    describe(i, 1, i - cue.to, path);
    pass(i, path);
  }
  for (let i = cue.from; i < cue.to; i++) {
    const at = (i - window.from) * RELATIVE_FEATURES;
    out[at] = mix(300 * 0x9e3779b1, 1);
    counts[i - window.from] = at + 1;
  }
}

/** Features of the step from unit `i - 1` to unit `i`. */
export function stepFeatures(units: Units, i: number, cue: Cue, out: Int32Array, at: number): number {
  const { word, tag, sentence } = units;
  const side = i <= cue.from ? 0 : i < cue.to ? 1 : 2;
  const touch = (i === cue.from ? 1 : 0) | (i === cue.to ? 2 : 0);
  const crosses = sentence[i] === sentence[i - 1] ? 0 : 1;
  let n = at;
  const put = (template: number, value: number) => {
    out[n++] = mix(template * 0x9e3779b1, mix(value, side | (touch << 2))) & ~LEXICAL;
  };
  const lexical = (template: number, value: number) => {
    out[n++] = mix(template * 0x9e3779b1, mix(value, side | (touch << 2))) | LEXICAL;
  };
  put(401, crosses);
  lexical(402, word[i]!);
  lexical(403, word[i - 1]!);
  put(404, tag[i]! | (tag[i - 1]! << 5));
  lexical(405, mix(word[i - 1]!, word[i]!));
  lexical(407, mix(word[i]!, tag[i - 1]!));
  lexical(408, mix(word[i - 1]!, tag[i]!));
  put(409, tag[i]! | (tag[i - 1]! << 5) | ((tag[i + 1] ?? 0) << 10));
  lexical(410, mix(word[i]!, word[i + 1] ?? 0));
  lexical(411, mix(word[headOf(units, cue)]!, tag[i]!));
  return n;
}

/** The cue's own word: its last verb, else its first word. */
export function headOf({ tag }: Units, cue: Cue): number {
  for (let i = cue.to - 1; i >= cue.from; i--) if (tag[i] === VERB_TAG) return i;
  for (let i = cue.from; i < cue.to; i++) if (tag[i] !== PUNCT_TAG) return i;
  return cue.from;
}
