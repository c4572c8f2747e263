import { diffArrays } from 'diff';
import { isContentWord } from './function-words.ts';
import { RUN } from './runs.ts';
import type { WitnessWord } from './witness.ts';

/** Half-open range of word indices. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

/** A stretch before its difference has a name. `form`: one word in two spellings. */
export interface RawStretch {
  readonly kind: 'same' | 'change' | 'outside' | 'form';
  readonly base: WordRange;
  readonly witness: WordRange;
}

/**
 * Which words two witnesses have in common, as stretches `same` and `change` that
 * tile both: longest common subsequence by jsdiff (Myers 1986) over word forms,
 * without matches that are chance, and of several equally long ones in as few pieces as
 * can be had by moving them.
 */
export function diffWords(base: readonly WitnessWord[], witness: readonly WitnessWord[]): RawStretch[] {
  const found = grown(withoutStrayMatches(base, witness), base, witness);
  return withoutLooseUnits(gathered(found, base, witness), base, witness);
}

/** How many words a range holds. */
export const size = (range: WordRange): number => range.end - range.start;

/** How many words a stretch holds on its longer side. */
export const extentOf = (stretch: RawStretch): number => Math.max(size(stretch.base), size(stretch.witness));

/** What is quoted or not as a whole: a sentence, or the part of it inside one pair of quotation marks. */
export function unitOf({ sentence, quotation }: WitnessWord): string {
  return `${sentence}/${quotation}`;
}

/** @param barred words of the base that may not match */
function rawStretches(
  base: readonly WitnessWord[],
  witness: readonly WitnessWord[],
  barred: ReadonlySet<number>,
): RawStretch[] {
  const stretches: RawStretch[] = [];
  let b = 0;
  let w = 0;
  // No word begins with a space, so that nothing equals a barred word.
  const baseForms = base.map((word, index) => (barred.has(index) ? ` ${index}` : word.form));
  const witnessForms = witness.map((word) => word.form);
  for (const part of diffArrays(baseForms, witnessForms)) {
    const nextB = b + (part.added ? 0 : part.count);
    const nextW = w + (part.removed ? 0 : part.count);
    const kind = part.added || part.removed ? 'change' : 'same';
    stretches.push({ kind, base: { start: b, end: nextB }, witness: { start: w, end: nextW } });
    [b, w] = [nextB, nextW];
  }
  return joined(stretches);
}

/** A run of function words is a stray match when both differences beside it are this many times longer, together with the next factor. */
const STRAY_BESIDE = 2;
/** "Will" between "the fighting" and "stop" stays; "as a" between five words and eight does not. */
const STRAY_AROUND = 6;

/**
 * A longest common subsequence pairs the "the" and "to" of phrases that have
 * nothing else in common, even where that hides a better match. Such words are
 * taken out and the rest is compared again.
 */
function withoutStrayMatches(base: readonly WitnessWord[], witness: readonly WitnessWord[]): RawStretch[] {
  const barred = new Set<number>();
  for (;;) {
    const stretches = rawStretches(base, witness, barred);
    const stray = stretches.filter((stretch, index) => isStray(stretch, stretches, index, base));
    if (stray.length === 0) return stretches;
    for (const stretch of stray)
      for (let word = stretch.base.start; word < stretch.base.end; word++) barred.add(word);
  }
}

function isStray(
  stretch: RawStretch,
  stretches: readonly RawStretch[],
  index: number,
  base: readonly WitnessWord[],
): boolean {
  if (stretch.kind !== 'same' || contentWords(base.slice(stretch.base.start, stretch.base.end)) > 0)
    return false;
  const around = [stretches[index - 1], stretches[index + 1]].map((other) =>
    other === undefined ? 0 : extentOf(other),
  );
  const [before = 0, after = 0] = around;
  const length = size(stretch.base);
  return Math.min(before, after) >= STRAY_BESIDE * length && before + after >= STRAY_AROUND * length;
}

/**
 * Common words again before a match that lost them when a stray match was taken out: of
 * “And if” and “listen and work, and if” the first “and” is stray, the second is not.
 */
function grown(
  stretches: readonly RawStretch[],
  base: readonly WitnessWord[],
  witness: readonly WitnessWord[],
): RawStretch[] {
  const result = stretches.map(({ kind, base: b, witness: w }) => ({
    kind,
    base: { ...b },
    witness: { ...w },
  }));
  const areOne = (b: number, w: number) => base[b]!.form === witness[w]!.form;
  for (const [i, match] of result.entries()) {
    if (match.kind !== 'same') continue;
    const before = result[i - 1];
    while (before !== undefined && size(before.base) > 0 && size(before.witness) > 0) {
      if (!areOne(match.base.start - 1, match.witness.start - 1)) break;
      before.base.end = --match.base.start;
      before.witness.end = --match.witness.start;
    }
  }
  return joined(result);
}

/**
 * Where one side has words more and the match before them could as well stand behind them,
 * it does, so that it is one with the next match: of “an act of terror and an act of hate”
 * the words “act of hate” have the second “act of”.
 */
