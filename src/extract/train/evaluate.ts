import type { Span } from '../../model.ts';
import { wordsOf } from '../../text/words.ts';
import type { GoldAttribution } from './corpus.ts';

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

/** Judges each guess by itself, without the rule that an annotation matches once. */
export function judge(text: string, golds: readonly GoldAttribution[], guesses: readonly Guess[]): Verdict[] {
  const words = wordsOf(text);
  const inside = (spans: readonly Span[]) => {
    const found = new Set<number>();
    for (const [i, word] of words.entries()) {
      const middle = (word.start + word.end) / 2;
      if (spans.some((span) => span.start <= middle && middle < span.end)) found.add(i);
    }
    return found;
  };
  const contents = golds.map(({ content }) => inside(content));
  const sources = golds.map(({ source }) => inside(source));
  return guesses.map((guess) => {
    const content = inside(guess.content);
    const source = inside(guess.source);
    let overlap = 0;
    let gold: number | null = null;
    for (const [g, other] of contents.entries()) {
      let shared = 0;
      for (const i of content) if (other.has(i)) shared++;
      const share = shared / (content.size + other.size - shared || 1);
      if (share > overlap) [overlap, gold] = [share, g];
    }
    const goldSource = gold === null ? new Set<number>() : sources[gold]!;
    const sameSource =
      goldSource.size === 0
        ? source.size === 0
        : [...goldSource].some((i) => source.has(i) && !FUNCTION_WORDS.has(words[i]!.norm));
    return { overlap, sameSource, gold };
  });
}
