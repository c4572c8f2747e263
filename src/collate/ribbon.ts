import type { Article, Statement } from '../model.ts';
import { linkOf, VERY_SURE } from './links.ts';
import { sharedStatements } from './matrix.ts';
import { paragraphOf, reportsOf } from './reports.ts';
import type { StoryIndex } from './story-index.ts';

/** Where one article reports one statement. */
export interface RibbonNode {
  /** Number of the article. */
  readonly column: number;
  /** Null in a heading. */
  readonly paragraph: number | null;
  /** Id of the reading, which is its anchor in the article. */
  readonly reading: string;
  /** Middle of the node, a whole number of 0..100 from the top of the drawing. */
  readonly middle: number;
}

/** The nodes of one statement and the bands between them. */
export interface RibbonBand {
  readonly statement: Statement;
  /** Number in the ribbon, from 1, by its first place. */
  readonly number: number;
  /** 1 and 2: the two that most outlets quote, of those of which the machine is very sure; 0: the others. */
  readonly emphasis: 0 | 1 | 2;
  readonly nodes: readonly RibbonNode[];
  /** SVG path data in a box of `RIBBON_WIDTH` by `RIBBON_HEIGHT`, to be stroked: level across each column, a curve between columns. */
  readonly path: string;
}

/** Articles as columns, and between them bands for the statements that neighbours share. */
export interface Ribbon {
  readonly articles: readonly Article[];
  /** Left edges of the columns, 0..100. */
  readonly lefts: readonly number[];
  /** Width of a column. */
  readonly width: number;
  readonly bands: readonly RibbonBand[];
}

/** Sides of the drawing's own box. Whole numbers of it are fine enough; a hundredth of the height is a third of a line. */
export const RIBBON_WIDTH = 300;
export const RIBBON_HEIGHT = 100;

/** The least distance between the middles of two nodes, in hundredths of the drawing: a line of a caption. */
const DISTANCE = 3;
/** Where a column begins and how wide it is, as shares of the space that it has; the numbers of its nodes stand in it. */
const INDENT = 0.02;
const WIDTH = 0.3;

/**
 * Geometry of the order of statements: a column for each article, top to bottom,
 * a node where the first shown reading begins, a band for each statement that two
 * articles report. Nodes that would touch are moved apart, in their order.
 */
export function ribbonOf(index: StoryIndex): Ribbon {
  const { articles } = index.story;
  const step = 100 / Math.max(1, articles.length);
  const lefts = articles.map((_, column) => round((column + INDENT) * step));
  const width = round(step * WIDTH);
  const statements = sharedStatements(index);
  const places = statements.flatMap((statement) =>
    reportsOf(index, statement).map(({ article, shown }) => ({
      statement,
      column: articles.indexOf(article),
      paragraph: paragraphOf(index, shown[0]!),
      reading: shown[0]!.id,
      at: (100 * (shown[0]!.content[0]?.start ?? 0)) / Math.max(1, article.text.length),
    })),
  );
  const middles = new Map<(typeof places)[number], number>();
  articles.forEach((_, column) => {
    const inColumn = places.filter((place) => place.column === column).sort((a, b) => a.at - b.at);
    apart(inColumn.map((place) => place.at)).forEach((middle, i) => middles.set(inColumn[i]!, middle));
  });
  const emphasised = mostQuoted(index, statements);
  const bands = statements.map((statement): Omit<RibbonBand, 'number'> => {
    const nodes = places
      .filter((place) => place.statement === statement)
      .map((place): RibbonNode => ({
        column: place.column,
        paragraph: place.paragraph,
        reading: place.reading,
        middle: Math.round(middles.get(place)!),
      }));
    return {
      statement,
      emphasis: emphasised.get(statement) ?? 0,
      nodes,
      path: pathOf(nodes, lefts, width),
    };
  });
  bands.sort((a, b) => a.nodes[0]!.column - b.nodes[0]!.column || a.nodes[0]!.middle - b.nodes[0]!.middle);
  return { articles, lefts, width, bands: bands.map((one, i) => ({ ...one, number: i + 1 })) };
}

/** Positions (0..100, ascending) moved so that neighbours keep their distance and all stay inside. */
function apart(positions: readonly number[]): number[] {
  const distance = Math.min(DISTANCE, 100 / Math.max(1, positions.length));
  const moved: number[] = [];
  for (const position of positions)
    moved.push(Math.max(position, (moved.at(-1) ?? -distance / 2) + distance));
  let limit = 100 - distance / 2;
  for (let i = moved.length - 1; i >= 0; i--) {
    moved[i] = Math.min(moved[i]!, limit);
    limit = moved[i]! - distance;
  }
  return moved;
}

function mostQuoted(index: StoryIndex, statements: readonly Statement[]): Map<Statement, 1 | 2> {
  const quoting = (statement: Statement): number =>
    reportsOf(index, statement).filter(({ treatment }) => treatment === 'quoted').length;
  const isSure = (statement: Statement): boolean =>
    reportsOf(index, statement).every((report) => linkOf(statement, report) >= VERY_SURE);
  const ranked = statements
    .filter(isSure)
    .map((statement) => ({ statement, outlets: quoting(statement) }))
    .filter(({ outlets }) => outlets > 1)
    .sort((a, b) => b.outlets - a.outlets);
  return new Map(ranked.slice(0, 2).map(({ statement }, i) => [statement, i === 0 ? 1 : 2]));
}

function pathOf(nodes: readonly RibbonNode[], lefts: readonly number[], width: number): string {
  const at = (percent: number): number => Math.round((percent * RIBBON_WIDTH) / 100);
  const down = (percent: number): number => Math.round((percent * RIBBON_HEIGHT) / 100);
  return nodes
    .map(({ column, middle }, i) => {
      const left = lefts[column]!;
      const before = nodes[i - 1];
      const across = `h${at(width)}`;
      if (before === undefined) return `M${at(left)} ${down(middle)}${across}`;
      const bend = at((lefts[before.column]! + width + left) / 2);
      return `C${bend} ${down(before.middle)} ${bend} ${down(middle)} ${at(left)} ${down(middle)}${across}`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
