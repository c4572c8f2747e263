import type {
  Article,
  Attribution,
  AttributionKind,
  Figure,
  Span,
  Speaker,
  Statement,
  Story,
} from '../model.ts';
import { plainBlocks } from '../text/plain.ts';
import { quotedStretches } from '../text/quoted.ts';
import { figuresIn } from '../extract/figures.ts';

/** A reading as a test writes it: where, how, and its words as they stand in the article. */
export interface ReadingDraft {
  readonly article: string;
  readonly kind: AttributionKind;
  /** Each part of the content, verbatim, quotation marks included. */
  readonly content: readonly string[];
  readonly cue?: string;
  readonly source?: string;
  readonly speaker?: string | null;
}

export interface StatementDraft {
  readonly title: string;
  readonly speaker?: string | null;
  readonly readings: readonly ReadingDraft[];
}

export interface StoryDraft {
  /** Plain text by article id. */
  readonly articles: Readonly<Record<string, string>>;
  readonly statements: readonly StatementDraft[];
  readonly transcripts?: readonly string[];
}

/** A story made of small news texts; ids follow from the order of the draft. */
export function storyOf(draft: StoryDraft): Story {
  const articles = Object.entries(draft.articles).map(([id, text], place) =>
    articleOf(id, text, place, draft.transcripts ?? []),
  );
  const attributions: Attribution[] = [];
  const statements = draft.statements.map((statement, number): Statement => {
    const readings = statement.readings.map((reading, i) => {
      const made = attributionOf(`r${number}-${i}`, articles, reading, statement.speaker ?? null);
      attributions.push(made);
      return made;
    });
    const reporting = new Set(readings.map(({ article }) => article));
    return {
      id: `s${number}`,
      title: statement.title,
      titleFrom: 'editor',
      speaker: statement.speaker ?? null,
      readings: readings.map(({ id }) => id),
      notReported: articles.flatMap(({ id, role }) => (role !== 'report' || reporting.has(id) ? [] : [id])),
      confidence: 1,
      edited: false,
      matches: [],
      note: null,
    };
  });
  const speaking = new Set(attributions.flatMap(({ speaker }) => speaker ?? []));
  return {
    id: 'harbour',
    title: 'Strike in the harbour',
    date: '2025-03-02',
    articles,
    speakers: [...speaking].map(speakerOf),
    attributions,
    statements,
    nearMisses: [],
    decisions: [],
  };
}

function articleOf(id: string, text: string, place: number, transcripts: readonly string[]): Article {
  return {
    id,
    outlet: { id, name: nameOf(id), home: null },
    role: transcripts.includes(id) ? 'transcript' : 'report',
    letter: String.fromCharCode(65 + place),
    headline: { text: null, from: null },
    url: null,
    published: null,
    text,
    blocks: plainBlocks(text),
    removals: [],
  };
}

function attributionOf(
  id: string,
  articles: readonly Article[],
  { article, kind, content, cue, source, speaker }: ReadingDraft,
  said: string | null,
): Attribution {
  const text = articles.find((one) => one.id === article)?.text ?? '';
  const spans = content.map((part) => spanOf(text, part));
  const figures: Figure[] = figuresIn(text, spans);
  return {
    id,
    article,
    kind,
    speaker: kind === 'assertion' ? null : speaker === undefined ? said : speaker,
    source: source === undefined ? null : spanOf(text, source),
    cue: cue === undefined ? null : spanOf(text, cue),
    content: spans,
    quoted: quotedIn(text, spans),
    figures,
    confidence: 1,
    partOf: null,
  };
}

/** A part of a quotation has no marks of its own, so that the whole article is asked. */
function quotedIn(text: string, spans: readonly Span[]): Span[] {
  const all = quotedStretches(text, [{ start: 0, end: text.length }]);
  return spans.flatMap((span) =>
    all.flatMap(({ start, end }) =>
      start < span.end && span.start < end
        ? [{ start: Math.max(start, span.start), end: Math.min(end, span.end) }]
        : [],
    ),
  );
}

function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`The article does not say: ${part}`);
  return { start, end: start + part.length };
}

function speakerOf(id: string): Speaker {
  return { id, name: nameOf(id), aliases: [], role: null, kind: 'person' };
}

function nameOf(id: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** Four outlets on a harbour strike: one sentence in three wordings, a paraphrase, figures that differ, a lone claim. */
export const HARBOUR = storyOf({
  articles: {
    'harbour-post':
      'The strike entered its third day.\n\n“When the crews leave the harbour, the strike will stop,” Ada Lind said. “Until then nothing moves.”\n\nThe union counts 400 strikers.',
    'daily-lamp':
      '“If the crews leave the harbour, the strike will stop,” Lind told reporters on Monday.\n\nSome 400 strikers stood at the gate.',
    'coast-radio':
      'Lind warned that the strike would go on until crews quit the harbour.\n\nAbout 650 strikers blocked the gate, police said.',
    'north-wire':
      'Ada Lind, who leads the union, said “if the crews quit the harbour, then we will stop”.\n\nThe mayor called the blockade “a disgrace”.',
  },
  statements: [
    {
      title: 'The strike stops when the crews leave',
      speaker: 'ada-lind',
      readings: [
        {
          article: 'harbour-post',
          kind: 'direct',
          content: ['“When the crews leave the harbour, the strike will stop,”'],
          cue: 'said',
          source: 'Ada Lind',
        },
        {
          article: 'daily-lamp',
          kind: 'direct',
          content: ['“If the crews leave the harbour, the strike will stop,”'],
          cue: 'told reporters',
          source: 'Lind',
        },
        {
          article: 'coast-radio',
          kind: 'indirect',
          content: ['the strike would go on until crews quit the harbour'],
          cue: 'warned',
          source: 'Lind',
        },
        {
          article: 'north-wire',
          kind: 'direct',
          content: ['“if the crews quit the harbour, then we will stop”'],
          cue: 'said',
          source: 'Ada Lind',
        },
      ],
    },
    {
      title: 'How many strike',
      readings: [
        { article: 'harbour-post', kind: 'assertion', content: ['The union counts 400 strikers'] },
        { article: 'daily-lamp', kind: 'assertion', content: ['Some 400 strikers stood at the gate'] },
        {
          article: 'coast-radio',
          kind: 'indirect',
          content: ['About 650 strikers blocked the gate'],
          cue: 'said',
          source: 'police',
        },
      ],
    },
    {
      title: 'The mayor on the blockade',
      speaker: null,
      readings: [
        {
          article: 'north-wire',
          kind: 'mixed',
          content: ['the blockade “a disgrace”'],
          cue: 'called',
          source: 'The mayor',
        },
      ],
    },
  ],
});

/** A statement whose readings the machine matched with these scores, in their order. */
export function matchedWith(statement: Statement, scores: readonly number[]): Statement {
  const { readings } = statement;
  const matches = readings.map((reading, i) => ({
    reading,
    nearest: readings[i === 0 ? 1 : 0]!,
    sharedWords: [],
    sameSpeaker: true,
    sharedFigures: [],
    score: scores[i]!,
    by: 'machine' as const,
  }));
  return { ...statement, matches, edited: false };
}