function gathered(
  stretches: readonly RawStretch[],
  base: readonly WitnessWord[],
  witness: readonly WitnessWord[],
): RawStretch[] {
  const result = [...stretches];
  for (let i = 1; i < result.length - 1; i++) {
    const [match, more] = [result[i - 1]!, result[i]!];
    if (match.kind !== 'same' || more.kind !== 'change' || result[i + 1]!.kind !== 'same') continue;
    const side = size(more.witness) === 0 ? 'base' : size(more.base) === 0 ? 'witness' : null;
    const length = size(match.base);
    if (side === null) continue;
    const words = side === 'base' ? base : witness;
    const isRepeated = Array.from({ length }, (_, word) => word).every(
      (word) => words[match[side].start + word]!.form === words[more[side].end - length + word]!.form,
    );
    if (!isRepeated) continue;
    const shift = ({ start, end }: WordRange) => ({ start: start - length, end: end - length });
    result[i - 1] = { ...more, base: shift(more.base), witness: shift(more.witness) };
    result[i] = {
      kind: 'same',
      base: { start: more.base.end - length, end: more.base.end },
      witness: { start: more.witness.end - length, end: more.witness.end },
    };
  }
  return joined(result);
}

/** A sentence is quoted by both when they share this part of the shorter one's content words; else the common ones are chance. */
const COMPARABLE = 1 / 3;
/** One content word is chance too, unless more than this part of all words is common: “I expect to be sued”, “we will then be sued”. */
const COMPARABLE_WORDS = 1 / 3;

/** Takes back the matches of sentences that are not the same sentence. */
function withoutLooseUnits(
  stretches: readonly RawStretch[],
  base: readonly WitnessWord[],
  witness: readonly WitnessWord[],
): RawStretch[] {
  const pairs = stretches
    .filter((stretch) => stretch.kind === 'same')
    .flatMap((stretch) =>
      Array.from({ length: size(stretch.base) }, (_, i) => ({
        base: stretch.base.start + i,
        witness: stretch.witness.start + i,
      })),
    );
  const baseUnits = Map.groupBy(base, unitOf);
  const witnessUnits = Map.groupBy(witness, unitOf);
  const loose = new Set<number>();
  for (const [unit, matched] of Map.groupBy(pairs, (pair) => unitOf(base[pair.base]!))) {
    const own = baseUnits.get(unit) ?? [];
    const opposite = new Set(matched.map((pair) => unitOf(witness[pair.witness]!)));
    const other = [...opposite].flatMap((one) => witnessUnits.get(one) ?? []);
    const shorter = Math.min(contentWords(own), contentWords(other));
    const shared = contentWords(matched.map((pair) => base[pair.base]!));
    const isMuch = matched.length > COMPARABLE_WORDS * Math.min(own.length, other.length);
    // Where there is no content word ("it is what it is"), all words are asked.
    const same =
      shorter > 0
        ? shared >= COMPARABLE * shorter && (shared > 1 || isMuch)
        : matched.length >= COMPARABLE * own.length;
    if (!same && !hasTellingRun(matched, base)) for (const pair of matched) loose.add(pair.base);
  }
  const single = stretches.flatMap((stretch): RawStretch[] =>
    stretch.kind === 'same'
      ? Array.from({ length: size(stretch.base) }, (_, i) => ({
          kind: loose.has(stretch.base.start + i) ? 'change' : 'same',
          base: { start: stretch.base.start + i, end: stretch.base.start + i + 1 },
          witness: { start: stretch.witness.start + i, end: stretch.witness.start + i + 1 },
        }))
      : [stretch],
  );
  return joined(single);
}

/** Whether matched words stand in a row on both sides that is no chance: “and I’m being myself” in two long sentences. */
function hasTellingRun(
  matched: readonly { readonly base: number; readonly witness: number }[],
  base: readonly WitnessWord[],
): boolean {
  return matched.some(({ base: b, witness: w }, at) => {
    const run = matched.slice(at, at + RUN);
    const isRun = run.every((pair, i) => pair.base === b + i && pair.witness === w + i);
    return isRun && run.length === RUN && contentWords(base.slice(b, b + RUN)) > 0;
  });
}

/** Neighbours of one kind become one stretch. */
export function joined(stretches: readonly RawStretch[]): RawStretch[] {
  const result: RawStretch[] = [];
  for (const next of stretches) {
    if (size(next.base) === 0 && size(next.witness) === 0) continue;
    const last = result.at(-1);
    if (last?.kind === next.kind && next.kind !== 'outside' && next.kind !== 'form') {
      result[result.length - 1] = {
        kind: last.kind,
        base: { start: last.base.start, end: next.base.end },
        witness: { start: last.witness.start, end: next.witness.end },
      };
    } else result.push(next);
  }
  return result;
}

function contentWords(words: readonly WitnessWord[]): number {
  return words.filter((word) => isContentWord(word.norm)).length;
}
