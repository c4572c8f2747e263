import { type Features, hashFeatures, hashOf, mix, templatesOf } from './hash.ts';
import type { Surroundings } from './surroundings.ts';
import type { Units } from './units.ts';

/** Labels of the first pass: nothing, cue (first, further), source, content after its cue, content before it. */
export const CUE_LABELS = 6;
export const [NONE, CUE, CUE_ON, SOURCE, CONTENT_AFTER, CONTENT_BEFORE] = [0, 1, 2, 3, 4, 5] as const;

/** At most this many features describe a unit. */
export const CUE_FEATURES = 52;
const EDGE_WORD = hashOf('\u0000edge');
const EDGE_SHAPE = 15;

/** In the order in which `cueFeatures` writes them, line by line. */
const TEMPLATES = templatesOf(`
  w1 w2 w3 w4 w5 w25 w26
  w6 w7 w8 w9 w31 w32 w29 w33 w34
  t10 t11 t12 t13 t14 t15 t16
  t27 t28 t19
  w17 w18 w20 w21 w22 w23 w24 w30
  t35 t36 t37 t44 t45
  t38 t39 t40 t46
  w41 w42 w43
  t47 t48 t51 t52 t53 t54
`);

/**
 * Writes the features of unit `i` into `out` from `at` on and returns their end.
 * `from` and `to` bound the block; units beyond it look like edges.
 */
export function cueFeatures(
  units: Units,
  { nounBefore, nounAfter, layout }: Surroundings,
  i: number,
  from: number,
  to: number,
  out: Features,
  at: number,
): number {
  const { word, tag, suffix, shape, sentence, family } = units;
  // a, b and c stand before the unit, the nearest first; x, y and z behind it.
  const a = i - 1 >= from;
  const b = i - 2 >= from;
  const c = i - 3 >= from;
  const x = i + 1 < to;
  const y = i + 2 < to;
  const z = i + 3 < to;
  const w0 = word[i]!;
  const wa = a ? word[i - 1]! : EDGE_WORD;
  const wb = b ? word[i - 2]! : EDGE_WORD;
  const wx = x ? word[i + 1]! : EDGE_WORD;
  const wy = y ? word[i + 2]! : EDGE_WORD;
  const t0 = tag[i]!;
  const ta = a ? tag[i - 1]! : 0;
  const tb = b ? tag[i - 2]! : 0;
  const tc = c ? tag[i - 3]! : 0;
  const tx = x ? tag[i + 1]! : 0;
  const ty = y ? tag[i + 2]! : 0;
  const tz = z ? tag[i + 3]! : 0;
  const f0 = family[i]!;
  const fa = a ? family[i - 1]! : 0;
  const fx = x ? family[i + 1]! : 0;
  const shapeBefore = a ? shape[i - 1]! : EDGE_SHAPE;
  const shapeAfter = x ? shape[i + 1]! : EDGE_SHAPE;
  const first = i === from || sentence[i] !== sentence[i - 1] ? 1 : 0;
  const wa0 = mix(wa, w0);
  const w0x = mix(w0, wx);
  const wba = mix(wb, wa);
  const wax = mix(wa, wx);
  let n = at;
  out[n++] = w0;
  out[n++] = wx;
  out[n++] = wa;
  out[n++] = wy;
  out[n++] = wb;
  out[n++] = mix(z ? word[i + 3]! : EDGE_WORD, 0);
  out[n++] = mix(c ? word[i - 3]! : EDGE_WORD, 0);

  out[n++] = wa0;
  out[n++] = w0x;
  out[n++] = mix(wx, wy);
  out[n++] = wba;
  out[n++] = wax;
  out[n++] = mix(w0, wy);
  out[n++] = mix(wa0, wx);
  out[n++] = mix(w0x, wy);
  out[n++] = mix(wba, w0);

  out[n++] = t0 | (first << 8);
  out[n++] = t0 | (tx << 5);
  out[n++] = ta | (t0 << 5);
  out[n++] = ta | (t0 << 5) | (tx << 10);
  out[n++] = t0 | (tx << 5) | (ty << 10);
  out[n++] = tb | (ta << 5) | (t0 << 10);
  out[n++] = tb | (ta << 5) | (t0 << 10) | (tx << 15) | (ty << 20);

  out[n++] = tx | (ty << 5) | (tz << 10);
  out[n++] = ta | (tb << 5) | (tc << 10);
  out[n++] = shape[i]! | (shapeAfter << 5) | (shapeBefore << 10);

  out[n++] = suffix[i]!;
  out[n++] = mix(suffix[i]!, t0 | (ta << 5));
  out[n++] = mix(w0, tx);
  out[n++] = mix(w0, ta);
  out[n++] = mix(w0, ta | (tx << 5));
  out[n++] = mix(t0, wx);
  out[n++] = mix(t0, wa);
  out[n++] = mix(w0, first | (shapeAfter << 1));

  out[n++] = f0;
  out[n++] = fx;
  out[n++] = fa;
  out[n++] = y ? family[i + 2]! : 0;
  out[n++] = b ? family[i - 2]! : 0;

  out[n++] = f0 | (t0 << 10) | (tx << 15) | (ta << 20);
  out[n++] = f0 | (fx << 10);
  out[n++] = fa | (f0 << 10);
  out[n++] = mix(ta | (tb << 5) | (tx << 10) | (ty << 15), f0);

  out[n++] = mix(wx, f0);
  out[n++] = mix(wa, f0);
  out[n++] = mix(wax, f0);

  const subject = nounBefore[i]!;
  const object = nounAfter[i]!;
  const subjectFamily = subject < 0 ? 0 : family[subject]!;
  const objectFamily = object < 0 ? 0 : family[object]!;
  const subjectGap = subject < 0 ? 0 : Math.min(i - subject, 7);
  out[n++] = layout[i]! | (t0 << 6);
  out[n++] = mix(layout[i]!, f0);
  out[n++] = mix(subjectFamily, f0);
  out[n++] = mix(objectFamily, f0);
  out[n++] = mix(mix(subjectFamily, objectFamily), t0);
  out[n++] = mix(layout[i]! | (subjectGap << 6), t0 | (tx << 5));
  hashFeatures(TEMPLATES, out, at, n);
  return n;
}
