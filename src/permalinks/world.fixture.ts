import type { Article, Attribution, Span, Statement, Story } from '../model.ts';

/**
 * A story that can be edited, and that knows which passage is which whatever
 * happens to its words: what the ledger has to find out from the text alone.
 */
export interface World {
  readonly articles: readonly WorldArticle[];
  /** Groups of passages that the editor or the machine put together, by number; passages not named stand alone. */
  readonly groups: readonly (readonly number[])[];
  /** The next passage's number. */
  readonly next: number;
}

export interface WorldArticle {
  readonly id: string;
  readonly paragraphs: readonly (readonly Sentence[])[];
}

export interface Sentence {
  readonly before: string;
  /** The reported words; empty in a sentence that reports nothing. */
  readonly words: string;
  readonly behind: string;
  /** Identifies the passage. */
  readonly passage: number | null;
  /** Whether it is one quotation with the sentence before. */
  readonly goesOn: boolean;
  /** Whether the extraction takes the quotation marks into the content. */
  readonly withMarks: boolean;
}

/** A passage of a world as the extraction finds it. */
export interface Placed {
  readonly content: readonly Span[];
  readonly passages: ReadonlySet<number>;
}

/** The article's text, and where its passages stand. */
export function placed({ paragraphs }: WorldArticle): { text: string; found: Placed[] } {
  let text = '';
  const found: { content: Span[]; passages: Set<number> }[] = [];
  for (const [i, sentences] of paragraphs.entries()) {
    text += i === 0 ? '' : '\n\n';
    let last: Set<number> | null = null;
    for (const [j, { before, words, behind, passage, goesOn, withMarks }] of sentences.entries()) {
      text += (j === 0 ? '' : ' ') + before;
      const mark = withMarks ? 0 : 1;
      if (passage !== null) {
        const span = { start: text.length + mark, end: text.length + words.length - mark };
        if (goesOn && last !== null) found.at(-1)?.content.push(span);
        else found.push({ content: [span], passages: (last = new Set()) });
        last.add(passage);
      } else last = null;
      text += words + behind;
    }
  }
  return { text, found };
}

/** A story's article of which only the identity and the text matter. */
export const storyArticle = (id: string, text: string): Article => ({
  id,
  outlet: { id, name: id, home: null },
  role: 'report',
  letter: 'A',
  headline: { text: null, from: null },
  url: null,
  published: null,
  text,
  blocks: [],
  removals: [],
});

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
