import type { Span } from '../model.ts';
import { sentenceEnds } from '../text/sentence-at.ts';
import { firstAfter } from '../text/span-index.ts';
import { wordsOf, type Word } from '../text/words.ts';
import { formOf } from './word-form.ts';
import { printed, withoutTrailingComma } from './print.ts';

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
  /** Whether every one of the articles quotes a run of words (see `tellingRuns`) somewhere: what it has in another statement is not left out. */
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
    const inSpan = wholeIn(text, wordsOf(text, span));
    const ends = sentenceEnds(text.slice(span.start, span.end)).map((end) => span.start + end);
    inSpan.forEach((word, index) => {
      if (words.length > 0 && opensSentence(text, word, inSpan[index - 1], ends)) sentence++;
      const beside = {
        start: inSpan[index - 1]?.end ?? span.start,
        end: inSpan[index + 1]?.start ?? span.end,
      };
      const print = printed(text, word, beside, span.start);
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

/** Words, with those in one that only a bracket parts: “[W]e”, “know[s]”. */
function wholeIn(text: string, words: readonly Word[]): Word[] {
  const whole: Word[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    if (last !== undefined && BRACKETS.test(text.slice(last.end, word.start)))
      whole[whole.length - 1] = {
        start: last.start,
        end: word.end,
        text: text.slice(last.start, word.end),
        norm: last.norm + word.norm,
      };
    else whole.push(word);
  }
  return whole;
}

const BRACKETS = /^[[\]()]+$/;

/** The comma that leads back to the reporter's sentence is not the speaker's; where the quotation goes on, that it was interrupted shows. */
function endOfQuotation(print: string, goesOn: boolean): string {
  const bare = withoutTrailingComma(print);
  return goesOn && !/[.!?…]$/.test(bare) ? `${bare} …` : bare;
}

/** The wording itself; orders witnesses by content, never by where they come from. */
export function witnessKey(witness: Witness): string {
  return `${witness.words.map((word) => word.norm).join(' ')}|${witness.extent}`;
}

/**
 * Whether a word begins a sentence: behind an end of one or a blank line. Where one
 * quotation ends and the next begins (nothing is `before`), a capital letter tells.
 */
function opensSentence(text: string, word: Word, before: Word | undefined, ends: readonly number[]): boolean {
  if (!/^[\p{Lu}\p{Lt}\p{N}]/u.test(word.text)) return false;
  if (before === undefined || /\n\s*\n/.test(text.slice(before.end, word.start))) return true;
  const end = ends[firstAfter(ends, before.end)];
  return end !== undefined && end < word.start;
}
