import { normsOf } from '../text/words.ts';
import { isDifference, type Stretch } from './compare-pair.ts';
import type { WordRange } from './word-diff.ts';
import { cutAtCounterparts, type Counterparts } from './counterparts.ts';
import { holdsNumber, VARIATIONS_BY_WEIGHT, type VariationKind } from './variation.ts';
import type { Witness, WitnessWord } from './witness.ts';

/** Some words of a cell that differ from the base in one way, or not at all. */
export interface CellRun {
  /** Empty where words of the base are left out between others. */
  readonly text: string;
  /** How they differ from what the base has here; null for the base's own words. */
  readonly kind: VariationKind | null;
}

/**
 * What one witness has in one place. `words`: these. `omitted`: nothing, though it
 * quotes what stands around ("–"). `unquoted`: the place lies outside what the
 * outlet quotes (left empty), which says nothing about its wording.
 */
export type Cell =
  | { readonly state: 'words'; readonly runs: readonly CellRun[] }
  | { readonly state: 'omitted'; readonly kind: VariationKind | null }
  | { readonly state: 'unquoted' };

/** One column of the collation: what each witness has in one place of the base. */
export interface Place {
  /** Kinds of difference from the base that meet here, weightiest first; empty where all agree. */
  readonly kinds: readonly VariationKind[];
  /** One a witness, in the order of the witnesses. */
  readonly cells: readonly Cell[];
  /** Set where a difference is too long for one place, and this is a part of it: then what stands here need not stand against each other. */
  readonly isPart?: true;
}

/** The places of one sentence of the base. */
export interface System {
  readonly places: readonly Place[];
  /** Numbers of the witnesses that quote this sentence or some of it, the base among them. */
  readonly witnesses: readonly number[];
}

/** A cell that would be wider than this many characters is spread over several places, so that it fits a phone. */
const WIDEST = 30;

/**
 * Lays out a collation against one base. Which words differ comes from the
 * pairwise stretches alone; the layout only decides where a difference of
 * several words stands, and there may follow what other witnesses have.
 *
 * @param witnesses all of them, the base among them
 * @param base number of the base
 * @param comparisons what `comparePair(base, witness)` gives for each witness; not read for the base itself
 * @param known which words stand against which elsewhere, see `counterpartsIn`
 */
export function layOut(
  witnesses: readonly Witness[],
  base: number,
  comparisons: readonly (readonly Stretch[])[],
  known: Counterparts,
): System[] {
  const words = witnesses[base]!.words;
  const settled = spread(witnesses, base, comparisons, known);
  const bounds = boundaries(settled, words);
  const places = bounds.slice(1).map((bound, index): PlaceOnBase => {
    const [from, to] = [bounds[index]!, bound];
    const cells = witnesses.map((witness, row) =>
      row === base ? baseCell(words, from, to) : cellAt(settled[row]!, witness.words, from, to),
    );
    const different = settled.flatMap((pieces) => differencesAt(pieces, from, to));
    const kinds = new Set(different.map((piece) => piece.kind));
    const place: Place = {
      kinds: VARIATIONS_BY_WEIGHT.filter((kind) => kinds.has(kind)),
      cells,
      ...(different.some(({ isPart }) => isPart) && { isPart: true }),
    };
    return { sentence: sentenceAt(words, from, to), place };
  });
  const filled = places.filter(({ place }) => place.cells.some((cell) => cell.state === 'words'));
  const fitting = filled.flatMap(({ sentence, place }) =>
    broken(place).map((part) => ({ sentence, place: named(part) })),
  );
  return systems(fitting, base);
}

/** A stretch as it is laid out: a pairwise stretch, or a part of one. */
interface Piece extends Stretch {
  /** Whether it is one of several that a long difference was cut into without regard to its words. */
  readonly isPart: boolean;
}

interface PlaceOnBase {
  readonly sentence: number;
  readonly place: Place;
}

/*
 * Positions on the base: word i stands from 2i + 1 to 2i + 2, and what is
 * inserted before it from 2i to 2i + 1. So words and gaps between them are cut
 * out alike by two positions.
 */
const gapAt = (word: number): number => 2 * word;
const startOf = (word: number): number => 2 * word + 1;

function extentOf(piece: Piece): { from: number; to: number } {
  const { start, end } = piece.base;
  return start === end
    ? { from: gapAt(start), to: startOf(start) }
    : { from: startOf(start), to: gapAt(end) };
}

