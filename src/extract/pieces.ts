import { ROLE_CONTENT, ROLE_LABELS } from './role-labels.ts';
import type { Roles } from './roles.ts';
import { PUNCT_TAG, QUOTE_TAG, SCONJ_TAG, type Units } from './units.ts';
import { MOST_WINDOW } from './windows.ts';
import { PARTS_CONTENT } from './word-uses.ts';

/** A stretch of units that belongs to what a cue reports as a whole or not at all: units `from` up to `to`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

// Room to work in, kept between cues.
const role = new Uint8Array(MOST_WINDOW);

/** A stretch fainter than this in all of its units is not looked at. */
const FAINTEST = 0.04;

/**
 * The stretches of the window of a cue that may be content, in order. They end at
 * marks, at words that open a clause, and where the second pass begins or ends a role.
 */
export function piecesOf(units: Units, { cue, content, source, from, marginal }: Roles): Piece[] {
  const { tag } = units;
  const to = from + marginal.length / ROLE_LABELS;
  role.fill(0, 0, to - from);
  for (let k = 0; k < content.length; k++) role[content[k]! - from] = 1;
  for (let k = 0; k < source.length; k++) role[source[k]! - from] = 2;
  const pieces: Piece[] = [];
  let start = -1;
  let isLikely = false;
  for (let i = from; i <= to; i++) {
    const isGap = i === to || (i >= cue.from && i < cue.to) || tag[i] === PUNCT_TAG;
    if (start >= 0 && (isGap || begins(units, i, from))) {
      if (isLikely) pieces.push({ from: start, to: i });
      start = -1;
      isLikely = false;
    }
    if (isGap) continue;
    if (start < 0) start = i;
    isLikely ||= marginal[(i - from) * ROLE_LABELS + ROLE_CONTENT]! >= FAINTEST;
  }
  return pieces;
}

/** Whether a stretch begins with unit `i` of a window, though the one before belongs to another. */
function begins({ tag, uses, sentence, block }: Units, i: number, from: number): boolean {
  return (
    tag[i] === QUOTE_TAG ||
    tag[i - 1] === QUOTE_TAG ||
    tag[i] === SCONJ_TAG ||
    (uses[i]! & PARTS_CONTENT) !== 0 ||
    role[i - from] !== role[i - 1 - from] ||
    sentence[i] !== sentence[i - 1] ||
    block[i] !== block[i - 1]
  );
}
