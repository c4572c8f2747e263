import { isContentWord } from './function-words.ts';
import { inRuns, RUN, tellingRuns } from './runs.ts';
import { coveringSeries, type Match, type Shape } from './series.ts';
import { hedgeEdges, variationOf, type VariationKind } from './variation.ts';
import { isWrittenApart } from './word-form.ts';
import { diffWords, extentOf, joined, size, unitOf, type RawStretch, type WordRange } from './word-diff.ts';
import { witnessKey, type Witness, type WitnessWord } from './witness.ts';

/**
 * One stretch of a comparison. `same`: equal words. `outside`: words of one side
 * that the other does not quote at all, which says nothing about its wording.
 * Else a difference of that kind; `added` and `left-out` as seen from the base.
 */
export interface Stretch {
  readonly kind: 'same' | 'outside' | VariationKind;
  readonly base: WordRange;
  readonly witness: WordRange;
}

/**
 * Compares a witness with a base, word by word, by nothing but these two: what
 * other witnesses there are never changes the result. Swapping the two mirrors
 * it. The stretches tile the words of both. Which words they share is for
 * `diffWords` to say; here is said what the rest means.
 */
export function comparePair(base: Witness, witness: Witness): Stretch[] {
  // One direction is computed, so that both directions agree.
  if (witnessKey(base) > witnessKey(witness)) return comparePair(witness, base).map(mirrored);
  const quoted = splitOutside(diffWords(base.words, witness.words), base, witness);
  const refined = quoted.flatMap((part) => {
    if (part.kind === 'change') return refine(part, base.words, witness.words);
    return part.kind === 'same' ? withForms(part, base.words, witness.words) : [part];
  });
  const parted = joined(refined).flatMap((part) => hedgeApart(part, base.words, witness.words));
  return classified(parted, base.words, witness.words);
}

/** How many stretches of a comparison are differences. */
export function countDifferences(stretches: readonly Stretch[]): number {
  return stretches.filter((stretch) => isDifference(stretch.kind)).length;
}

/** Whether a stretch is one in which both are known to differ. */
export function isDifference(kind: Stretch['kind']): kind is VariationKind {
  return kind !== 'same' && kind !== 'outside';
}

const MIRRORED: Partial<Record<Stretch['kind'], Stretch['kind']>> = {
  added: 'left-out',
  'left-out': 'added',
};

/** A stretch as seen from the other side. */
export function mirrored(stretch: Stretch): Stretch {
  return { kind: MIRRORED[stretch.kind] ?? stretch.kind, base: stretch.witness, witness: stretch.base };
}

/** Takes out of each change what the other side does not quote. */
function splitOutside(stretches: readonly RawStretch[], base: Witness, witness: Witness): RawStretch[] {
  const pairs = stretches
    .filter((stretch) => stretch.kind === 'same')
    .flatMap((stretch) =>
      Array.from({ length: size(stretch.base) }, (_, i): WordPair => [
        stretch.base.start + i,
        stretch.witness.start + i,
      ]),
    );
  const baseInside = insideOf(base.words, witness, pairs);
  const witnessInside = insideOf(
    witness.words,
    base,
    pairs.map(([b, w]): WordPair => [w, b]),
  );
  // What stands against other words is no omission, wherever else it is quoted.
  const baseHere = withoutElsewhere(baseInside, base.words, witness);
  const witnessHere = withoutElsewhere(witnessInside, witness.words, base);
  return stretches.flatMap((stretch): RawStretch[] => {
    if (stretch.kind === 'same') return [stretch];
    if (size(stretch.witness) === 0)
      return cutWhere(stretch.base, baseHere).map(({ kind, range }) => ({ ...stretch, kind, base: range }));
    if (size(stretch.base) === 0)
      return cutWhere(stretch.witness, witnessHere).map(({ kind, range }) => ({
        ...stretch,
        kind,
        witness: range,
      }));
    const b = divide(stretch.base, baseInside);
    const w = divide(stretch.witness, witnessInside);
    if (size(b.outside) === 0 && size(w.outside) === 0) return [stretch];
    if (size(b.outside) === 0) settle(b, w, base.words);
    else if (size(w.outside) === 0) settle(w, b, witness.words);
    const nothing = { start: b.outside.end, end: b.outside.end };
    return [
      { kind: 'change', base: b.before, witness: w.before },
      { kind: 'outside', base: b.outside, witness: { start: w.outside.start, end: w.outside.start } },
      { kind: 'outside', base: nothing, witness: w.outside },
      { kind: 'change', base: b.after, witness: w.after },
    ];
  });
}

/** Two words that match, by their places: of the side in question, and of the other. */
type WordPair = readonly [own: number, other: number];

/**
 * For each word whether the other side quotes this place at all: no, where the
 * whole sentence, or pair of quotation marks, has no match; and around each fragment
 * that the other side quotes nothing is known beyond as many words as it has itself there.
 * But a run of words that the other side has too is quoted, in whatever order it stands there.
 */
