import { hashOf, LEXICAL, mix } from './hash.ts';
import type { Units } from './units.ts';

/** Labels of the first pass: nothing, cue (first, further), source, content after its cue, content before it. */
export const CUE_LABELS = 6;
export const [NONE, CUE, CUE_ON, SOURCE, CONTENT_AFTER, CONTENT_BEFORE] = [0, 1, 2, 3, 4, 5] as const;

/** At most this many features describe a unit. */
export const CUE_FEATURES = 56;
const EDGE_WORD = hashOf('\u0000edge');

/**
 * Writes the features of unit `i` into `out` from `at` on and returns their end.
 * `from` and `to` bound the block; units beyond it look like edges.
 */
export function cueFeatures(
  units: Units,
  i: number,
  from: number,
  to: number,
  out: Int32Array,
  at: number,
): number {
  const { word, tag, suffix, shape, sentence, family } = units;
  const f = (d: number) => (i + d >= from && i + d < to ? family[i + d]! : 0);
  const f0 = f(0),
    f1 = f(1),
    g1 = f(-1);
  const w = (d: number) => (i + d >= from && i + d < to ? word[i + d]! : EDGE_WORD);
  const t = (d: number) => (i + d >= from && i + d < to ? tag[i + d]! : 0);
  const s = (d: number) => (i + d >= from && i + d < to ? shape[i + d]! : 15);
  const w0 = w(0),
    w1 = w(1),
    w2 = w(2),
    v1 = w(-1),
    v2 = w(-2);
  const t0 = t(0),
    t1 = t(1),
    t2 = t(2),
    t3 = t(3),
    u1 = t(-1),
    u2 = t(-2),
    u3 = t(-3);
  const first = i === from || sentence[i] !== sentence[i - 1] ? 1 : 0;
  let n = at;
  const put = (template: number, value: number) => {
    out[n++] = mix(template * 0x9e3779b1, value) & ~LEXICAL;
  };
  const lexical = (template: number, value: number) => {
    out[n++] = mix(template * 0x9e3779b1, value) | LEXICAL;
  };
  lexical(1, w0);
  lexical(2, w1);
  lexical(3, v1);
  lexical(4, w2);
  lexical(5, v2);
  lexical(6, mix(v1, w0));
  lexical(7, mix(w0, w1));
  lexical(8, mix(w1, w2));
  lexical(9, mix(v2, v1));
  put(10, t0 | (first << 8));
  put(11, t0 | (t1 << 5));
  put(12, u1 | (t0 << 5));
  put(13, u1 | (t0 << 5) | (t1 << 10));
  put(14, t0 | (t1 << 5) | (t2 << 10));
  put(15, u2 | (u1 << 5) | (t0 << 10));
  put(16, u2 | (u1 << 5) | (t0 << 10) | (t1 << 15) | (t2 << 20));
  lexical(17, suffix[i]!);
  lexical(18, mix(suffix[i]!, t0 | (u1 << 5)));
  put(19, s(0) | (s(1) << 5) | (s(-1) << 10));
  lexical(20, mix(w0, t1));
  lexical(21, mix(w0, u1));
  lexical(22, mix(w0, u1 | (t1 << 5)));
  lexical(23, mix(t0, w1));
  lexical(24, mix(t0, v1));
  lexical(25, mix(w(3), 0));
  lexical(26, mix(w(-3), 0));
  put(27, t1 | (t2 << 5) | (t3 << 10));
  put(28, u1 | (u2 << 5) | (u3 << 10));
  lexical(29, mix(mix(v1, w0), w1));
  lexical(30, mix(w0, first | (s(1) << 1)));
  lexical(31, mix(v1, w1));
  lexical(32, mix(w0, w2));
  lexical(33, mix(mix(w0, w1), w2));
  lexical(34, mix(mix(v2, v1), w0));
  put(35, f0);
  put(36, f1);
  put(37, g1);
  put(38, f0 | (t0 << 10) | (t1 << 15) | (u1 << 20));
  put(39, f0 | (f1 << 10));
  put(40, g1 | (f0 << 10));
  lexical(41, mix(w1, f0));
  lexical(42, mix(v1, f0));
  lexical(43, mix(mix(v1, w1), f0));
  put(44, f(2));
  put(45, f(-2));
  put(46, mix(u1 | (u2 << 5) | (t1 << 10) | (t2 << 15), f0));
  return n;
}
