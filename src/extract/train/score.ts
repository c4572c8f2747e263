import type { Span } from '../../model.ts';
import type { Word } from '../../text/words.ts';
import { quotationsIn } from '../quotations.ts';
import { plainBlocks } from '../../text/plain.ts';
import { isSameSource, overlapOf, wordsInside } from './verdicts.ts';
import { scoredWords } from './scored-words.ts';

/** An attribution as it is scored, of an annotator or of the engine. */
export interface Scored {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

/** What is counted; all add up over articles. */
export interface Tally {
  golds: number;
  guesses: number;
  matched: number;
  /** Matched ones that have a source, and those whose source is right. */
  sourced: number;
  sourceRight: number;
  goldDirect: number;
  guessDirect: number;
  exactDirect: number;
  goldWords: number;
  guessWords: number;
  sharedWords: number;
}

export function newTally(): Tally {
  return {
    golds: 0,
    guesses: 0,
    matched: 0,
    sourced: 0,
    sourceRight: 0,
    goldDirect: 0,
    guessDirect: 0,
    exactDirect: 0,
    goldWords: 0,
    guessWords: 0,
    sharedWords: 0,
  };
}

interface Resolved {
  readonly of: Scored;
  readonly content: ReadonlySet<number>;
  readonly source: ReadonlySet<number>;
  readonly direct: boolean;
}

/** An annotated attribution, and the one found that is taken for it. */
export interface Pair {
  readonly gold: Scored;
  readonly guess: Scored;
}

/**
 * Adds one article to a tally. Attributions are sets of content words, matched one
 * to one by falling overlap (shared words over all words of both), from a half
 * on. A direct quotation stands in quotation marks with all its words and is
 * right when all words are the same. Returns the matched pairs.
 */
export function scoreArticle(
  text: string,
  golds: readonly Scored[],
  guesses: readonly Scored[],
  tally: Tally,
): Pair[] {
  const words = scoredWords(text);
  const resolve = resolver(text, words);
  const [gold, guess] = [resolve(golds), resolve(guesses)];
  const goldWords = new Set(gold.flatMap(({ content }) => [...content]));
  const guessWords = new Set(guess.flatMap(({ content }) => [...content]));
  tally.golds += gold.length;
  tally.guesses += guess.length;
  tally.goldWords += goldWords.size;
  tally.guessWords += guessWords.size;
  tally.sharedWords += [...guessWords].filter((i) => goldWords.has(i)).length;
  const direct = [gold, guess].map((list) => list.filter((each) => each.direct)) as [Resolved[], Resolved[]];
  tally.goldDirect += direct[0].length;
  tally.guessDirect += direct[1].length;
  tally.exactDirect += pairs(...direct, 1).length;
  const matched = pairs(gold, guess, 0.5);
  tally.matched += matched.length;
  for (const [a, b] of matched) {
    if (a.source.size === 0) continue;
    tally.sourced++;
    if (isSameSource(words, a.source, b.source)) tally.sourceRight++;
  }
  return matched.map(([a, b]) => ({ gold: a.of, guess: b.of }));
}

/** How direct quotations go wrong; counts add up over articles. */
export interface DirectErrors {
  /** Annotated ones whose words are found together with words outside the marks. */
  wordsAround: number;
  /** Annotated ones found as part of other quotations, or with only a part of theirs. */
  otherExtent: number;
  /** Annotated ones of which nothing is found. */
  missed: number;
  /** Found ones of which nothing is annotated: titles, scare quotes, slogans. */
  unmarked: number;
}

/** Adds the direct quotations of one article that are wrong to `errors`. */
export function countDirectErrors(
  text: string,
  golds: readonly Scored[],
  guesses: readonly Scored[],
  errors: DirectErrors,
): void {
  const resolve = resolver(text, scoredWords(text));
  const [gold, guess] = [resolve(golds), resolve(guesses)];
  const nearest = (each: Resolved, others: readonly Resolved[]) =>
    others.reduce<{ other: Resolved | null; overlap: number }>(
      (best, other) => {
        const overlap = overlapOf(each.content, other.content);
        return overlap > best.overlap ? { other, overlap } : best;
      },
      { other: null, overlap: 0 },
    );
  for (const each of gold.filter(({ direct }) => direct)) {
    const { other, overlap } = nearest(each, guess);
    if (overlap === 1) continue;
    if (other === null) errors.missed++;
    else if (other.direct) errors.otherExtent++;
    else errors.wordsAround++;
  }
  for (const each of guess.filter(({ direct }) => direct))
    if (nearest(each, gold).other === null) errors.unmarked++;
}

/** Finds the words of attributions and whether all stand in quotation marks. */
function resolver(text: string, words: readonly Word[]): (list: readonly Scored[]) => Resolved[] {
  const quotations = quotationsIn(text, plainBlocks(text)).filter(({ single }) => !single);
  const quoted = wordsInside(
    words,
    quotations.map(({ inner }) => inner),
  );
  return (list) =>
    list
      .map((of) => {
        const content = wordsInside(words, of.content);
        return {
          of,
          content,
          source: wordsInside(words, of.source),
          direct: [...content].every((i) => quoted.has(i)),
        };
      })
      .filter(({ content }) => content.size > 0);
}

function pairs(
  golds: readonly Resolved[],
  guesses: readonly Resolved[],
  least: number,
): [Resolved, Resolved, number][] {
  const used = new Set<Resolved>();
  return golds
    .flatMap((gold) =>
      guesses.map((guess): [Resolved, Resolved, number] => [
        gold,
        guess,
        overlapOf(gold.content, guess.content),
      ]),
    )
    .filter(([, , overlap]) => overlap >= least)
    .sort((a, b) => b[2] - a[2])
    .filter(([gold, guess]) => {
      if (used.has(gold) || used.has(guess)) return false;
      used.add(gold).add(guess);
      return true;
    });
}

/** Harmonic mean of precision and recall, in percent. */
export function f1(right: number, guessed: number, gold: number): number {
  return guessed + gold === 0 ? 0 : (200 * right) / (guessed + gold);
}
