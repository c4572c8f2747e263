import type { Span } from '../model.ts';
import { wordsOf, type Word } from '../text/words.ts';
import { formOf } from './word-form.ts';
import { printed, withoutTrailingComma } from './print.ts';
import { endsInAbbreviation } from './sentence-at.ts';

/** A word of a witness, as shown and as compared. */
export interface WitnessWord {
  /** As printed, with the punctuation that follows it directly; shown. */
  readonly text: string;
  /** Compared: equal for the same word. */
  readonly norm: string;
  /** Compared: equal for spellings and inflections of one word, see `formOf`. */
  readonly form: string;
  /** Number of its sentence in the witness, from 0. */
  readonly sentence: number;
  /** Number of the pair of quotation marks it stands in, from 0. */
  readonly quotation: number;
  /** Where it stands in its article. */
  readonly span: Span;
}

/** What one or several articles quote of a statement, word for word. */
export interface Witness {
  /** Ids of the articles with this wording. */
  readonly articles: readonly string[];
  readonly words: readonly WitnessWord[];
  /** `sentences`: whole sentences are quoted; `fragment`: some words inside a paraphrase, so that nothing is known of what stands around them. */
  readonly extent: 'sentences' | 'fragment';
  /** Whether every one of the articles quotes a run of words (see `runsOf`) somewhere: what it has in another statement is not left out. */
  readonly quotes: (run: string) => boolean;
}

/**
 * Reads a witness out of an article.
 *
 * @param text the article's plain text
 * @param quoted what stands inside quotation marks, in text order
 * @param quotes whether the article quotes a run of words, here or elsewhere
 */
export function readWitness(
  article: string,
  text: string,
  quoted: readonly Span[],
  extent: Witness['extent'],
  quotes: Witness['quotes'] = () => false,
): Witness {
  const words: WitnessWord[] = [];
  let sentence = 0;
  quoted.forEach((span, number) => {
    const inSpan = wordsOf(text, span);
    inSpan.forEach((word, index) => {
      const before = index === 0 ? null : text.slice(inSpan[index - 1]!.end, word.start);
      if (words.length > 0 && opensSentence(text, word, before)) sentence++;
      const print = printed(text, word, span);
      const closing = index < inSpan.length - 1 ? print : endOfQuotation(print, number < quoted.length - 1);
      words.push({
        text: closing,
        norm: word.norm,
        form: formOf(word.norm),
        sentence,
        quotation: number,
        span: { start: word.start, end: word.end },
      });
    });
  });
  return { articles: [article], words, extent, quotes };
}

/** The comma that leads back to the reporter's sentence is not the speaker's; where the quotation goes on, that it was interrupted shows. */
function endOfQuotation(print: string, goesOn: boolean): string {
  const bare = withoutTrailingComma(print);
  return goesOn && !/[.!?…]$/.test(bare) ? `${bare} …` : bare;
}

/** The wording itself; orders witnesses by content, never by where they come from. */
export function witnessKey(witness: Witness): string {
  return `${witness.words.map((word) => word.norm).join(' ')}|${witness.extent}`;
}

const SENTENCE_END = /[.!?…]["”’')\]]*\s+["“‘'([]*$|\n\s*\n/;

/**
 * Whether `word` begins a sentence after `before`, the text between it and the
 * word before. Where one quotation ends and the next begins (`before` is null), a
 * capital letter tells.
 */
function opensSentence(text: string, word: Word, before: string | null): boolean {
  const capital = /^[\p{Lu}\p{Lt}\p{N}]/u.test(word.text);
  if (before === null) return capital;
  // The full stop of "U.S." belongs to the word, so what stands between has none.
  return capital && SENTENCE_END.test(before) && !followsAbbreviation(text, word, before);
}

/** Code units that the longest abbreviation, and the mark before it, have room in. */
const ABBREVIATION_REACH = 8;

/** Whether `word` stands behind an abbreviation and nothing but space (“Mr. Lind”). */
function followsAbbreviation(text: string, word: Word, before: string): boolean {
  const stretch = text.slice(Math.max(0, word.start - before.length - ABBREVIATION_REACH), word.start);
  return /\s$/.test(stretch) && endsInAbbreviation(stretch.trimEnd());
}