function spread(
  witnesses: readonly Witness[],
  base: number,
  comparisons: readonly (readonly Stretch[])[],
  known: Counterparts,
): (readonly Piece[])[] {
  const baseWords = witnesses[base]!.words;
  return witnesses.map((witness, row) => {
    if (row === base) return [];
    return comparisons[row]!.flatMap((piece) =>
      cutAtCounterparts(piece, baseWords, witness.words, known).flatMap((part): Piece[] => {
        const pieces = isDifference(part.kind) ? narrowed(part, baseWords, witness.words) : [part];
        return pieces.map((one) => ({ ...one, isPart: pieces.length > 1 }));
      }),
    );
  });
}

/** Halves a piece until no cell of it is too wide. */
function narrowed(piece: Stretch, base: readonly WitnessWord[], witness: readonly WitnessWord[]): Stretch[] {
  const rows = piece.base.end - piece.base.start;
  const columns = piece.witness.end - piece.witness.start;
  const wide = Math.max(textIn(base, piece.base).length, textIn(witness, piece.witness).length) > WIDEST;
  // An insertion of many words stays one place; on a narrow screen its line may break.
  if (!wide || rows < 2) return [piece];
  const b = piece.base.start + Math.ceil(rows / 2);
  const w = piece.witness.start + Math.ceil(columns / 2);
  return [
    {
      kind: piece.kind,
      base: { start: piece.base.start, end: b },
      witness: { start: piece.witness.start, end: w },
    },
    {
      kind: piece.kind,
      base: { start: b, end: piece.base.end },
      witness: { start: w, end: piece.witness.end },
    },
  ].flatMap((half) => narrowed(half, base, witness));
}

function textIn(words: readonly WitnessWord[], range: WordRange): string {
  return words
    .slice(range.start, range.end)
    .map((word) => word.text)
    .join(' ');
}

/** Where one place ends and the next begins: at the ends of pieces, of sentences, and of wide runs; never inside a difference. */
function boundaries(settled: readonly (readonly Piece[])[], base: readonly WitnessWord[]): number[] {
  const cuts = new Set([gapAt(0), gapAt(base.length)]);
  const blocked = new Set<number>();
  for (const piece of settled.flat()) {
    const { from, to } = extentOf(piece);
    cuts.add(from).add(to);
    const replaces = isDifference(piece.kind) && piece.witness.end > piece.witness.start;
    if (replaces) for (let position = from + 1; position < to; position++) blocked.add(position);
  }
  base.forEach((word, index) => {
    if (index > 0 && word.sentence !== base[index - 1]!.sentence) cuts.add(gapAt(index)).add(startOf(index));
  });
  let width = 0;
  base.forEach((word, index) => {
    const cutHere = [gapAt(index), startOf(index)].some(
      (position) => cuts.has(position) && !blocked.has(position),
    );
    width = (cutHere ? 0 : width + 1) + word.text.length;
    if (width > WIDEST && !blocked.has(gapAt(index)) && !blocked.has(startOf(index))) {
      cuts.add(startOf(index));
      width = word.text.length;
    }
  });
  return [...cuts].filter((position) => !blocked.has(position)).sort((a, b) => a - b);
}

function wordsBetween(from: number, to: number): WordRange {
  return { start: Math.ceil((from - 1) / 2), end: Math.floor(to / 2) };
}

function baseCell(words: readonly WitnessWord[], from: number, to: number): Cell {
  const text = textIn(words, wordsBetween(from, to));
  return text === '' ? { state: 'omitted', kind: null } : { state: 'words', runs: [{ text, kind: null }] };
}

function overlapping(pieces: readonly Piece[], from: number, to: number): Piece[] {
  return pieces.filter((piece) => {
    const extent = extentOf(piece);
    return extent.from < to && extent.to > from;
  });
}

function differencesAt(pieces: readonly Piece[], from: number, to: number): Piece[] {
  return overlapping(pieces, from, to).filter((piece) => isDifference(piece.kind));
}

