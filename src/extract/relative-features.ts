import { mix, roomFor, templatesOf } from './hash.ts';
import type { Outlook } from './outlook.ts';
import { goPast, turnBack, turnTo, viewOf, type View, type Window } from './relative-view.ts';
import type { Units } from './units.ts';
import type { Cue } from './windows.ts';

/** In the order in which `relativeValues` writes them, a line for each of its parts; they depend on the side of the cue as well. */
export const RELATIVE = templatesOf(`
  t201 t202 w203 t204 w205 w206 w207
  t208 t209 w210 t211 t212 w213
  w214 w215 w216 t217 t222 t223 t224
  t225 w226 t227 w228 t229
  t240 t241 t242 t243 t244 t245 t246
  w250 w251 t252 t253 t254 t255
  t260 t261 t262 t263 t264 t265
  t270 t271 t272 t273 t274
`);
/** Those that quotations have besides, the same way. */
export const RELATIVE_OF_QUOTATION = templatesOf('t275 t276 t277 t278 t231 w232 t233 w234 t235 w236');
/** Values of a quotation begin so far behind those of its unit. */
export const OF_QUOTATION = roomFor(RELATIVE.count);
/** Values of a unit begin so far behind those of the unit before. */
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
  window: Window,
  outlook: Outlook,
  out: Int32Array,
): void {
  const { from, to } = window;
  let view = viewOf(units, outlook, cue, window);
  for (let i = cue.from - 1; i >= from; i--) {
    turnTo(view, i, cue.from - 1 - i);
    writeUnit(view, i + 1, out, (i - from) * RELATIVE_STEP);
    goPast(view);
  }
  view = turnBack(view);
  for (let i = cue.to; i < to; i++) {
    turnTo(view, i, i - cue.to);
    writeUnit(view, i - 1, out, (i - from) * RELATIVE_STEP);
    goPast(view);
  }
}

/** Writes the values of the unit in view, from `at` on; `inward` is its neighbour on the side of the cue. */
function writeUnit(view: View, inward: number, out: Int32Array, at: number): void {
  let n = writeDistance(view, out, at);
  n = writeBetween(view, out, n);
  n = writeAroundCue(view, out, n);
  n = writeLayout(view, out, n);
  n = writeFamilies(view, out, n);
  n = writeLayoutAround(view, out, n);
  n = writeImpression(view, out, n);
  writeQuotations(view, out, n);
  if (view.unit.isQuote === 1) writeQuotation(view, inward, out, at + OF_QUOTATION);
}

/** How far from the cue which word stands. */
function writeDistance({ units, cue, unit }: View, out: Int32Array, n: number): number {
  const { word, tag, distance } = unit;
  out[n++] = distance;
  out[n++] = distance | (tag << 4);
  out[n++] = mix(word, Math.min(distance, 3));
  out[n++] = tag | (units.shape[unit.number]! << 5);
  out[n++] = cue.word;
  out[n++] = mix(cue.word, tag);
  out[n++] = mix(cue.word, distance);
  return n;
}

/** What lies between it and the cue. */
function writeBetween({ cue, unit }: View, out: Int32Array, n: number): number {
  const { tag, between, place } = unit;
  out[n++] = between;
  out[n++] = between | (tag << 10);
  out[n++] = mix(between, cue.word);
  out[n++] = place | (unit.isQuote << 8);
  out[n++] = place | (tag << 8) | (cue.layout << 14);
  out[n++] = mix(place, cue.word);
  return n;
}

/** What stands around the cue, and the tags on the way. */
function writeAroundCue({ cue, path, unit }: View, out: Int32Array, n: number): number {
  const { tag } = unit;
  const near = Math.min(unit.distance, 4);
  out[n++] = mix(cue.after, near);
  out[n++] = mix(cue.after, cue.word);
  out[n++] = mix(cue.before, near | (tag << 4));
  out[n++] = mix(mix(cue.afterTag, cue.beforeTag), unit.between | (tag << 10));
  out[n++] = path.recent | 0;
  out[n++] = mix(path.recent, tag);
  out[n++] = mix(path.recent, cue.comma);
  return n;
}

