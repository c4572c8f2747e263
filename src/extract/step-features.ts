import { mix, templatesOf } from './hash.ts';
import type { Outlook } from './outlook.ts';
import type { Units } from './units.ts';
import type { Cue } from './windows.ts';

/** In the order in which `stepValues` writes them. */
export const STEP = templatesOf('t401 w402 w403 t404 w405 w407 w408 t409 w410 w411 t414 t415 t412 t413');

/**
 * Values of the features of the step from unit `i - 1` to unit `i`, which depend on the place of
 * the step as well: see `placeOfStep`. `head` is the hash of the cue's own word.
 */
export function stepValues(
  { word, tag, sentence }: Units,
  { impression, manner, quoted }: Outlook,
  i: number,
  head: number,
  out: Int32Array,
): void {
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
}

/** On which side of the cue the step to unit `i` lies, and whether it leads into the cue (4) or out of it (8). */
export function placeOfStep(cue: Cue, i: number): number {
  const side = i <= cue.from ? 0 : i < cue.to ? 1 : 2;
  return side | (i === cue.from ? 4 : 0) | (i === cue.to ? 8 : 0);
}

/** Where `stepValues` writes that of the one feature that looks at the cue's own word. */
export const STEP_OF_HEAD = 9;
/** All others, with the last in its place. */
export const STEP_OF_UNITS = templatesOf('t401 w402 w403 t404 w405 w407 w408 t409 w410 t413 t414 t415 t412');
/** That one feature alone. */
export const STEP_HEAD = templatesOf('w411');

/** Its value, for a step to a unit with this tag. */
export function stepOfHead(head: number, tag: number): number {
  return mix(head, tag);
}
