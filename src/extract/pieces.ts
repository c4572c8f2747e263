import { kindOfOpener, LINKS } from './openers.ts';
import { ROLE_CONTENT, ROLE_LABELS } from './role-labels.ts';
import type { Roles } from './roles.ts';
import { PUNCT_TAG, QUOTE_TAG, SCONJ_TAG, type Units } from './units.ts';
import { MOST_WINDOW } from './windows.ts';

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
export function piecesOf(
  { tag, word, sentence, block }: Units,
  { cue, content, source, from, marginal }: Roles,
): Piece[] {
  const to = from + marginal.length / ROLE_LABELS;
  role.fill(0, 0, to - from);
  for (const i of content) role[i - from] = 1;
  for (const i of source) role[i - from] = 2;
  const pieces: Piece[] = [];
  let start = -1;
  let most = 0;
  const close = (end: number) => {
    if (start >= 0 && most >= FAINTEST) pieces.push({ from: start, to: end });
    start = -1;
    most = 0;
  };
  const begins = (i: number) =>
    tag[i] === QUOTE_TAG ||
    tag[i - 1] === QUOTE_TAG ||
    tag[i] === SCONJ_TAG ||
    LINKS.has(kindOfOpener(word[i]!)) ||
    role[i - from] !== role[i - 1 - from] ||
    sentence[i] !== sentence[i - 1] ||
    block[i] !== block[i - 1];
  for (let i = from; i < to; i++) {
    if ((i >= cue.from && i < cue.to) || tag[i] === PUNCT_TAG) {
      close(i);
      continue;
    }
    if (start >= 0 && begins(i)) close(i);
    if (start < 0) start = i;
    most = Math.max(most, marginal[(i - from) * ROLE_LABELS + ROLE_CONTENT]!);
  }
  close(to);
  return pieces;
}