/** How the sentence of the cue is laid out. */
function writeLayout({ cue, path, unit }: View, out: Int32Array, n: number): number {
  const { tag, sentences } = unit;
  out[n++] = cue.layout | (cue.comma << 6) | (unit.isQuote << 7) | (sentences << 8);
  out[n++] = mix(cue.layout | (tag << 6), cue.word);
  out[n++] = mix(cue.layout | (sentences << 9), cue.comma);
  out[n++] = mix(mix(cue.word, unit.word), Math.min(unit.distance, 2));
  out[n++] = Math.min(path.verbs, 3) | (Math.min(path.commas, 3) << 2) | (tag << 4);
  return n;
}

/** The classes of the cue's own word and of the unit's. */
function writeFamilies({ units, cue, unit }: View, out: Int32Array, n: number): number {
  const { tag, distance } = unit;
  const family = units.family[unit.number]!;
  const near = Math.min(distance, 4);
  out[n++] = cue.family;
  out[n++] = mix(cue.family, tag | (distance << 5));
  out[n++] = mix(cue.family, unit.between);
  out[n++] = mix(cue.family, mix(cue.after, near));
  out[n++] = mix(cue.family, unit.place | (tag << 8));
  out[n++] = mix(cue.family, family);
  out[n++] = mix(family, near);
  return n;
}

/** The layout together with what stands around the cue. */
function writeLayoutAround({ cue, unit }: View, out: Int32Array, n: number): number {
  const { layout, afterTag } = cue;
  const { tag, distance, isQuote } = unit;
  out[n++] = mix(layout, cue.after);
  out[n++] = mix(layout | (tag << 6), cue.after);
  out[n++] = layout | (tag << 6) | (distance << 12);
  out[n++] = layout | (afterTag << 6) | (tag << 12) | (Math.min(distance, 3) << 18);
  out[n++] = layout | (unit.between << 6) | (isQuote << 20);
  out[n++] = layout | (cue.beforeTag << 6) | (afterTag << 12) | (isQuote << 18) | (unit.sentences << 20);
  return n;
}

/** What the first pass makes of the unit and its neighbours. */
function writeImpression({ outlook, cue, path, unit }: View, out: Int32Array, n: number): number {
  const { impression } = outlook;
  const { tag, distance, isQuote } = unit;
  const own = impression[unit.number]!;
  const cues = Math.min(path.cues, 2);
  const before = impression[unit.number - 1] ?? 0;
  const after = impression[unit.number + 1] ?? 0;
  out[n++] = own | (unit.sentences << 6) | (cues << 8) | (isQuote << 10);
  out[n++] = own | (tag << 6) | (distance << 11);
  out[n++] = own | (unit.between << 6);
  out[n++] = own | (before << 6) | (after << 12);
  out[n++] = mix(own | (distance << 6), cue.family);
  out[n++] = own | (Math.min(path.runs, 3) << 6) | (cues << 8) | (isQuote << 10);
  return n;
}

/** The quotations around it in its sentence. */
function writeQuotations({ outlook, cue, unit }: View, out: Int32Array, n: number): void {
  const { tag, distance } = unit;
  const around = outlook.quoted[unit.number]!;
  out[n++] = around | (tag << 10);
  out[n++] = mix(around, distance | (tag << 4));
  out[n++] = mix(around, unit.between);
  out[n++] = mix(around, cue.family);
  out[n] = mix(around, outlook.impression[unit.number]! | (cue.layout << 6));
}

/** What a quotation has besides: how it stands, its length and last mark, and its first word. */
function writeQuotation({ units, outlook, cue, unit }: View, inward: number, out: Int32Array, n: number) {
  const { number, word, distance, place } = unit;
  const { layout } = cue;
  const manner = outlook.manner[number]!;
  out[n++] = manner | (place << 5);
  out[n++] = mix(manner | (distance << 5), cue.after);
  out[n++] = mix(manner | (distance << 5), cue.family);
  out[n++] = mix(manner | (distance << 5), outlook.impression[number]! | (layout << 6));
  out[n++] = word | (layout << 6);
  out[n++] = mix(units.suffix[number]!, place);
  out[n++] = word | (place << 6);
  out[n++] = mix(mix(units.word[inward] ?? 0, word), distance);
  out[n++] = mix(word, unit.blocks);
  out[n] = mix(units.word[number - 1] ?? 0, Math.min(distance, 3));
}
