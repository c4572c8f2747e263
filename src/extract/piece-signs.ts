import type { Reading } from './cues.ts';
import { hashOf } from './hash.ts';
import { kindOfOpener } from './openers.ts';
import { outlineOfPiece } from './outline-signs.ts';
import type { Piece } from './pieces.ts';
import { headOf, ROLE_CONTENT, ROLE_LABELS, ROLE_SOURCE } from './role-features.ts';
import type { Roles } from './roles.ts';
import type { Signs } from './trees.ts';
import {
  ADP_TAG,
  AUX_TAG,
  CCONJ_TAG,
  PRON_TAG,
  PUNCT_TAG,
  QUOTE_TAG,
  VERB_TAG,
  type Units,
} from './units.ts';
import { MOST_WINDOW } from './windows.ts';

const MARKS = new Map(
  [[','], [':'], ['-', '–', '—', '--', '…', '...'], ['.', '!', '?', ';'], ['(', '[', ')', ']']].flatMap(
    (marks, i) => marks.map((mark): [number, number] => [hashOf(mark), i + 1]),
  ),
);
const OTHER_MARK = 6;
/** Numbers that sum up a piece, and which of them the mean and the greatest chance of its units are. */
const SUMMARY = 9;
const [MEAN, MOST] = [0, 2] as const;
/** Gaps longer than this are equally long. */
const FAR = 9;
/** Bits of a quotation's shape: begins with a capital, ends with a mark. */
const WHOLE_SENTENCE = 3;

/** For each unit how much the two cues that want it most do so, and which the first is. */
export interface Claims {
  readonly best: Float32Array;
  readonly second: Float32Array;
  readonly by: Int32Array;
}

export function claimsOf(units: Units, all: readonly Roles[]): Claims {
  const best = new Float32Array(units.length);
  const second = new Float32Array(units.length);
  const by = new Int32Array(units.length).fill(-1);
  for (const [number, { cue, from, marginal }] of all.entries())
    for (let at = 0, i = from; at < marginal.length; at += ROLE_LABELS, i++) {
      const claim = cue.chance * marginal[at + ROLE_CONTENT]!;
      if (claim > best[i]!) {
        second[i] = best[i]!;
        best[i] = claim;
        by[i] = number;
      } else if (claim > second[i]!) second[i] = claim;
    }
  return { best, second, by };
}

// Room to work in, kept between cues.
const inside = new Uint8Array(MOST_WINDOW);
const sums = new Float64Array(MOST_WINDOW * SUMMARY);

