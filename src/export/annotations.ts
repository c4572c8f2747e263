import { editorsHand } from '../collate/editors-hand.ts';
import type { Article, Attribution, Span, Story } from '../model.ts';
import { articlePath, articleTextPath, quotePath, speakerPath, statementPath } from '../permalinks/paths.ts';
import { charactersOf } from './characters.ts';
import { statementsByReading } from './statements-by-reading.ts';

/** UTF-16 code units of context on each side of a quotation in a TextQuoteSelector; half a character at its outer end is left off. */
const CONTEXT = 32;
const HALF_IN_FRONT = /^[\uDC00-\uDFFF]/;
const HALF_BEHIND = /[\uD800-\uDBFF]$/;

/** An annotation of one quote or claim in the Web Annotation data model. */
export interface AnnotationData {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'classifying';
  /** Who found the passage. */
  readonly creator: { readonly type: 'Person' | 'Software'; readonly name: string };
  readonly body: readonly object[];
  readonly target: readonly TargetData[];
}

/** A place of a passage: its words, and where they stand. */
export interface TargetData {
  readonly type: 'SpecificResource';
  /** The article's plain text, which the positions count in. */
  readonly source: string;
  /** The page of this edition that shows it. */
  readonly scope: string;
  readonly selector: readonly [QuoteSelector, PositionSelector];
}

interface QuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

interface PositionSelector {
  readonly type: 'TextPositionSelector';
  /** In characters (Unicode code points), as the model wants. */
  readonly start: number;
  readonly end: number;
}

/** A story's attributions as one page of annotations. */
export interface AnnotationPageData {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly startIndex: 0;
  readonly items: readonly AnnotationData[];
}

const MACHINE = { type: 'Software', name: 'As Reported' } as const;
const EDITOR = { type: 'Person', name: 'An editor of As Reported' } as const;

/**
 * Every attribution of a story as a W3C Web Annotation: its kind, its speaker
 * and its statements as bodies, who found it as its creator, each span of its
 * content as a target with a TextQuoteSelector and a TextPositionSelector.
 *
 * @param id address of the page itself
 * @param at makes an address of a path
 */
export function storyAnnotations(story: Story, id: string, at: (path: string) => string): AnnotationPageData {
  const hand = editorsHand(story);
  const statementsOf = statementsByReading(story.statements);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationPage',
    startIndex: 0,
    items: story.articles.flatMap((article) => {
      const target = targetsIn(story, article, at);
      return story.attributions
        .filter((attribution) => attribution.article === article.id)
        .map((attribution) => ({
          id: at(quotePath(attribution.id)),
          type: 'Annotation' as const,
          motivation: 'classifying' as const,
          creator: hand.added.has(attribution.id) ? EDITOR : MACHINE,
          body: bodies(attribution, statementsOf.get(attribution.id) ?? [], at),
          target: attribution.content.map(target),
        }));
    }),
  };
}

function bodies(
  { kind, speaker }: Attribution,
  statements: readonly string[],
  at: (path: string) => string,
): object[] {
  const link = (purpose: string, path: string) => ({
    type: 'SpecificResource',
    purpose,
    source: at(path),
  });
  return [
    { type: 'TextualBody', purpose: 'classifying', value: kind, format: 'text/plain' },
    ...(speaker === null ? [] : [link('identifying', speakerPath(speaker))]),
    ...statements.map((statement) => link('linking', statementPath(statement))),
  ];
}

function targetsIn(
  story: Story,
  { id, text }: Article,
  at: (path: string) => string,
): (span: Span) => TargetData {
  const characters = charactersOf(text);
  return (span) => ({
    type: 'SpecificResource',
    source: at(articleTextPath(story.id, id)),
    scope: at(articlePath(story.id, id)),
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(span.start, span.end),
        prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start).replace(HALF_IN_FRONT, ''),
        suffix: text.slice(span.end, span.end + CONTEXT).replace(HALF_BEHIND, ''),
      },
      { type: 'TextPositionSelector', ...characters(span) },
    ],
  });
}
