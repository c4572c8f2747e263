import { CONTENT_AFTER, CONTENT_BEFORE, CUE, CUE_LABELS, CUE_ON, SOURCE } from './cue-labels.ts';
import type { Roles } from './roles.ts';

/** Units `from` up to `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Keeps the odds of what the network is sure of finite. */
const LEAST_DOUBT = 1e-4;

/** What the network makes of an attribution: its cue, its content and its source. */
export function outlineOfAttribution(outline: Float32Array, { cue, content, source }: Roles): number[] {
  const own = most(outline, cue, isCue);
  let [sum, least, speaker] = [0, 1, 0];
  for (const i of content) {
    const chance = isContent(outline, i);
    sum += chance;
    least = Math.min(least, chance);
  }
  for (const i of source) speaker = Math.max(speaker, isSource(outline, i));
  return [
    own,
    Math.log((own + LEAST_DOUBT) / (1 + LEAST_DOUBT - own)),
    most(outline, cue, isInCue),
    most(outline, cue, isContent),
    sum / Math.max(1, content.length),
    least,
    speaker,
  ];
}

/** What it makes of a piece of what a cue may report. */
export function outlineOfPiece(outline: Float32Array, piece: Stretch, cue: Stretch): number[] {
  const [size, last] = [piece.to - piece.from, piece.to - 1];
  let [after, before, speaker, least] = [0, 0, 0, 1];
  for (let i = piece.from; i <= last; i++) {
    after += outline[i * CUE_LABELS + CONTENT_AFTER]!;
    before += outline[i * CUE_LABELS + CONTENT_BEFORE]!;
    speaker += isSource(outline, i);
    least = Math.min(least, isContent(outline, i));
  }
  return [
    after / size,
    before / size,
    speaker / size,
    most(outline, piece, isCue),
    least,
    most(outline, cue, isCue),
    isContent(outline, piece.from),
    isContent(outline, last),
  ];
}

/** What it makes of a phrase that may be a source. */
export function outlineOfPhrase(outline: Float32Array, phrase: Stretch): number[] {
  let content = 0;
  for (let i = phrase.from; i < phrase.to; i++) content += isContent(outline, i);
  return [
    most(outline, phrase, isSource),
    isSource(outline, phrase.to - 1),
    content / (phrase.to - phrase.from),
    most(outline, phrase, isCue),
  ];
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
