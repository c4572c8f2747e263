import { isDifference, type Stretch } from './compare-pair.ts';
import type { WordRange } from './word-diff.ts';
import { coveringSeries, type Match, type Shape } from './series.ts';
import { variationOf } from './variation.ts';
import type { Witness, WitnessWord } from './witness.ts';

/** The longest run of words, on either side, that may tell where another difference is cut. */
const LONGEST_COUNTERPART = 3;

/** For a run of normalised words the runs that stand against it somewhere. */
export type Counterparts = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Short runs of words that stand against each other somewhere among the
 * witnesses. They tell where a longer difference can be cut to be laid out in
 * columns: if one has "occupy" where another has "hold", then in "occupy
 * hostilities" for "hold then the fighting" the first word belongs under "hold".
 *
 * @param pairs every witness compared with every other, by row
 */
export function counterpartsIn(
  witnesses: readonly Witness[],
  pairs: readonly (readonly (readonly Stretch[])[])[],
): Counterparts {
  const found = new Map<string, Set<string>>();
  pairs.forEach((row, base) =>
    row.forEach((stretches, other) => {
      for (const piece of stretches) {
        if (!isDifference(piece.kind) || !isShort(piece.base) || !isShort(piece.witness)) continue;
        const one = normsIn(witnesses[base]!.words, piece.base).join(' ');
        const two = normsIn(witnesses[other]!.words, piece.witness).join(' ');
        const known = found.get(one);
        if (known === undefined) found.set(one, new Set([two]));
        else known.add(two);
      }
    }),
  );
  return found;
}

function isShort({ start, end }: WordRange): boolean {
  return end > start && end - start <= LONGEST_COUNTERPART;
}

/**
 * Splits a difference around the ordered series of known counterparts that covers
 * most words. What is no difference, and two forms of one word, stay whole.
 *
 * @param known what `counterpartsIn` gives
 */
export function cutAtCounterparts(
  piece: Stretch,
  baseWords: readonly WitnessWord[],
  witnessWords: readonly WitnessWord[],
  known: Counterparts,
): Stretch[] {
  if (!isDifference(piece.kind) || piece.kind === 'form') return [piece];
  const one = normsIn(baseWords, piece.base);
  const two = normsIn(witnessWords, piece.witness);
  if (one.length === 0 || two.length === 0 || one.length * two.length === 1) return [piece];
  const runs = runsOf(two);
  const opposite = runsOf(one).map((starting) => starting.map((run) => known.get(run)));
  // The whole piece is of course among the counterparts; it tells nothing about where to cut.
  const matches = coveringSeries(
    [one.length, two.length],
    SHAPES,
    (i, j, [x, y]) =>
      !(x === one.length && y === two.length) && (opposite[i]![x - 1]?.has(runs[j]![y - 1]!) ?? false),
  );
  const parts: Stretch[] = [];
  let done = { base: 0, witness: 0 };
  const push = (b: WordRange, w: WordRange): void => {
    if (b.end === b.start && w.end === w.start) return;
    const kind =
      piece.kind === 'order' ? 'order' : variationOf(one.slice(b.start, b.end), two.slice(w.start, w.end));
    parts.push({ kind, base: shifted(b, piece.base.start), witness: shifted(w, piece.witness.start) });
  };
  for (const { base, witness } of [...matches, endOf(one.length, two.length)]) {
    push({ start: done.base, end: base.start }, { start: done.witness, end: witness.start });
    push(base, witness);
    done = { base: base.end, witness: witness.end };
  }
  return parts;
}

/** The runs of one word, of two and so on that start at each word. */
function runsOf(norms: readonly string[]): string[][] {
  return norms.map((_, at) =>
    Array.from({ length: LONGEST_COUNTERPART }, (_, more) => norms.slice(at, at + more + 1).join(' ')),
  );
}

const SHAPES = Array.from({ length: LONGEST_COUNTERPART ** 2 }, (_, i): Shape => [
  1 + Math.floor(i / LONGEST_COUNTERPART),
  1 + (i % LONGEST_COUNTERPART),
]);

/** An empty match behind the last words, so that what remains is handled like what stands between. */
function endOf(base: number, witness: number): Match {
  return { base: { start: base, end: base }, witness: { start: witness, end: witness } };
}

function shifted({ start, end }: WordRange, by: number): WordRange {
  return { start: start + by, end: end + by };
}

function normsIn(words: readonly WitnessWord[], range: WordRange): string[] {
  return words.slice(range.start, range.end).map((word) => word.norm);
}
