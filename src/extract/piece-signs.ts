import type { Reading } from './cues.ts';
import { hashOf } from './hash.ts';
import { kindOfOpener } from './openers.ts';
import { outlineOfPiece } from './outline-signs.ts';
import type { Piece } from './pieces.ts';
import { headOf } from './cue-head.ts';
import { ROLE_CONTENT, ROLE_LABELS, ROLE_SOURCE } from './role-labels.ts';
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
  /** The attributions that claim, by number. */
  readonly all: readonly Roles[];
  /** Chance of the cue times that of the unit to be its content, 0..1. */
  readonly best: Float32Array;
  readonly second: Float32Array;
  /** Number of the attribution that wants it most; -1 for none. */
  readonly by: Int32Array;
}

/** What the attributions of an article claim as their content, in view of each other. */
export function claimsOf(units: Units, all: readonly Roles[]): Claims {
  const best = new Float32Array(units.length);
  const second = new Float32Array(units.length);
  const by = new Int32Array(units.length).fill(-1);
  for (let number = 0; number < all.length; number++) {
    const { cue, from, marginal } = all[number]!;
    for (let at = 0, i = from; at < marginal.length; at += ROLE_LABELS, i++) {
      const claim = cue.chance * marginal[at + ROLE_CONTENT]!;
      if (claim > best[i]!) {
        second[i] = best[i]!;
        best[i] = claim;
        by[i] = number;
      } else if (claim > second[i]!) second[i] = claim;
    }
  }
  return { all, best, second, by };
}

// Room to work in, kept between cues.
const inside = new Uint8Array(MOST_WINDOW);
const sums = new Float64Array(MOST_WINDOW * SUMMARY);

/** What one cue may report, and what of it is the same for all its pieces. */
interface Choice {
  readonly units: Units;
  readonly roles: Roles;
  readonly pieces: readonly Piece[];
  /** The proposed content: its words, its quotations, and as units those of them that are whole sentences. */
  readonly words: number;
  readonly quotations: number;
  readonly sentences: readonly number[];
  /** The greatest chance of any unit of any piece to be content. */
  readonly best: number;
  /** The first piece behind the start of the cue, by number. */
  readonly behindCue: number;
}

/** Numbers that speak for or against each piece of what cue `number` may report; to be read before those of another are asked for. */
export function pieceSigns(
  units: Units,
  reading: Reading,
  claims: Claims,
  number: number,
  pieces: readonly Piece[],
): Signs {
  sumUp(units, reading, claims, number, pieces);
  const choice = choiceOf(units, claims.all[number]!, pieces);
  const { cue } = choice.roles;
  return (p, row) => {
    for (let k = 0; k < SUMMARY; k++) row[k] = sums[p * SUMMARY + k]!;
    let n = writePiece(choice, p, row, SUMMARY);
    n = writeNeighbours(choice, p, row, n);
    n = writeRest(choice, p, row, n);
    n = writeCue(choice, row, n);
    return outlineOfPiece(reading.outline, pieces[p]!, cue, row, n);
  };
}

/** Reads off what was summed up, and writes which units of the window are proposed to `inside`. */
function choiceOf(units: Units, roles: Roles, pieces: readonly Piece[]): Choice {
  const { tag, shape } = units;
  const { cue, content, from, marginal } = roles;
  inside.fill(0, 0, marginal.length / ROLE_LABELS);
  let quotations = 0;
  let words = 0;
  const sentences: number[] = [];
  for (let k = 0; k < content.length; k++) {
    const i = content[k]!;
    inside[i - from] = 1;
    if (tag[i] !== PUNCT_TAG) words++;
    if (tag[i] !== QUOTE_TAG) continue;
    quotations++;
    if ((shape[i]! & WHOLE_SENTENCE) === WHOLE_SENTENCE) sentences.push(i);
  }
  let best = 0;
  for (let p = 0; p < pieces.length; p++) best = Math.max(best, sums[p * SUMMARY + MOST]!);
  let behindCue = 0;
  while (behindCue < pieces.length && pieces[behindCue]!.from < cue.to) behindCue++;
  return { units, roles, pieces, words, quotations, sentences, best, behindCue };
}

/** The piece: how much its edges are wanted, how it lies to the cue, how it begins and ends. */
function writePiece({ units, roles, pieces, behindCue }: Choice, p: number, row: Float64Array, n: number) {
  const { tag, word } = units;
  const { cue, from, marginal } = roles;
  const piece = pieces[p]!;
  const last = piece.to - 1;
  const isAhead = piece.from < cue.from;
  row[n++] = marginal[(piece.from - from) * ROLE_LABELS + ROLE_CONTENT]!;
  row[n++] = marginal[(last - from) * ROLE_LABELS + ROLE_CONTENT]!;
  row[n++] = isProposed(roles, piece);
  row[n++] = piece.to - piece.from;
  row[n++] = mannerOf(units, piece);
  row[n++] = isAhead ? 1 : 0;
  row[n++] = isAhead ? cue.from - piece.to : piece.from - cue.to;
  row[n++] = isAhead ? 0 : p - behindCue;
  row[n++] = markAt(units, piece.from - 1);
  row[n++] = markAt(units, piece.to);
  row[n++] = tag[piece.from]!;
  row[n++] = tag[last]!;
  row[n++] = kindOfOpener(word[piece.from]!);
  row[n++] = tag[piece.to] === ADP_TAG ? 1 : 0;
  row[n++] = tag[piece.to] === CCONJ_TAG ? 1 : 0;
  return n;
}

