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
  const own = most(outline, cue, CUE);
  let sum = 0;
  let least = 1;
  let speaker = 0;
  for (let k = 0; k < content.length; k++) {
    const chance = isContent(outline, content[k]!);
    sum += chance;
    least = Math.min(least, chance);
  }
  for (let k = 0; k < source.length; k++) speaker = Math.max(speaker, isSource(outline, source[k]!));
  row[at++] = own;
  row[at++] = Math.log((own + LEAST_DOUBT) / (1 + LEAST_DOUBT - own));
  row[at++] = mostOfBoth(outline, cue, CUE, CUE_ON);
  row[at++] = mostOfBoth(outline, cue, CONTENT_AFTER, CONTENT_BEFORE);
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
  let after = 0;
  let before = 0;
  let speaker = 0;
  let least = 1;
  for (let i = piece.from; i <= last; i++) {
    after += outline[i * CUE_LABELS + CONTENT_AFTER]!;
    before += outline[i * CUE_LABELS + CONTENT_BEFORE]!;
    speaker += isSource(outline, i);
    least = Math.min(least, isContent(outline, i));
  }
  row[at++] = after / size;
  row[at++] = before / size;
  row[at++] = speaker / size;
  row[at++] = most(outline, piece, CUE);
  row[at++] = least;
  row[at++] = most(outline, cue, CUE);
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
  row[at++] = most(outline, phrase, SOURCE);
  row[at++] = isSource(outline, phrase.to - 1);
  row[at++] = content / (phrase.to - phrase.from);
  row[at++] = most(outline, phrase, CUE);
  return at;
}

/** The greatest chance of a label in a stretch. */
function most(outline: Float32Array, { from, to }: Stretch, label: number): number {
  let most = 0;
  for (let i = from; i < to; i++) most = Math.max(most, outline[i * CUE_LABELS + label]!);
  return most;
}

/** The same of one of two labels. */
function mostOfBoth(outline: Float32Array, { from, to }: Stretch, one: number, other: number): number {
  let most = 0;
  for (let i = from; i < to; i++)
    most = Math.max(most, outline[i * CUE_LABELS + one]! + outline[i * CUE_LABELS + other]!);
  return most;
}

function isSource(outline: Float32Array, i: number): number {
  return outline[i * CUE_LABELS + SOURCE]!;
}

function isContent(outline: Float32Array, i: number): number {
  return outline[i * CUE_LABELS + CONTENT_AFTER]! + outline[i * CUE_LABELS + CONTENT_BEFORE]!;
}
