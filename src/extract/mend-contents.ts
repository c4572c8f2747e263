import type { Reading } from './cues.ts';
import { claimsOf, pieceSigns } from './piece-signs.ts';
import { piecesOf, type Piece } from './pieces.ts';
import type { Roles } from './roles.ts';
import { growth, type Forest } from './trees.ts';
import { PUNCT_TAG, type Units } from './units.ts';

/** A score from here on, to either side, decides. */
const CLEAR = 1.6;

/**
 * A second look at what each cue reports, piece by piece: the second pass weighs
 * unit by unit, but an addressee ("told the crowd, “…”"), a topic ("said of the
 * vote") or a further quotation belongs to it as a whole or not at all.
 */
export function mendContents(units: Units, reading: Reading, all: readonly Roles[], pieces: Forest): Roles[] {
  const claims = claimsOf(units, all);
  return all.map((roles, number) => {
    const found = piecesOf(units, roles);
    const signs = pieceSigns(units, reading, claims, number, found);
    const kept = found.filter((_, p) => {
      signs(p, pieces.row);
      return growth(pieces, -CLEAR, CLEAR) > 0;
    });
    return { ...roles, content: unitsOfPieces(units, roles, kept) };
  });
}

/** The units of the pieces that are kept, with the marks between neighbours. */
function unitsOfPieces({ tag, block }: Units, { cue }: Roles, kept: readonly Piece[]): number[] {
  const units: number[] = [];
  for (let p = 0; p < kept.length; p++) {
    const [before, piece] = [kept[p - 1], kept[p]!];
    let from = piece.from;
    if (before !== undefined && block[before.from] === block[from]) {
      while (from > before.to && tag[from - 1] === PUNCT_TAG && (from <= cue.from || from > cue.to)) from--;
      if (from > before.to) from = piece.from;
    }
    for (let i = from; i < piece.to; i++) units.push(i);
  }
  return units;
}
