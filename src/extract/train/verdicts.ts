import type { Span } from '../../model.ts';
import type { Word } from '../../text/words.ts';
import type { GoldAttribution } from './corpus.ts';
import { scoredWords } from './scored-words.ts';

export interface Guess {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
}

/** How a guess compares with the annotation it shares most words with. */
export interface Verdict {
  /** Shared content words over all content words of both, 0..1. */
  readonly overlap: number;
  /** Whether the sources share a word that is more than a function word; true when neither has one. */
  readonly sameSource: boolean;
  /** Index of the annotation, or null. */
  readonly gold: number | null;
}

const FUNCTION_WORDS = new Set(
  'a an the of in on at to for from by with as and or but nor that which who whom whose this these those his her its their my our your is are was were be been s mr mrs ms dr'.split(
    ' ',
  ),
);

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/** Numbers of the words whose middle lies in one of the spans. */
export function wordsInside(words: readonly Word[], spans: readonly Span[]): Set<number> {
  const found = new Set<number>();
  for (const [i, word] of words.entries()) {
    const middle = (word.start + word.end) / 2;
    if (spans.some((span) => span.start <= middle && middle < span.end)) found.add(i);
  }
  return found;
}

/** Whether two sources share a word that is more than a function word. */
export function isSameSource(
  words: readonly Word[],
  gold: ReadonlySet<number>,
  guess: ReadonlySet<number>,
): boolean {
  return [...gold].some((i) => guess.has(i) && !isFunctionWord(words[i]!.norm));
}

/** Judges each guess by itself, without the rule that an annotation matches once. */
export function verdictsOn(
  text: string,
  golds: readonly GoldAttribution[],
  guesses: readonly Guess[],
): Verdict[] {
  const words = scoredWords(text);
  const contents = golds.map(({ content }) => wordsInside(words, content));
  const sources = golds.map(({ source }) => wordsInside(words, source));
  return guesses.map((guess) => {
    const content = wordsInside(words, guess.content);
    const source = wordsInside(words, guess.source);
    let overlap = 0;
    let gold: number | null = null;
    for (const [g, other] of contents.entries()) {
      const share = overlapOf(content, other);
      if (share > overlap) [overlap, gold] = [share, g];
    }
    const goldSource = gold === null ? new Set<number>() : sources[gold]!;
    const sameSource = goldSource.size === 0 ? source.size === 0 : isSameSource(words, goldSource, source);
    return { overlap, sameSource, gold };
  });
}

/** Shared elements over all elements of both, 0..1. */
export function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const i of a) if (b.has(i)) shared++;
  return shared / (a.size + b.size - shared || 1);
}
