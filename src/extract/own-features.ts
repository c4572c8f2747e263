import { hashOf, mix, templatesOf } from './hash.ts';
import type { Units } from './units.ts';

/** What stands for a word beyond the edge of a block or window. */
export const EDGE_WORD = hashOf('\u0000edge');

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
