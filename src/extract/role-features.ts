import { hashOf, mix, roomFor, templatesOf } from './hash.ts';
import { CCONJ_TAG, PUNCT_TAG, QUOTE_TAG, SCONJ_TAG, VERB_TAG, AUX_TAG, type Units } from './units.ts';
import type { Reading } from './cues.ts';
import type { Surroundings } from './surroundings.ts';
import type { Cue } from './windows.ts';

/** Labels of the second pass, for one cue: nothing, its source, its content. */
export const ROLE_LABELS = 3;
export const [OTHER, ROLE_SOURCE, ROLE_CONTENT] = [0, 1, 2] as const;

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

/** In the order in which `ownValues` writes them. */
export const OWN = templatesOf('w101 w102 w103 w104 w105 w113 w114 t106 t107 t108 t109 w112');

/** Values of the features of unit `i` that hold for whichever cue: what it is and what stands around it. */
export function ownValues(units: Units, i: number, out: Int32Array, at: number): void {
  const { word, tag, shape, suffix, length, block } = units;
  // a and b stand before the unit, the nearest first; x and y behind it.
  const a = i >= 1 && block[i - 1] === block[i];
  const b = i >= 2 && block[i - 2] === block[i];
  const x = i + 1 < length && block[i + 1] === block[i];
  const y = i + 2 < length && block[i + 2] === block[i];
  const w0 = word[i]!;
  const wa = a ? word[i - 1]! : EDGE_WORD;
  const wx = x ? word[i + 1]! : EDGE_WORD;
  const t0 = tag[i]!;
  const ta = a ? tag[i - 1]! : 0;
  const tx = x ? tag[i + 1]! : 0;
  let n = at;
  out[n++] = w0;
  out[n++] = wx;
  out[n++] = wa;
  out[n++] = mix(wa, w0);
  out[n++] = mix(w0, wx);
  out[n++] = mix(y ? word[i + 2]! : EDGE_WORD, 0);
  out[n++] = mix(b ? word[i - 2]! : EDGE_WORD, 0);
  out[n++] = t0 | (tx << 5) | (ta << 10);
  out[n++] = t0 | (tx << 5) | ((y ? tag[i + 2]! : 0) << 10);
  out[n++] = t0 | (ta << 5) | ((b ? tag[i - 2]! : 0) << 10);
  out[n++] = shape[i]! | (t0 << 5);
  out[n] = suffix[i]!;
}

/** What the first pass and the marks in a sentence say of each unit. */
export interface Outlook extends Pick<Surroundings, 'manner' | 'quoted'>, Pick<Reading, 'impression'> {
  /** 1 inside a clear cue. */
  readonly isCue: Uint8Array;
}

/** An impression from here on tells of content that is more than hardly likely. */
const LIKELY_CONTENT = 8;

/** What lies between a cue and a unit, counted outward from the cue. */
interface Path {
  verbs: number;
  commas: number;
  clauses: number;
  links: number;
  quotations: number;
  cues: number;
  recent: number;
  /** Edges of runs of likely content, and whether one is open. */
  runs: number;
  inside: boolean;
}

/** In the order in which `relativeValues` writes them; they depend on the side of the cue as well. */
export const RELATIVE = templatesOf(`
  t201 t202 w203 t204 w205 w206 w207 t208 t209 w210 t211 t212 w213 w214 w215 w216 t217
  t222 t223 t224 t225 w226 t227 w228 t229 t240 t241 t242 t243 t244 t245 t246
  w250 w251 t252 t253 t254 t255 t260 t261 t262 t263 t264 t265 t270 t271 t272 t273 t274
`);
/** Those that quotations have besides, the same way. */
export const RELATIVE_OF_QUOTATION = templatesOf('t275 t276 t277 t278 t231 w232 t233 w234 t235 w236');
/** Values of a unit begin so far from those of the one before, and those of a quotation so far behind. */
export const OF_QUOTATION = roomFor(RELATIVE.count);
export const RELATIVE_STEP = OF_QUOTATION + roomFor(RELATIVE_OF_QUOTATION.count);
/** The one feature of the units of the cue itself. */
export const CUE_FEATURE = mix(300 * 0x9e3779b1, 1);
/** The sides of a cue. */
export const [BEFORE_CUE, BEHIND_CUE] = [0, 1] as const;

