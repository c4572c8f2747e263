import { byCodeUnit } from '../text/by-code-unit.ts';
import { comparedPairs } from './compared-pairs.ts';
import { countDifferences, type Stretch } from './compare-pair.ts';
import { counterpartsIn } from './counterparts.ts';
import { layOut, type System } from './places.ts';
import { witnessKey, type Witness, type WitnessWord } from './witness.ts';

/** A part of a witness's words against the base, in reading order. */
export interface Change {
  /** `same`; `left-out`: words of the base; `added`: words of the witness; `unquoted`: of the base, and the witness quotes nothing there; `beyond`: of the witness, and the base quotes nothing there. */
  readonly state: 'same' | 'left-out' | 'added' | 'unquoted' | 'beyond';
  readonly text: string;
}

/** How one witness differs from the base. */
export interface Comparison {
  /** Number of the witness. */
  readonly witness: number;
  readonly differences: number;
  readonly changes: readonly Change[];
}

/** Everything compared with one base. */
export interface Collation {
  /** Number of the base. */
  readonly base: number;
  readonly systems: readonly System[];
  /** One for each other witness, in their order. */
  readonly comparisons: readonly Comparison[];
}

/** An N-way collation of one statement's quotations, from every base. */
export interface Apparatus {
  /** Distinct wordings, most shared first. */
  readonly witnesses: readonly Witness[];
  /** Number of the base to open with: a transcript, else the wording nearest to all others. */
  readonly opening: number;
  /** One for each witness, in their order. */
  readonly collations: readonly Collation[];
}

/**
 * Collates witnesses. Does not depend on their order, save that wordings shared
 * by equally many stand in the order given; how two of them differ depends on
 * these two alone.
 *
 * @param given with empty ones left out; the same wording may come several times
 * @param transcripts ids of articles that are transcripts or originals
 */
export function apparatusOf(given: readonly Witness[], transcripts: ReadonlySet<string>): Apparatus {
  const witnesses = grouped(given);
  const pairs = comparedPairs(witnesses);
  const known = counterpartsIn(witnesses, pairs);
  const collations = witnesses.map((_, base): Collation => {
    const comparisons = pairs[base]!;
    return {
      base,
      systems: layOut(witnesses, base, comparisons, known),
      comparisons: witnesses.flatMap((witness, row) =>
        row === base ? [] : [comparisonOf(row, comparisons[row]!, witnesses[base]!.words, witness.words)],
      ),
    };
  });
  return { witnesses, opening: openingBase(witnesses, pairs, transcripts), collations };
}

function grouped(given: readonly Witness[]): Witness[] {
  const groups = Map.groupBy(
    given.filter((witness) => witness.words.length > 0),
    witnessKey,
  );
  return Array.from(groups.values(), (same) => ({
    ...same.reduce((one, other) => (print(other) < print(one) ? other : one)),
    articles: same.flatMap((one) => one.articles),
    quotes: (run: string) => same.every((one) => one.quotes(run)),
  })).sort((a, b) => b.articles.length - a.articles.length);
}

/** Of equal wordings the one shown is chosen by its print, not by its place in the story. */
function print(witness: Witness): string {
  return witness.words.map((word) => `${word.text} ${word.sentence}`).join(' ');
}

function comparisonOf(
  witness: number,
  stretches: readonly Stretch[],
  baseWords: readonly WitnessWord[],
  witnessWords: readonly WitnessWord[],
): Comparison {
  const changes: Change[] = [];
  const push = (state: Change['state'], words: readonly WitnessWord[]): void => {
    if (words.length > 0) changes.push({ state, text: words.map((word) => word.text).join(' ') });
  };
  for (const { kind, base, witness: range } of stretches) {
    const before = baseWords.slice(base.start, base.end);
    const now = witnessWords.slice(range.start, range.end);
    if (kind === 'same') push('same', now);
    else {
      push(kind === 'outside' ? 'unquoted' : 'left-out', before);
      push(kind === 'outside' ? 'beyond' : 'added', now);
    }
  }
  return { witness, differences: countDifferences(stretches), changes };
}

/** The transcript's wording, else the one that shares most with all others and differs least, weighted by outlets; ties go by content. */
function openingBase(
  witnesses: readonly Witness[],
  pairs: readonly (readonly (readonly Stretch[])[])[],
  transcripts: ReadonlySet<string>,
): number {
  const nearness = (stretches: readonly Stretch[]): number =>
    stretches.reduce((sum, { kind, base }) => sum + (kind === 'same' ? base.end - base.start : 0), 0) -
    countDifferences(stretches);
  const ranked = witnesses.map((witness, number) => ({
    number,
    transcript: witness.articles.some((article) => transcripts.has(article)),
    nearness: pairs[number]!.reduce(
      (sum, stretches, row) => sum + nearness(stretches) * witnesses[row]!.articles.length,
      0,
    ),
    key: witnessKey(witness),
  }));
  ranked.sort(
    (a, b) =>
      Number(b.transcript) - Number(a.transcript) || b.nearness - a.nearness || byCodeUnit(a.key, b.key),
  );
  return ranked[0]?.number ?? 0;
}
