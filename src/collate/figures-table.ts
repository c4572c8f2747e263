import { compareFigures, type FigureComparison } from '../extract/figure-compare.ts';
import type { Article, Attribution, Figure, Statement } from '../model.ts';
import type { StoryIndex } from './story-index.ts';

/** A figure where it stands. */
export interface FigureMention {
  readonly attribution: Attribution;
  readonly figure: Figure;
  /** As printed, with its hedge. */
  readonly printed: string;
}

/** One figure, or figures that are given for the same thing, across the outlets. */
export interface FigureRow {
  /** `differ`: outlets give different figures in one statement; `hedged`: one figure, with different hedges; `same`: one figure; `single`: in one outlet only. */
  readonly status: 'differ' | 'hedged' | 'same' | 'single';
  /** Singular, as in `Figure`. */
  readonly unit: string;
  readonly kind: Figure['kind'];
  /** The statement in which they differ, or that every outlet gives the figure in; null where a figure stands in several. */
  readonly statement: Statement | null;
  /** For each article, in the order of letters, at most one mention of each amount. */
  readonly cells: readonly (readonly FigureMention[])[];
}

export interface FiguresTable {
  readonly articles: readonly Article[];
  /** Disagreements first, then what most outlets give. */
  readonly rows: readonly FigureRow[];
}

const STATUS_ORDER: readonly FigureRow['status'][] = ['differ', 'hedged', 'same', 'single'];

/**
 * Figures of a story. Only figures inside one statement can disagree; equal ones
 * are gathered wherever they stand. Dates are listed only where they disagree.
 */
export function figuresTableOf(index: StoryIndex): FiguresTable {
  const { articles, statements } = index.story;
  const mentions = new Map(
    index.story.attributions.flatMap((attribution) =>
      attribution.figures.map((figure) => {
        const key = keyOf(attribution, figure);
        return [key, { attribution, figure, printed: printed(index, attribution, figure) }] as const;
      }),
    ),
  );
  const used = new Set<string>();
  const differing = statements.flatMap((statement) => {
    const inStatement = statement.readings
      .map(index.attribution)
      .flatMap((attribution) =>
        attribution.figures.map((figure) => mentions.get(keyOf(attribution, figure))!),
      );
    return disagreements(inStatement).flatMap((together): FigureRow[] => {
      const keys = together.map(({ attribution, figure }) => keyOf(attribution, figure));
      if (keys.some((key) => used.has(key))) return [];
      for (const key of keys) used.add(key);
      return [row('differ', together, statement, articles)];
    });
  });
  const rest = [...mentions].filter(([key, { figure }]) => !used.has(key) && figure.kind !== 'date');
  const agreeing = clusters(
    rest.map(([, mention]) => mention),
    (comparison) => comparison === 'same' || comparison === 'hedged',
  ).map((together) => row(statusOf(together), together, commonStatement(statements, together), articles));
  const width = (one: FigureRow): number => one.cells.filter((cell) => cell.length > 0).length;
  const rows = [...differing, ...agreeing].sort(
    (a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) || width(b) - width(a),
  );
  return { articles, rows };
}

function keyOf({ article }: Attribution, { span }: Figure): string {
  return `${article} ${span.start}`;
}

function printed(index: StoryIndex, { article }: Attribution, { span, hedge }: Figure): string {
  const text = index.article(article).text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return hedge === null || text.toLowerCase().includes(hedge) ? text : `${hedge} ${text}`;
}

/** Mentions gathered so that each is comparable, in the wanted way, to the first of its cluster. */
function clusters(
  mentions: readonly FigureMention[],
  belong: (comparison: FigureComparison) => boolean,
): FigureMention[][] {
  const found: FigureMention[][] = [];
  for (const mention of mentions) {
    const cluster = found.find((one) => belong(compareFigures(one[0]!.figure, mention.figure)));
    if (cluster === undefined) found.push([mention]);
    else cluster.push(mention);
  }
  return found;
}

/**
 * Amounts of one thing that no article gives together: "19 points" here and
 * "20 points" there. An article that has both ("from 28 to 19") tells two things
 * apart, so these are no disagreement.
 */
function disagreements(mentions: readonly FigureMention[]): FigureMention[][] {
  const amounts = clusters(mentions, (comparison) => comparison === 'same' || comparison === 'hedged').sort(
    (a, b) => articlesOf(b).size - articlesOf(a).size,
  );
  const merged: FigureMention[][] = [];
  for (const amount of amounts) {
    const other = merged.find(
      (one) =>
        one.every(({ figure }) =>
          amount.every(
            (mention) => compareFigures(figure, mention.figure) === 'differ' || same(figure, mention.figure),
          ),
        ) && articlesOf(one).isDisjointFrom(articlesOf(amount)),
    );
    if (other === undefined) merged.push([...amount]);
    else other.push(...amount);
  }
  return merged.filter(
    (together) =>
      articlesOf(together).size > 1 &&
      together.some(({ figure }) => compareFigures(together[0]!.figure, figure) === 'differ'),
  );
}

function same(a: Figure, b: Figure): boolean {
  const comparison = compareFigures(a, b);
  return comparison === 'same' || comparison === 'hedged';
}

/** The statement in which every outlet that gives a figure has it; null where there is none, or only one outlet. */
function commonStatement(
  statements: readonly Statement[],
  together: readonly FigureMention[],
): Statement | null {
  const articles = articlesOf(together);
  if (articles.size < 2) return null;
  return (
    statements.find(({ readings }) =>
      articlesOf(together.filter(({ attribution }) => readings.includes(attribution.id))).isSupersetOf(
        articles,
      ),
    ) ?? null
  );
}

function articlesOf(mentions: readonly FigureMention[]): Set<string> {
  return new Set(mentions.map(({ attribution }) => attribution.article));
}

function statusOf(together: readonly FigureMention[]): FigureRow['status'] {
  if (articlesOf(together).size < 2) return 'single';
  const hedged = together.some(({ figure }) => compareFigures(together[0]!.figure, figure) === 'hedged');
  return hedged ? 'hedged' : 'same';
}

function row(
  status: FigureRow['status'],
  together: readonly FigureMention[],
  statement: Statement | null,
  articles: readonly Article[],
): FigureRow {
  const { unit, kind } = together[0]!.figure;
  const cells = articles.map(({ id }) => {
    const own = together.filter(({ attribution }) => attribution.article === id);
    const prints = Map.groupBy(own, (mention) => mention.printed.toLowerCase());
    return Array.from(prints.values(), (equal) => equal[0]!);
  });
  return { status, unit, kind, statement, cells };
}