/**
 * Values of the features of every unit of a window, but for those of the cue, that look at the
 * cue: those of unit i from `(i - from) * RELATIVE_STEP` on.
 */
export function relativeValues(
  units: Units,
  cue: Cue,
  window: { readonly from: number; readonly to: number },
  { isCue, impression, manner, quoted }: Outlook,
  out: Int32Array,
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
  const cueAndNext = mix(afterCue, cueWord);
  const tagsAround = mix(afterTag, beforeTag);
  const layoutAndNext = mix(layout, afterCue);
  const describe = (i: number, side: number, distance: number, path: Path) => {
    let n = (i - window.from) * RELATIVE_STEP;
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
    out[n++] = d;
    out[n++] = d | (t0 << 4);
    out[n++] = mix(w0, Math.min(d, 3));
    out[n++] = t0 | (shape[i]! << 5);
    out[n++] = cueWord;
    out[n++] = mix(cueWord, t0);
    out[n++] = mix(cueWord, d);
    out[n++] = between;
    out[n++] = between | (t0 << 10);
    out[n++] = mix(between, cueWord);
    out[n++] = place | (isQuote << 8);
    out[n++] = place | (t0 << 8) | (layout << 14);
    out[n++] = mix(place, cueWord);
    out[n++] = mix(afterCue, Math.min(d, 4));
    out[n++] = cueAndNext;
    out[n++] = mix(beforeCue, Math.min(d, 4) | (t0 << 4));
    out[n++] = mix(tagsAround, between | (t0 << 10));
    out[n++] = path.recent | 0;
    out[n++] = mix(path.recent, t0);
    out[n++] = mix(path.recent, nextComma);
    out[n++] = layout | (nextComma << 6) | (isQuote << 7) | (sentences << 8);
    out[n++] = mix(layout | (t0 << 6), cueWord);
    out[n++] = mix(layout | (sentences << 9), nextComma);
    out[n++] = mix(mix(cueWord, w0), Math.min(d, 2));
    out[n++] = Math.min(path.verbs, 3) | (Math.min(path.commas, 3) << 2) | (t0 << 4);
    out[n++] = cueFamily;
    out[n++] = mix(cueFamily, t0 | (d << 5));
    out[n++] = mix(cueFamily, between);
    out[n++] = mix(cueFamily, mix(afterCue, Math.min(d, 4)));
    out[n++] = mix(cueFamily, place | (t0 << 8));
    out[n++] = mix(cueFamily, family[i]!);
    out[n++] = mix(family[i]!, Math.min(d, 4));
    out[n++] = layoutAndNext;
    out[n++] = mix(layout | (t0 << 6), afterCue);
    out[n++] = layout | (t0 << 6) | (d << 12);
    out[n++] = layout | (afterTag << 6) | (t0 << 12) | (Math.min(d, 3) << 18);
    out[n++] = layout | (between << 6) | (isQuote << 20);
    out[n++] = layout | (beforeTag << 6) | (afterTag << 12) | (isQuote << 18) | (sentences << 20);
    const im = impression[i]!;
    out[n++] = im | (sentences << 6) | (Math.min(path.cues, 2) << 8) | (isQuote << 10);
    out[n++] = im | (t0 << 6) | (d << 11);
    out[n++] = im | (between << 6);
    out[n++] = im | ((impression[i - 1] ?? 0) << 6) | ((impression[i + 1] ?? 0) << 12);
    out[n++] = mix(im | (d << 6), cueFamily);
    out[n++] = im | (Math.min(path.runs, 3) << 6) | (Math.min(path.cues, 2) << 8) | (isQuote << 10);
    const q = quoted[i]!;
    out[n++] = q | (t0 << 10);
    out[n++] = mix(q, d | (t0 << 4));
    out[n++] = mix(q, between);
    out[n++] = mix(q, cueFamily);
    out[n] = mix(q, im | (layout << 6));
    if (isQuote) {
      n = (i - window.from) * RELATIVE_STEP + OF_QUOTATION;
      const m = manner[i]!;
      out[n++] = m | (place << 5);
      out[n++] = mix(m | (d << 5), afterCue);
      out[n++] = mix(m | (d << 5), cueFamily);
      out[n++] = mix(m | (d << 5), im | (layout << 6));
      const gap = side === BEFORE_CUE ? i + 1 : i - 1;
      out[n++] = w0 | (layout << 6);
      out[n++] = mix(units.suffix[i]!, place);
      out[n++] = w0 | (place << 6);
      out[n++] = mix(mix(word[gap] ?? 0, w0), d);
      out[n++] = mix(w0, blocks);
      out[n] = mix(word[i - 1] ?? 0, Math.min(d, 3));
    }
  };
  const fresh = (): Path => ({
    verbs: 0,
    commas: 0,
    clauses: 0,
    links: 0,
    quotations: 0,
    cues: 0,
    recent: 7,
    runs: 0,
    inside: false,
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
    if (impression[i]! >= LIKELY_CONTENT !== path.inside) {
      path.inside = !path.inside;
      path.runs++;
    }
    // The tags on the way, runs folded, as far as they are near.
    if (path.recent < 1 << 24 && path.recent % 32 !== t) path.recent = path.recent * 32 + t;
  };
  let path = fresh();
  for (let i = cue.from - 1; i >= window.from; i--) {
    describe(i, BEFORE_CUE, cue.from - 1 - i, path);
    pass(i, path);
  }
  path = fresh();
  for (let i = cue.to; i < window.to; i++) {
    describe(i, BEHIND_CUE, i - cue.to, path);
    pass(i, path);
  }
}

/** In the order in which `stepValues` writes them. */
export const STEP = templatesOf('t401 w402 w403 t404 w405 w407 w408 t409 w410 w411 t414 t415 t412 t413');

/** Values of the features of the step from unit `i - 1` to unit `i`; `head` is the cue's own word. Returns the place that they depend on as well. */
export function stepValues(
  { word, tag, sentence }: Units,
  { impression, manner, quoted }: Outlook,
  i: number,
  cue: Cue,
  head: number,
  out: Int32Array,
): number {
  const side = i <= cue.from ? 0 : i < cue.to ? 1 : 2;
  const touch = (i === cue.from ? 1 : 0) | (i === cue.to ? 2 : 0);
  const w = word[i]!;
  const before = word[i - 1]!;
  const t = tag[i]!;
  const tagBefore = tag[i - 1]!;
  let n = 0;
  out[n++] = sentence[i] === sentence[i - 1] ? 0 : 1;
  out[n++] = w;
  out[n++] = before;
  out[n++] = t | (tagBefore << 5);
  out[n++] = mix(before, w);
  out[n++] = mix(w, tagBefore);
  out[n++] = mix(before, t);
  out[n++] = t | (tagBefore << 5) | ((tag[i + 1] ?? 0) << 10);
  out[n++] = mix(w, word[i + 1] ?? 0);
  out[n++] = mix(head, t);
  out[n++] = manner[i]! | (manner[i - 1]! << 5) | (t << 10) | (tagBefore << 15);
  out[n++] = mix(quoted[i]!, t | (tagBefore << 5));
  out[n++] = impression[i]! | (impression[i - 1]! << 6);
  out[n] = impression[i]! | (impression[i - 1]! << 6) | (t << 12) | (tagBefore << 17);
  return side | (touch << 2);
}

/** Where `stepValues` writes that of the one feature that looks at the cue's own word. */
export const STEP_OF_HEAD = 9;
/** That one feature alone. */
export const STEP_HEAD = templatesOf('w411');

/** Its value, for a step to a unit with this tag. */
export function stepOfHead(head: number, tag: number): number {
  return mix(head, tag);
}

/** The cue's own word: its last verb, else its first word. */
export function headOf({ tag }: Units, cue: Cue): number {
  for (let i = cue.to - 1; i >= cue.from; i--) if (tag[i] === VERB_TAG) return i;
  for (let i = cue.from; i < cue.to; i++) if (tag[i] !== PUNCT_TAG) return i;
  return cue.from;
}