function insideOf(words: readonly WitnessWord[], other: Witness, pairs: readonly WordPair[]): boolean[] {
  const units = new Set(pairs.map(([own]) => unitOf(words[own]!)));
  const reaches = other.extent === 'fragment' ? fragmentReaches(other, pairs) : null;
  const runs = openRuns(other.words, new Set(pairs.map(([, their]) => their)));
  const isThere = runs.size === 0 ? [] : inRuns(normsOf(words), (run) => runs.has(run));
  return words.map(
    (word, index) =>
      isThere[index] === true ||
      (units.has(unitOf(word)) &&
        (reaches === null || reaches.some(({ start, end }) => start <= index && index < end))),
  );
}

/** The runs of words, not all of them small ones, that have no match yet. */
function openRuns(words: readonly WitnessWord[], matched: ReadonlySet<number>): Set<string> {
  const runs = new Set<string>();
  let length = 0;
  for (const at of words.keys()) {
    length = matched.has(at) ? 0 : length + 1;
    if (length < RUN) continue;
    const run = words.slice(at + 1 - RUN, at + 1);
    if (run.some((word) => isContentWord(word.norm))) runs.add(run.map((word) => word.norm).join(' '));
  }
  return runs;
}

/** The same without what the other side quotes in another statement: that stands outside of this one, with the small words that lead to it or from it. */
function withoutElsewhere(
  inside: readonly boolean[],
  words: readonly WitnessWord[],
  other: Witness,
): boolean[] {
  const here = new Set(tellingRuns(normsOf(other.words)));
  const isElsewhere = closed(inRuns(normsOf(words), (run) => !here.has(run) && other.quotes(run)));
  if (!isElsewhere.includes(true)) return [...inside];
  const isSmall = (at: number): boolean => at in words && !isContentWord(words[at]!.norm);
  const isBeside = (index: number, step: number): boolean => {
    let at = index;
    while (!isElsewhere[at] && isSmall(at)) at += step;
    return isElsewhere[at] ?? false;
  };
  return inside.map((isInside, index) => isInside && !isBeside(index, 1) && !isBeside(index, -1));
}

/** The same with gaps closed that are no longer than a run: a word between two such may be spelled otherwise there, or be another. */
function closed(marked: readonly boolean[]): boolean[] {
  const result = [...marked];
  let last: number | null = null;
  for (const [at, own] of marked.entries()) {
    if (!own) continue;
    if (last !== null && at - last <= RUN) result.fill(true, last, at);
    last = at;
  }
  return result;
}

const normsOf = (words: readonly WitnessWord[]): string[] => words.map(({ norm }) => norm);

/** How far each fragment of the other side reaches among the words of the side in question, by its matches. */
function fragmentReaches({ words }: Witness, pairs: readonly WordPair[]): WordRange[] {
  const byQuotation = Map.groupBy(pairs, ([, other]) => words[other]!.quotation);
  return Array.from(byQuotation, ([quotation, matched]) => {
    const [[first, opening], [last, closing]] = [matched[0]!, matched.at(-1)!];
    const start = words.findIndex((word) => word.quotation === quotation);
    const end = words.findLastIndex((word) => word.quotation === quotation);
    return {
      start: first - partsIn(words.slice(start, opening)),
      end: last + 1 + partsIn(words.slice(closing + 1, end + 1)),
    };
  });
}

/** How many words some words are at most, however they are spelled: “rusted-out” is two. */
function partsIn(words: readonly WitnessWord[]): number {
  return words.reduce((sum, { form }) => sum + form.split(' ').length, 0);
}

/** A range that only one side has, cut where the other side's quotations begin and end. */
function cutWhere(
  { start, end }: WordRange,
  inside: readonly boolean[],
): { kind: 'change' | 'outside'; range: WordRange }[] {
  const cuts = [
    start,
    ...inside.keys().filter((at) => at > start && at < end && inside[at] !== inside[at - 1]),
  ];
  return cuts.map((from, i) => ({
    kind: inside[from] ? 'change' : 'outside',
    range: { start: from, end: cuts[i + 1] ?? end },
  }));
}

/** A changed range: words before, words that the other side does not quote, words after. */
interface Divided {
  before: WordRange;
  outside: WordRange;
  after: WordRange;
}

function divide({ start, end }: WordRange, inside: readonly boolean[]): Divided {
  let from = start;
  while (from < end && inside[from]) from++;
  let to = end;
  while (to > from && inside[to - 1]) to--;
  return { before: { start, end: from }, outside: { start: from, end: to }, after: { start: to, end } };
}

/** Splits a side that is quoted throughout around the other side's unquoted words: at a sentence's end, else whole. */
function settle(side: Divided, other: Divided, words: readonly WitnessWord[]): void {
  const { start, end } = side.before;
  let cut = start;
  while (cut < end && unitOf(words[cut]!) === unitOf(words[start]!)) cut++;
  if (cut === end && size(other.before) === 0 && size(other.after) > 0) cut = start;
  side.before = { start, end: cut };
  side.outside = { start: cut, end: cut };
  side.after = { start: cut, end };
}