function cellAt(pieces: readonly Piece[], words: readonly WitnessWord[], from: number, to: number): Cell {
  const here = overlapping(pieces, from, to);
  const runs: CellRun[] = [];
  for (const piece of here) {
    const text = textIn(words, partAt(piece, from, to));
    if (piece.kind === 'outside' || (text === '' && piece.kind === 'same')) continue;
    runs.push({ text, kind: isDifference(piece.kind) ? piece.kind : null });
  }
  if (runs.some((run) => run.text !== '')) return { state: 'words', runs };
  const { start, end } = wordsBetween(from, to);
  const missing = here.map((piece) => piece.kind).find(isDifference);
  if (missing !== undefined) return { state: 'omitted', kind: end > start ? missing : null };
  const quoted = here.length > 0 ? here.some((piece) => piece.kind === 'same') : quotesAround(pieces, from);
  return quoted ? { state: 'omitted', kind: null } : { state: 'unquoted' };
}

/** The witness's words of a piece that fall between two positions: all, unless the piece runs over several places word for word. */
function partAt(piece: Piece, from: number, to: number): WordRange {
  if (piece.kind !== 'same') return piece.witness;
  const between = wordsBetween(from, to);
  const shift = piece.witness.start - piece.base.start;
  return {
    start: Math.max(piece.base.start, between.start) + shift,
    end: Math.min(piece.base.end, between.end) + shift,
  };
}

/** Whether a witness that has nothing in a gap quotes the words on both sides of it. */
function quotesAround(pieces: readonly Piece[], gap: number): boolean {
  const onBase = pieces.filter((piece) => piece.base.end > piece.base.start);
  const around = [
    onBase.findLast((piece) => extentOf(piece).to <= gap),
    onBase.find((piece) => extentOf(piece).from > gap),
  ].filter((piece) => piece !== undefined);
  return around.length > 0 && around.every((piece) => piece.kind !== 'outside');
}

/** Breaks a place whose cells are too wide, as a long insertion is, into several that are read one after the other. */
function broken(place: Place): Place[] {
  // Where all have the same words, only punctuation and spelling make one wider.
  if (place.kinds.length === 0) return [place];
  const lines = place.cells.map((cell) => (cell.state === 'words' ? linesOf(cell.runs) : []));
  const count = Math.max(1, ...lines.map((own) => own.length));
  if (count === 1) return [place];
  return Array.from({ length: count }, (_, part) => ({
    kinds: place.kinds,
    isPart: true,
    cells: place.cells.map((cell, row): Cell => {
      const line = lines[row]![part];
      if (line !== undefined) return { state: 'words', runs: line };
      return cell.state === 'words' ? { state: 'omitted', kind: null } : cell;
    }),
  }));
}

/** Of a difference that runs over several places, only those that hold a number are another figure; the rest are other words. */
function named(place: Place): Place {
  const holds = place.cells.some(
    (cell) => cell.state === 'words' && cell.runs.some(({ text }) => holdsNumber(normsOf(text))),
  );
  if (holds || !place.kinds.includes('figure')) return place;
  const kinds = new Set<VariationKind>(place.kinds.map((kind) => (kind === 'figure' ? 'word' : kind)));
  return { ...place, kinds: VARIATIONS_BY_WEIGHT.filter((kind) => kinds.has(kind)) };
}

function linesOf(runs: readonly CellRun[]): CellRun[][] {
  const lines: CellRun[][] = [[]];
  let width = 0;
  for (const { text, kind } of runs) {
    for (const word of text.split(' ')) {
      if (width > 0 && width + word.length > WIDEST) {
        lines.push([]);
        width = 0;
      }
      const line = lines.at(-1)!;
      const last = line.at(-1);
      if (last?.kind === kind && last.text !== '' && word !== '')
        line[line.length - 1] = { text: `${last.text} ${word}`, kind };
      else line.push({ text: word, kind });
      width += word.length + 1;
    }
  }
  return lines;
}

function sentenceAt(words: readonly WitnessWord[], from: number, to: number): number {
  const { start, end } = wordsBetween(from, to);
  return words[Math.min(end > start ? start : Math.max(0, start - 1), words.length - 1)]?.sentence ?? 0;
}

/** Gathers places by sentence; a sentence that no other witness quotes is left out. */
function systems(places: readonly PlaceOnBase[], base: number): System[] {
  return Array.from(Map.groupBy(places, (entry) => entry.sentence).values(), (entries) => {
    const inSentence = entries.map((entry) => entry.place);
    const witnesses = (inSentence[0]?.cells ?? []).flatMap((_, row) =>
      inSentence.some((place) => place.cells[row]!.state !== 'unquoted') ? [row] : [],
    );
    return { places: inSentence, witnesses };
  }).filter((system) => system.witnesses.some((row) => row !== base));
}
