import { CONTENT_AFTER, CONTENT_BEFORE, CUE, CUE_LABELS, CUE_ON, SOURCE } from './cue-labels.ts';
import type { Roles } from './roles.ts';

/** Units `from` up to `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Keeps the odds of what the network is sure of finite. */
const LEAST_DOUBT = 1e-4;

/** Writes what the network makes of an attribution, its cue, its content and its source, to `row` from `at` on; returns the end. */
export function outlineOfAttribution(
  outline: Float32Array,
  { cue, content, source }: Roles,
  row: Float64Array,
  at: number,
): number {
  const own = most(outline, cue, isCue);
  let [sum, least, speaker] = [0, 1, 0];
  for (const i of content) {
    const chance = isContent(outline, i);
    sum += chance;
    least = Math.min(least, chance);
  }
  for (const i of source) speaker = Math.max(speaker, isSource(outline, i));
  row[at++] = own;
  row[at++] = Math.log((own + LEAST_DOUBT) / (1 + LEAST_DOUBT - own));
  row[at++] = most(outline, cue, isInCue);
  row[at++] = most(outline, cue, isContent);
  row[at++] = sum / Math.max(1, content.length);
  row[at++] = least;
  row[at++] = speaker;
  return at;
}

/** The same of a piece of what a cue may report. */
export function outlineOfPiece(
  outline: Float32Array,
  piece: Stretch,
  cue: Stretch,
  row: Float64Array,
  at: number,
): number {
  const [size, last] = [piece.to - piece.from, piece.to - 1];
  let [after, before, speaker, least] = [0, 0, 0, 1];
  for (let i = piece.from; i <= last; i++) {
    after += outline[i * CUE_LABELS + CONTENT_AFTER]!;
    before += outline[i * CUE_LABELS + CONTENT_BEFORE]!;
    speaker += isSource(outline, i);
    least = Math.min(least, isContent(outline, i));
  }
  row[at++] = after / size;
  row[at++] = before / size;
  row[at++] = speaker / size;
  row[at++] = most(outline, piece, isCue);
  row[at++] = least;
  row[at++] = most(outline, cue, isCue);
  row[at++] = isContent(outline, piece.from);
  row[at++] = isContent(outline, last);
  return at;
}

/** The same of a phrase that may be a source. */
export function outlineOfPhrase(
  outline: Float32Array,
  phrase: Stretch,
  row: Float64Array,
  at: number,
): number {
  let content = 0;
  for (let i = phrase.from; i < phrase.to; i++) content += isContent(outline, i);
  row[at++] = most(outline, phrase, isSource);
  row[at++] = isSource(outline, phrase.to - 1);
  row[at++] = content / (phrase.to - phrase.from);
  row[at++] = most(outline, phrase, isCue);
  return at;
}

function most(
  outline: Float32Array,
  { from, to }: Stretch,
  chanceOf: (outline: Float32Array, i: number) => number,
): number {
  let most = 0;
  for (let i = from; i < to; i++) most = Math.max(most, chanceOf(outline, i));
  return most;
}

function isCue(outline: Float32Array, i: number): number {
  return outline[i * CUE_LABELS + CUE]!;
}

function isInCue(outline: Float32Array, i: number): number {
  return outline[i * CUE_LABELS + CUE]! + outline[i * CUE_LABELS + CUE_ON]!;
}

function isSource(outline: Float32Array, i: number): number {
  return outline[i * CUE_LABELS + SOURCE]!;
}

function isContent(outline: Float32Array, i: number): number {
  return outline[i * CUE_LABELS + CONTENT_AFTER]! + outline[i * CUE_LABELS + CONTENT_BEFORE]!;
}
