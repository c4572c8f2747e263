import { byCodeUnit } from '../text/by-code-unit.ts';
import { firstAfter } from '../text/span-index.ts';
import type { Attribution, Figure, Span } from '../model.ts';
import { isWithin } from '../text/spans.ts';
import { wordsOf, type Word } from '../text/words.ts';
import { STOP_WORDS } from '../text/function-words.ts';
import { NEGATIONS } from './negations.ts';
import { stem } from '../text/stem.ts';
import { vectorOf } from './word-vectors.ts';

/** A content word: what is compared (`stem`), what is shown (`printed`). */
export interface Term {
  readonly stem: string;
  readonly printed: string;
  readonly quoted: boolean;
  /** Whether it is the only content word of a stretch in quotation marks. */
  readonly alone: boolean;
  /** Its word vector; null when it has none. */
  readonly vector: number | null;
}

/** A figure with a value, and the text that gives it. */
export interface PrintedFigure extends Pick<Figure, 'kind' | 'unit'> {
  readonly value: number;
  readonly printed: string;
}

/**
 * What one attribution says within one sentence: the unit that is compared. A
 * quotation of several sentences has a part for each.
 */
export interface Part {
  readonly attribution: Attribution;
  /** The attribution's content within the sentence, in text order. */
  readonly spans: readonly Span[];
  /** Index of the sentence within its article. */
  readonly sentence: number;
  /** Where the part begins, as a share of the article's length, 0..1. */
  readonly place: number;
  /** Normalised words of each stretch in quotation marks. */
  readonly quotations: readonly (readonly string[])[];
  /** Those of several words, of which one is a content word. */
  readonly fragments: readonly (readonly string[])[];
  /** All words of the content, normalised, in order. */
  readonly words: readonly string[];
  /** Content words of the content by stem, in order. */
  readonly terms: ReadonlyMap<string, Term>;
  /** Content words of the whole sentence, source and cue included, by stem. */
  readonly around: ReadonlyMap<string, Term>;
  readonly negated: boolean;
  /** Whether it says that something is not so, by a negation or by its reporting words (“denied”): not where both meet. */
  readonly denies: boolean;
  /** Figures of the content with a value, by "kind value unit". */
  readonly figures: ReadonlyMap<string, PrintedFigure>;
}

/** The parts of one article's attributions, in text order. `sentences` are the article's own. */
export function partsOf(
  text: string,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
): Part[] {
  const starts = sentences.map((sentence) => startBehindMarks(text, sentence));
  return attributions
    .flatMap((attribution) =>
      bySentence(text, attribution, starts).map(([i, spans]) => part(text, sentences, attribution, i, spans)),
    )
    .sort(byPlace);
}

/** By place; equal places by id, so that the order given does not matter. */
function byPlace(a: Part, b: Part): number {
  return (
    a.spans[0]!.start - b.spans[0]!.start ||
    a.spans.at(-1)!.end - b.spans.at(-1)!.end ||
    byCodeUnit(a.attribution.id, b.attribution.id)
  );
}

/** The pieces of the content in each sentence, which begin at `starts`; a piece without a word joins the one beside it. */
function bySentence(text: string, { content }: Attribution, starts: readonly number[]): [number, Span[]][] {
  const hasWords = (spans: readonly Span[]) => spans.some((span) => wordsOf(text, span).length > 0);
  const pieces: [number, Span[]][] = [];
  for (const span of content) {
    const first = Math.max(0, firstAfter(starts, span.start) - 1);
    for (let i = first, from = span.start; from < span.end; i++) {
      const to = Math.min(span.end, Math.max(from, starts[i + 1] ?? Infinity));
      if (to === from) continue;
      const own = { start: from, end: to };
      const last = pieces.at(-1);
      if (last && (last[0] === i || !hasWords([own]))) last[1].push(own);
      else if (last && !hasWords(last[1])) pieces[pieces.length - 1] = [i, [...last[1], own]];
      else pieces.push([i, [own]]);
      from = to;
    }
  }
  return pieces;
}

/** Marks that close what stands before; straight ones only where no word follows at once. */
const CLOSING_MARKS = /^(?:[”»)\]]|["'’](?=["'’”»)\]\s]|$))+\s*/;

/** Sentence splitters may begin a sentence with the mark that closes the one before. */
function startBehindMarks(text: string, { start, end }: Span): number {
  return start + (CLOSING_MARKS.exec(text.slice(start, end))?.[0].length ?? 0);
}

function part(
  text: string,
  sentences: readonly Span[],
  attribution: Attribution,
  sentence: number,
  untrimmed: readonly Span[],
): Part {
  const spans = untrimmed.map((span) => trimmed(text, span));
  const words = spans.flatMap((span) => wordsOf(text, span));
  const quotations = attribution.quoted
    .map((quoted) => words.filter((word) => isWithin(word, quoted)).map((word) => word.norm))
    .filter(({ length }) => length > 0);
  const negated = isNegated(words);
  return {
    attribution,
    spans,
    sentence,
    place: spans[0]!.start / text.length,
    quotations,
    fragments: quotations.filter(
      (quotation) => quotation.length > 1 && quotation.some((norm) => !STOP_WORDS.has(norm)),
    ),
    words: words.map((word) => word.norm),
    terms: termsOf(words, attribution.quoted),
    around: termsOf(wordsOf(text, sentences[sentence] ?? spans[0]), attribution.quoted),
    negated,
    denies: negated !== (attribution.cue !== null && isNegated(wordsOf(text, attribution.cue))),
    figures: figuresByKey(text, attribution, spans),
  };
}

const isNegated = (words: readonly Word[]): boolean => words.some(({ norm }) => NEGATIONS.has(norm));

/** Figures with a value within `spans`, the whole content where none are given, by "kind value unit". */
export function figuresByKey(
  text: string,
  { figures, content }: Attribution,
  spans: readonly Span[] = content,
): Map<string, PrintedFigure> {
  return new Map(
    figures.flatMap(({ kind, value, unit, span }) =>
      value === null || !spans.some((own) => isWithin(span, own))
        ? []
        : [[`${kind} ${value} ${unit}`, { kind, value, unit, printed: text.slice(span.start, span.end) }]],
    ),
  );
}

/** Content words of a whole attribution, by stem. */
export const termsIn = (text: string, { content, quoted }: Attribution): Map<string, Term> =>
  termsOf(
    content.flatMap((span) => wordsOf(text, span)),
    quoted,
  );

function trimmed(text: string, { start, end }: Span): Span {
  const raw = text.slice(start, end);
  return { start: end - raw.trimStart().length, end: start + raw.trimEnd().length };
}

function termsOf(words: readonly Word[], quotations: readonly Span[]): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const word of words) {
    const quotation = quotations.find((span) => isWithin(word, span));
    for (const piece of word.norm.split('-')) {
      if (STOP_WORDS.has(piece) || piece.length < 2) continue;
      const key = stem(piece);
      const quoted = quotation !== undefined;
      if (terms.has(key) && (!quoted || terms.get(key)!.quoted)) continue;
      terms.set(key, {
        stem: key,
        printed: word.text,
        quoted,
        alone: quoted && isAlone(word, words, quotation),
        vector: vectorOf(piece),
      });
    }
  }
  return terms;
}

const isAlone = (word: Word, words: readonly Word[], quotation: Span): boolean =>
  words.every((other) => other === word || STOP_WORDS.has(other.norm) || !isWithin(other, quotation));