/** Sets words apart that are common to both in form but not in spelling. */
function withForms(
  same: RawStretch,
  base: readonly WitnessWord[],
  witness: readonly WitnessWord[],
): RawStretch[] {
  return Array.from({ length: size(same.base) }, (_, index): RawStretch => {
    const [b, w] = [same.base.start + index, same.witness.start + index];
    return {
      kind: base[b]!.norm === witness[w]!.norm ? 'same' : 'form',
      base: { start: b, end: b + 1 },
      witness: { start: w, end: w + 1 },
    };
  });
}

/** Changes longer than this are not searched for forms: nothing there is another form of anything. */
const LONGEST_REFINED = 60;

/** Takes out of a change the words that are another spelling or form of the base's. */
function refine(
  change: RawStretch,
  base: readonly WitnessWord[],
  witness: readonly WitnessWord[],
): RawStretch[] {
  const { base: b, witness: w } = change;
  if (size(b) === 0 || size(w) === 0 || extentOf(change) > LONGEST_REFINED) return [change];
  const forms = formMatches(
    base.slice(b.start, b.end).map((word) => word.norm),
    witness.slice(w.start, w.end).map((word) => word.norm),
  );
  const result: RawStretch[] = [];
  let at = { base: b.start, witness: w.start };
  for (const form of forms) {
    const next = {
      base: { start: b.start + form.base.start, end: b.start + form.base.end },
      witness: { start: w.start + form.witness.start, end: w.start + form.witness.end },
    };
    result.push({
      kind: 'change',
      base: { start: at.base, end: next.base.start },
      witness: { start: at.witness, end: next.witness.start },
    });
    result.push({ kind: 'form', ...next });
    at = { base: next.base.end, witness: next.witness.end };
  }
  result.push({
    kind: 'change',
    base: { start: at.base, end: b.end },
    witness: { start: at.witness, end: w.end },
  });
  return result;
}

/** Sets apart a hedge that one side has at the edge of other words and the other side lacks: “troops” against “forces” and “will have to”. */
function hedgeApart(
  change: RawStretch,
  base: readonly WitnessWord[],
  witness: readonly WitnessWord[],
): RawStretch[] {
  const { base: b, witness: w } = change;
  if (change.kind !== 'change' || size(b) === 0 || size(w) === 0) return [change];
  const ours = hedgeEdges(base.slice(b.start, b.end).map((word) => word.norm));
  const theirs = hedgeEdges(witness.slice(w.start, w.end).map((word) => word.norm));
  const isTheirs = ours.before + ours.after === 0;
  const { before, after } = isTheirs ? theirs : ours;
  const [own, other] = isTheirs ? [w, b] : [b, w];
  const isOne = isTheirs || theirs.before + theirs.after === 0;
  if (!isOne || before > 0 === after > 0 || before + after >= size(own)) return [change];
  const cut = before > 0 ? own.start + before : own.end - after;
  const edge = before > 0 ? other.start : other.end;
  const parts = [
    [
      { start: own.start, end: cut },
      { start: other.start, end: edge },
    ],
    [
      { start: cut, end: own.end },
      { start: edge, end: other.end },
    ],
  ] as const;
  return parts.map(([mine, others]): RawStretch =>
    isTheirs
      ? { kind: 'change', base: others, witness: mine }
      : { kind: 'change', base: mine, witness: others },
  );
}

/** One word against one to three; that one word has two inflections is found before. */
const FORM_SHAPES: readonly Shape[] = [[1, 1], [1, 2], [2, 1], [1, 3], [3, 1]]; // prettier-ignore

function formMatches(a: readonly string[], b: readonly string[]): Match[] {
  return coveringSeries([a.length, b.length], FORM_SHAPES, (i, j, [m, n]) => {
    // Equal words that are no match stand there by chance.
    if (a[i] === b[j]) return false;
    return m <= n ? isWrittenApart(a[i]!, b.slice(j, j + n)) : isWrittenApart(b[j]!, a.slice(i, i + m));
  });
}

/** Names each change. What is missing here and stands elsewhere is a matter of order. */
function classified(
  stretches: readonly RawStretch[],
  base: readonly WitnessWord[],
  witness: readonly WitnessWord[],
): Stretch[] {
  const wordsIn = (words: readonly WitnessWord[], { start, end }: WordRange): string[] =>
    words.slice(start, end).map((word) => word.norm);
  const changes = stretches.filter((stretch) => stretch.kind === 'change');
  const movedTo = (stretch: RawStretch, own: string[], side: 'base' | 'witness'): boolean => {
    const matter = own.filter(isContentWord);
    return (
      matter.length > 0 &&
      changes.some((other) => {
        if (other === stretch) return false;
        const there = wordsIn(side === 'base' ? base : witness, other[side]);
        return matter.every((word) => there.includes(word));
      })
    );
  };
  return stretches.map((stretch): Stretch => {
    if (stretch.kind !== 'change') return { ...stretch, kind: stretch.kind };
    const b = wordsIn(base, stretch.base);
    const w = wordsIn(witness, stretch.witness);
    const moved =
      (b.length === 0 && movedTo(stretch, w, 'base')) || (w.length === 0 && movedTo(stretch, b, 'witness'));
    return { ...stretch, kind: moved ? 'order' : variationOf(b, w) };
  });
}
