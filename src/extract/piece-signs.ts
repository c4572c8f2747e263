import type { Reading } from './cues.ts';
import { hashOf } from './hash.ts';
import { kindOfOpener } from './openers.ts';
import { outlineOfPiece } from './outline-signs.ts';
import type { Piece } from './pieces.ts';
import { headOf, ROLE_CONTENT, ROLE_LABELS, ROLE_SOURCE } from './role-features.ts';
import type { Roles } from './roles.ts';
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

const MARKS = new Map(
  [[','], [':'], ['-', '–', '—', '--', '…', '...'], ['.', '!', '?', ';'], ['(', '[', ')', ']']].flatMap(
    (marks, i) => marks.map((mark): [number, number] => [hashOf(mark), i + 1]),
  ),
);
const OTHER_MARK = 6;
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

/** Numbers that speak for or against each piece of what cue `number` may report. */
export function pieceSigns(
  units: Units,
  reading: Reading,
  roles: Roles,
  number: number,
  pieces: readonly Piece[],
  claims: Claims,
): number[][] {
  const { tag, word, shape, sentence, block, length } = units;
  const { cue, content, from, marginal, source } = roles;
  const wanted = (i: number) => marginal[(i - from) * ROLE_LABELS + ROLE_CONTENT]!;
  const inside = new Set(content);
  const isQuote = (piece: Piece) => tag[piece.from] === QUOTE_TAG;
  const manner = (piece: Piece | undefined) =>
    piece === undefined || !isQuote(piece) ? -1 : shape[piece.from]! % 16;
  const markAt = (i: number) =>
    i < 0 || i >= length || tag[i] !== PUNCT_TAG ? 0 : (MARKS.get(word[i]!) ?? OTHER_MARK);
  const quotations = content.filter((i) => tag[i] === QUOTE_TAG);
  const sentences = quotations.filter((i) => (shape[i]! & WHOLE_SENTENCE) === WHOLE_SENTENCE);
  const words = content.filter((i) => tag[i] !== PUNCT_TAG).length;
  const means = pieces.map((piece) => summary(units, reading, roles, number, piece, claims));
  const best = Math.max(0, ...means.map(({ most }) => most));
  const head = headOf(units, cue);
  const cueSigns = [
    cue.chance,
    cue.to - cue.from,
    tag[cue.to - 1]!,
    tag[head]!,
    kindOfOpener(word[cue.to - 1]!),
    best,
    source.length,
    source.length === 0 ? 0 : source[0]! < cue.from ? -1 : 1,
    sentences.length,
    cue.from > 0 && tag[cue.from - 1] === PUNCT_TAG ? 1 : 0,
  ];
  const isIn = (piece: Piece | undefined) => (piece !== undefined && inside.has(piece.from) ? 1 : 0);
  const quotes = (piece: Piece | undefined) => (piece === undefined ? -1 : isQuote(piece) ? 1 : 0);
  let behindCue = 0;
  while (behindCue < pieces.length && pieces[behindCue]!.from < cue.to) behindCue++;
  return pieces.map((piece, p) => {
    const own = means[p]!;
    const [before, after] = [pieces[p - 1], pieces[p + 1]];
    const last = piece.to - 1;
    const ahead = piece.from < cue.from;
    const taken = inside.has(piece.from);
    const speech = sentenceSides(sentences, cue.from, piece.from);
    const row = [
      own.mean,
      own.least,
      own.most,
      own.speaker,
      own.rival,
      own.verbs,
      own.pronouns,
      own.after,
      own.before,
      wanted(piece.from),
      wanted(last),
      taken ? 1 : 0,
      piece.to - piece.from,
      manner(piece),
      ahead ? 1 : 0,
      ahead ? cue.from - piece.to : piece.from - cue.to,
      ahead ? 0 : p - behindCue,
      markAt(piece.from - 1),
      markAt(piece.to),
      tag[piece.from]!,
      tag[last]!,
      kindOfOpener(word[piece.from]!),
      tag[piece.to] === ADP_TAG ? 1 : 0,
      tag[piece.to] === CCONJ_TAG ? 1 : 0,
      means[p - 1]?.mean ?? -1,
      quotes(before),
      isIn(before),
      manner(before),
      means[p + 1]?.mean ?? -1,
      quotes(after),
      isIn(after),
      manner(after),
      before === undefined ? FAR : Math.min(piece.from - before.to, FAR),
      after === undefined ? FAR : Math.min(after.from - piece.to, FAR),
      manner(before) < 0 ? -1 : markAt(before!.to),
      manner(after) < 0 ? -1 : markAt(after!.from - 1),
      before !== undefined && before.to > cue.from !== piece.from > cue.from ? 1 : 0,
      quotations.length - (taken && isQuote(piece) ? 1 : 0),
      speech & 1,
      speech >> 1,
      words - (taken ? piece.to - piece.from : 0),
      Math.abs(sentence[piece.from]! - sentence[cue.from]!),
      Math.abs(block[piece.from]! - block[cue.from]!),
    ];
    for (const sign of cueSigns) row.push(sign);
    for (const sign of outlineOfPiece(reading.outline, piece, cue)) row.push(sign);
    return row;
  });
}

/** Whether one of the quoted sentences, but the one at `own`, stands before the cue (1) and behind it (2). */
function sentenceSides(sentences: readonly number[], cue: number, own: number): number {
  let sides = 0;
  for (const i of sentences) if (i !== own) sides |= i < cue ? 1 : 2;
  return sides;
}

/** What the passes before make of the units of a piece, on average. */
function summary(
  { tag }: Units,
  { impression }: Reading,
  { from, marginal }: Roles,
  number: number,
  piece: Piece,
  { best, second, by }: Claims,
) {
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
  return {
    mean: mean / size,
    least,
    most,
    speaker: speaker / size,
    rival: rival / size,
    verbs,
    pronouns,
    after: after / size,
    before: before / size,
  };
}