/** The pieces before and behind it. */
function writeNeighbours(choice: Choice, p: number, row: Float64Array, n: number): number {
  const { units, roles, pieces } = choice;
  const { cue } = roles;
  const piece = pieces[p]!;
  const [before, after] = [pieces[p - 1], pieces[p + 1]];
  n = writeNeighbour(choice, p - 1, row, n);
  n = writeNeighbour(choice, p + 1, row, n);
  row[n++] = before === undefined ? FAR : Math.min(piece.from - before.to, FAR);
  row[n++] = after === undefined ? FAR : Math.min(after.from - piece.to, FAR);
  row[n++] = before === undefined || !isQuote(units, before) ? -1 : markAt(units, before.to);
  row[n++] = after === undefined || !isQuote(units, after) ? -1 : markAt(units, after.from - 1);
  row[n++] = before !== undefined && before.to > cue.from !== piece.from > cue.from ? 1 : 0;
  return n;
}

function writeNeighbour({ units, roles, pieces }: Choice, p: number, row: Float64Array, n: number): number {
  const piece = pieces[p];
  row[n++] = piece === undefined ? -1 : sums[p * SUMMARY + MEAN]!;
  row[n++] = piece === undefined ? -1 : isQuote(units, piece) ? 1 : 0;
  row[n++] = piece === undefined ? 0 : isProposed(roles, piece);
  row[n++] = piece === undefined ? -1 : mannerOf(units, piece);
  return n;
}

/** What is proposed besides it, and how far from the cue it stands. */
function writeRest(choice: Choice, p: number, row: Float64Array, n: number): number {
  const { units, roles, pieces, quotations, sentences, words } = choice;
  const { sentence, block } = units;
  const { cue } = roles;
  const piece = pieces[p]!;
  const own = isProposed(roles, piece);
  const sides = sentenceSides(sentences, cue.from, piece.from);
  row[n++] = quotations - (isQuote(units, piece) ? own : 0);
  row[n++] = sides & 1;
  row[n++] = sides >> 1;
  row[n++] = words - own * (piece.to - piece.from);
  row[n++] = Math.abs(sentence[piece.from]! - sentence[cue.from]!);
  row[n++] = Math.abs(block[piece.from]! - block[cue.from]!);
  return n;
}

/** What the cue is and what is proposed for it, for all pieces alike. */
function writeCue({ units, roles, best, sentences }: Choice, row: Float64Array, n: number): number {
  const { tag, word } = units;
  const { cue, source } = roles;
  row[n++] = cue.chance;
  row[n++] = cue.to - cue.from;
  row[n++] = tag[cue.to - 1]!;
  row[n++] = tag[headOf(units, cue)]!;
  row[n++] = kindOfOpener(word[cue.to - 1]!);
  row[n++] = best;
  row[n++] = source.length;
  row[n++] = source.length === 0 ? 0 : source[0]! < cue.from ? -1 : 1;
  row[n++] = sentences.length;
  row[n++] = cue.from > 0 && tag[cue.from - 1] === PUNCT_TAG ? 1 : 0;
  return n;
}

/** 1 where the second pass proposes it as content, else 0. */
function isProposed({ from }: Roles, piece: Piece): number {
  return inside[piece.from - from]!;
}

function isQuote({ tag }: Units, piece: Piece): boolean {
  return tag[piece.from] === QUOTE_TAG;
}

/** How a quotation is shaped (four bits); -1 for words. */
function mannerOf(units: Units, piece: Piece): number {
  return isQuote(units, piece) ? units.shape[piece.from]! % 16 : -1;
}

/** The kind of the mark that unit `i` is, from 1; 0 where it is none. */
function markAt({ length, tag, word }: Units, i: number): number {
  if (i < 0 || i >= length || tag[i] !== PUNCT_TAG) return 0;
  return MARKS.get(word[i]!) ?? OTHER_MARK;
}

/** Whether one of the quoted sentences, but the one at `own`, stands before the cue (1) and behind it (2). */
function sentenceSides(sentences: readonly number[], cue: number, own: number): number {
  let sides = 0;
  for (let k = 0; k < sentences.length; k++) if (sentences[k] !== own) sides |= sentences[k]! < cue ? 1 : 2;
  return sides;
}

/** Writes what the passes before make of the units of each piece, on average, to `sums`. */
function sumUp(
  { tag }: Units,
  { impression }: Reading,
  { all, best, second, by }: Claims,
  number: number,
  pieces: readonly Piece[],
): void {
  const { from, marginal } = all[number]!;
  let n = 0;
  for (let p = 0; p < pieces.length; p++) {
    const piece = pieces[p]!;
    let mean = 0;
    let most = 0;
    let speaker = 0;
    let rival = 0;
    let verbs = 0;
    let pronouns = 0;
    let after = 0;
    let before = 0;
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