/** Numbers that speak for or against each piece of what cue `number` may report; to be read before those of another are asked for. */
export function pieceSigns(
  units: Units,
  reading: Reading,
  roles: Roles,
  number: number,
  pieces: readonly Piece[],
  claims: Claims,
): Signs {
  const { tag, word, shape, sentence, block, length } = units;
  const { cue, content, from, marginal, source } = roles;
  const wanted = (i: number) => marginal[(i - from) * ROLE_LABELS + ROLE_CONTENT]!;
  inside.fill(0, 0, marginal.length / ROLE_LABELS);
  const isQuote = (piece: Piece) => tag[piece.from] === QUOTE_TAG;
  const manner = (piece: Piece | undefined) =>
    piece === undefined || !isQuote(piece) ? -1 : shape[piece.from]! % 16;
  const markAt = (i: number) =>
    i < 0 || i >= length || tag[i] !== PUNCT_TAG ? 0 : (MARKS.get(word[i]!) ?? OTHER_MARK);
  let [quotations, words] = [0, 0];
  const sentences: number[] = [];
  for (const i of content) {
    inside[i - from] = 1;
    if (tag[i] !== PUNCT_TAG) words++;
    if (tag[i] !== QUOTE_TAG) continue;
    quotations++;
    if ((shape[i]! & WHOLE_SENTENCE) === WHOLE_SENTENCE) sentences.push(i);
  }
  sumUp(units, reading, roles, number, pieces, claims);
  const mean = (p: number) => (p < 0 || p >= pieces.length ? -1 : sums[p * SUMMARY + MEAN]!);
  let best = 0;
  for (let p = 0; p < pieces.length; p++) best = Math.max(best, sums[p * SUMMARY + MOST]!);
  const head = headOf(units, cue);
  const isIn = (piece: Piece | undefined) => (piece === undefined ? 0 : inside[piece.from - from]!);
  const quotes = (piece: Piece | undefined) => (piece === undefined ? -1 : isQuote(piece) ? 1 : 0);
  let behindCue = 0;
  while (behindCue < pieces.length && pieces[behindCue]!.from < cue.to) behindCue++;
  return (p, row) => {
    const piece = pieces[p]!;
    const [before, after] = [pieces[p - 1], pieces[p + 1]];
    const last = piece.to - 1;
    const ahead = piece.from < cue.from;
    const taken = inside[piece.from - from] === 1;
    const speech = sentenceSides(sentences, cue.from, piece.from);
    let n = 0;
    while (n < SUMMARY) row[n] = sums[p * SUMMARY + n++]!;
    row[n++] = wanted(piece.from);
    row[n++] = wanted(last);
    row[n++] = taken ? 1 : 0;
    row[n++] = piece.to - piece.from;
    row[n++] = manner(piece);
    row[n++] = ahead ? 1 : 0;
    row[n++] = ahead ? cue.from - piece.to : piece.from - cue.to;
    row[n++] = ahead ? 0 : p - behindCue;
    row[n++] = markAt(piece.from - 1);
    row[n++] = markAt(piece.to);
    row[n++] = tag[piece.from]!;
    row[n++] = tag[last]!;
    row[n++] = kindOfOpener(word[piece.from]!);
    row[n++] = tag[piece.to] === ADP_TAG ? 1 : 0;
    row[n++] = tag[piece.to] === CCONJ_TAG ? 1 : 0;
    row[n++] = mean(p - 1);
    row[n++] = quotes(before);
    row[n++] = isIn(before);
    row[n++] = manner(before);
    row[n++] = mean(p + 1);
    row[n++] = quotes(after);
    row[n++] = isIn(after);
    row[n++] = manner(after);
    row[n++] = before === undefined ? FAR : Math.min(piece.from - before.to, FAR);
    row[n++] = after === undefined ? FAR : Math.min(after.from - piece.to, FAR);
    row[n++] = manner(before) < 0 ? -1 : markAt(before!.to);
    row[n++] = manner(after) < 0 ? -1 : markAt(after!.from - 1);
    row[n++] = before !== undefined && before.to > cue.from !== piece.from > cue.from ? 1 : 0;
    row[n++] = quotations - (taken && isQuote(piece) ? 1 : 0);
    row[n++] = speech & 1;
    row[n++] = speech >> 1;
    row[n++] = words - (taken ? piece.to - piece.from : 0);
    row[n++] = Math.abs(sentence[piece.from]! - sentence[cue.from]!);
    row[n++] = Math.abs(block[piece.from]! - block[cue.from]!);
    row[n++] = cue.chance;
    row[n++] = cue.to - cue.from;
    row[n++] = tag[cue.to - 1]!;
    row[n++] = tag[head]!;
    row[n++] = kindOfOpener(word[cue.to - 1]!);
    row[n++] = best;
    row[n++] = source.length;
    row[n++] = source.length === 0 ? 0 : source[0]! < cue.from ? -1 : 1;
    row[n++] = sentences.length;
    row[n++] = cue.from > 0 && tag[cue.from - 1] === PUNCT_TAG ? 1 : 0;
    return outlineOfPiece(reading.outline, piece, cue, row, n);
  };
}

/** Whether one of the quoted sentences, but the one at `own`, stands before the cue (1) and behind it (2). */
function sentenceSides(sentences: readonly number[], cue: number, own: number): number {
  let sides = 0;
  for (const i of sentences) if (i !== own) sides |= i < cue ? 1 : 2;
  return sides;
}

/** Writes what the passes before make of the units of each piece, on average, to `sums`. */
function sumUp(
  { tag }: Units,
  { impression }: Reading,
  { from, marginal }: Roles,
  number: number,
  pieces: readonly Piece[],
  { best, second, by }: Claims,
): void {
  let n = 0;
  for (const piece of pieces) {
    let [mean, most, speaker, rival, verbs, pronouns, after, before] = [0, 0, 0, 0, 0, 0, 0, 0];
    let least = 1;
    for (let i = piece.from; i < piece.to; i++) {
      const chance = marginal[(i - from) * ROLE_LABELS + ROLE_CONTENT]!;
      mean += chance;
      least = Math.min(least, chance);
      most = Math.max(most, chance);
      speaker += marginal[(i - from) * ROLE_LABELS + ROLE_SOURCE]!;
      rival += by[i] === number ? second[i]! : best[i]!;
      if (tag[i] === VERB_TAG || tag[i] === AUX_TAG) verbs++;
      if (tag[i] === PRON_TAG) pronouns++;
      after += (impression[i]! >> 2) & 3;
      before += (impression[i]! >> 4) & 3;
    }
    const size = piece.to - piece.from;
    sums[n++] = mean / size;
    sums[n++] = least;
    sums[n++] = most;
    sums[n++] = speaker / size;
    sums[n++] = rival / size;
    sums[n++] = verbs;
    sums[n++] = pronouns;
    sums[n++] = after / size;
    sums[n++] = before / size;
  }
}
