import type { ElementContent } from 'hast';
import type { Article, Attribution, Span, Statement } from '../../model.ts';
import type { MarkdownDocument } from '../../text/markdown.ts';
import { markTree, segmentsOf, type Mark, type Piece } from '../../text/marks.ts';
import { firstWhere } from '../../text/span-index.ts';
import { outletReports, reportsOf, type OutletReport } from '../../collate/reports.ts';
import type { StoryIndex } from '../../collate/story-index.ts';
import { DOUBTFUL } from '../../collate/links.ts';
import { lengthOf } from '../../text/spans.ts';
import { flowOf, type Flow } from './flow.ts';
import { shadeOf, type Shade } from './share.ts';

/** An article with its passages marked and what stands beside each block. */
export interface AnnotatedArticle {
  readonly flow: readonly Flow[];
  /** Passages by the offset of the block in which they end. */
  readonly passages: ReadonlyMap<number, readonly Passage[]>;
  /** Ids of the passages that have a mark; one that others cover wholly has none. */
  readonly marked: ReadonlySet<string>;
  /** How many outlets share each shade that occurs, lightest first. */
  readonly shades: readonly { readonly shade: Shade; readonly counts: readonly number[] }[];
  /** Whether any of the passages is in doubt. */
  readonly hasDoubts: boolean;
}

/** One attribution of the article. */
export interface Passage {
  readonly attribution: Attribution;
  /** What it is a reading of, most shared first. */
  readonly statements: readonly SharedStatement[];
  /** How many outlets report the most shared of its statements; a transcript is none. */
  readonly outlets: number;
  readonly shade: Shade;
  /** Whether the machine is more likely wrong than right about it. */
  readonly doubtful: boolean;
}

/** Id of the place in the text where the mark of a passage begins. */
export const markId = (passage: string) => `mark-${passage}`;

/** A statement, as the reader of one article meets it. */
export interface SharedStatement {
  readonly statement: Statement;
  /** How the other articles report it. */
  readonly others: readonly OutletReport[];
}

/** Marks every attribution of an article. Where they overlap, a stretch leads to the shortest. */
export function annotate(index: StoryIndex, article: Article, document: MarkdownDocument): AnnotatedArticle {
  const passages = index.story.attributions
    .filter((attribution) => attribution.article === article.id)
    .map((attribution) => passageOf(index, attribution));
  const stretches = stretchesOf(document.text, passages);
  return {
    flow: flowOf(markTree(document.tree, marksOf(stretches))),
    passages: byBlock(document, passages),
    marked: new Set(stretches.map(({ passage }) => passage.attribution.id)),
    shades: shadesOf(passages),
    hasDoubts: passages.some(({ doubtful }) => doubtful),
  };
}

function passageOf(index: StoryIndex, attribution: Attribution): Passage {
  const reported = index.statementsOf(attribution.id).map((statement) => ({
    statement,
    reports: reportsOf(index, statement),
  }));
  const statements = reported.map(({ statement, reports }) => ({
    statement,
    others: reports.filter(({ article }) => article.id !== attribution.article),
  }));
  const outlets = Math.max(0, ...reported.map(({ reports }) => outletReports(reports).length));
  const doubtful = attribution.confidence < DOUBTFUL;
  return { attribution, statements, outlets, shade: shadeOf(outlets, index.reports.length), doubtful };
}

interface Stretch extends Span {
  readonly passage: Passage;
}

/** The article cut where marks begin and end, each stretch with the passage that it leads to. */
function stretchesOf(text: string, passages: readonly Passage[]): Stretch[] {
  const spans = passages.flatMap((passage) =>
    passage.attribution.content.map((span) => ({ ...trimmed(text, span), passage })),
  );
  return (
    segmentsOf(spans)
      // What holds no word, such as the space between two parts, is no link.
      .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
      .flatMap(({ start, end, covers }) => {
        const [passage] = covers
          .flatMap((i) => spans[i]?.passage ?? [])
          .sort((a, b) => extent(a) - extent(b));
        return passage === undefined ? [] : [{ ...trimmed(text, { start, end }), passage }];
      })
  );
}

function marksOf(stretches: readonly Stretch[]): Mark[] {
  const own = Map.groupBy(stretches, ({ passage }) => passage);
  return stretches.map((stretch): Mark => {
    const { start, end, passage } = stretch;
    const isFirst = own.get(passage)?.[0] === stretch;
    const isLast = own.get(passage)?.at(-1) === stretch;
    return {
      start,
      end,
      wrap: (children, piece) =>
        link(children, passage, { first: isFirst && piece.first, last: isLast && piece.last }),
    };
  });
}

/** Without the white space at its ends: a mark begins and ends with a word. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}

const extent = ({ attribution }: Passage) => lengthOf(attribution.content);

/** The link to a passage's readings; its sign is drawn by the style sheet, so that copied words stay words. */
function link(children: ElementContent[], passage: Passage, { first, last }: Piece): ElementContent {
  const { attribution, shade, doubtful } = passage;
  const sign = last ? signOf(passage) : '';
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['m', `m${shade}`, ...(doubtful ? ['md'] : [])],
      href: `#${attribution.id}`,
      ...(sign === '' ? {} : { dataN: sign }),
      ...(first ? { id: markId(attribution.id) } : {}),
    },
    children,
  };
}

/** How many outlets share a passage, and whether it is in doubt: “3”, “3?”, “?” or nothing. */
function signOf({ outlets, doubtful }: Passage): string {
  return `${outlets > 1 ? outlets : ''}${doubtful ? '?' : ''}`;
}

function byBlock({ blocks }: MarkdownDocument, passages: readonly Passage[]): Map<number, Passage[]> {
  return Map.groupBy(passages, ({ attribution }) => {
    const end = attribution.content.at(-1)?.end ?? 0;
    const behind = firstWhere(blocks.length, (i) => blocks[i]!.span.start >= end);
    return blocks[Math.max(0, behind - 1)]?.span.start ?? 0;
  });
}

function shadesOf(passages: readonly Passage[]): AnnotatedArticle['shades'] {
  const shades = [...new Set(passages.map(({ shade }) => shade))].sort();
  return shades.map((shade) => ({
    shade,
    counts: [...new Set(passages.filter((p) => p.shade === shade).map((p) => p.outlets))].sort(
      (a, b) => a - b,
    ),
  }));
}
