import type { Article, Attribution, Decision, Span, Speaker, Statement, Story } from '../model.ts';
import { wordsOf } from '../text/words.ts';

/**
 * A story that can be edited, and that knows which word is which whatever
 * happens to it: what the ledger has to find out from the text alone.
 */
export interface World {
  /** The story's id. */
  readonly id: string;
  readonly articles: readonly WorldArticle[];
  /** Articles that were taken out, and may come back. */
  readonly away: readonly WorldArticle[];
  /** Sentences, by number, that the alignment puts together; those not named stand alone. */
  readonly groups: readonly (readonly number[])[];
  /** The speakers that an editor has named. */
  readonly known: readonly Speaker[];
  readonly decisions: readonly Decision[];
  /** The next sentence's number. */
  readonly next: number;
}

export interface WorldArticle {
  readonly id: string;
  readonly paragraphs: readonly (readonly Sentence[])[];
}

export interface Sentence {
  /** Identifies the sentence. */
  readonly number: number;
  readonly before: string;
  /** The reported words with their marks, or what reports nothing. */
  readonly words: string;
  readonly behind: string;
  readonly taken: Taken;
}

/**
 * How the extraction takes the words of a sentence: without their marks, with
 * them, without how they begin or end, with what follows them, as two passages,
 * as one with the sentence before, or not at all.
 */
export type Taken = 'whole' | 'marked' | 'headless' | 'short' | 'long' | 'halved' | 'joined' | 'missed';

/** An article's text, and what is found in it. */
export interface PlacedArticle {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly PlacedSentence[];
  /** The contents of what is found, with the words that name who said it. */
  readonly found: readonly { readonly content: readonly Span[]; readonly source: Span | null }[];
}

interface PlacedSentence {
  readonly number: number;
  readonly extent: Span;
  /** Each word, by a name that it keeps. */
  readonly words: readonly (Span & { readonly name: string })[];
}

const placedBefore = new WeakMap<WorldArticle, PlacedArticle>();

/** Sets an article's text, and says where everything stands in it. */
export function placed(article: WorldArticle): PlacedArticle {
  const made = placedBefore.get(article) ?? set(article);
  placedBefore.set(article, made);
  return made;
}

function set({ id, paragraphs }: WorldArticle): PlacedArticle {
  let text = '';
  const sentences: PlacedSentence[] = [];
  const found: { content: Span[]; source: Span | null }[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    text += i === 0 ? '' : '\n\n';
    for (const [j, sentence] of paragraph.entries()) {
      text += j === 0 ? '' : ' ';
      const start = text.length;
      const { number, before, words, behind, taken } = sentence;
      const at = start + before.length;
      text += before + words + behind;
      sentences.push({
        number,
        extent: { start, end: text.length },
        words: [
          ...wordsNamed(`${number} before`, before, start),
          ...wordsNamed(`${number}`, words, at),
          ...wordsNamed(`${number} behind`, behind, at + words.length),
        ],
      });
      const spans = spansOf(sentence).map((span) => ({ start: at + span.start, end: at + span.end }));
      const source = sourceIn(text, start);
      if (taken === 'joined' && j > 0 && found.length > 0 && paragraph[j - 1]?.taken !== 'missed')
        found.at(-1)!.content.push(...spans);
      else for (const span of spans) found.push({ content: [span], source });
    }
  }
  return { id, text, sentences, found };
}

const wordsNamed = (name: string, part: string, from: number) =>
  wordsOf(part).map(({ start, end }, i) => ({ start: from + start, end: from + end, name: `${name} ${i}` }));

/** What is found of a sentence, from where its words begin. */
function spansOf({ words, behind, taken }: Sentence): Span[] {
  const [first, last] = /^[“"].*[”"]$/.test(words) ? [1, words.length - 1] : [0, words.length];
  const blanks = [...words.matchAll(/ /g)].map(({ index }) => index);
  const inside = { start: first, end: last };
  const middle = blanks[Math.floor(blanks.length / 2)];
  if (taken === 'missed') return [];
  if (taken === 'marked') return [{ start: 0, end: words.length }];
  if (taken === 'long') return [{ start: first, end: words.length + behind.search(/.$/) }];
  if (blanks.length < 4 || middle === undefined) return [inside];
  if (taken === 'headless') return [{ start: blanks[1]! + 1, end: last }];
  if (taken === 'short') return [{ start: first, end: blanks.at(-3)! }];
  if (taken === 'halved')
    return [
      { start: first, end: middle },
      { start: middle + 1, end: last },
    ];
  return [inside];
}

/** Where the sentence that begins at an offset names one of the speakers. */
function sourceIn(text: string, from: number): Span | null {
  const match = /Ines Bell|the mayor|Tom Reed|a spokesman|the union/.exec(text.slice(from));
  return match === null ? null : { start: from + match.index, end: from + match.index + match[0].length };
}

/** The names of the words that a passage of an article has. */
export const namesIn = ({ sentences }: PlacedArticle, content: readonly Span[]): Set<string> =>
  new Set(
    sentences
      .flatMap(({ words }) => words)
      .filter(({ start, end }) => content.some((span) => span.start < end && start < span.end))
      .map(({ name }) => name),
  );

export const storyAttribution = (
  id: string,
  article: string,
  content: readonly Span[],
  partOf: string | null = null,
): Attribution => ({
  id,
  article,
  kind: 'direct',
  speaker: null,
  source: null,
  cue: null,
  content,
  quoted: content,
  figures: [],
  confidence: 1,
  partOf,
});

export const storyStatement = (id: string, readings: readonly string[]): Statement => ({
  id,
  title: id,
  titleFrom: 'reading',
  speaker: null,
  readings,
  notReported: [],
  confidence: 1,
  edited: false,
  matches: [],
  note: null,
});

export const storyOf = (
  articles: readonly Article[],
  attributions: readonly Attribution[],
  statements: readonly Statement[],
): Story => ({
  id: 'ferry',
  title: 'The ferry',
  date: null,
  articles,
  speakers: [],
  attributions,
  statements,
  nearMisses: [],
  decisions: [],
});
