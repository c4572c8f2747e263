import { compareFigures, type FigureComparison } from '../extract/figure-compare.ts';
import { senseOf } from '../extract/figures-hedges.ts';
import type { Article, Figure, Statement } from '../model.ts';
import { postings } from '../text/postings.ts';
import { figureMentions, type FigureMention } from './figure-mentions.ts';
import { haveOneSubject } from './figure-subject.ts';
import { surenessIn } from './links.ts';
import { titleOf } from './statement-title.ts';
import type { StoryIndex } from './story-index.ts';

/** One figure, or figures that are given for the same thing, across the outlets. */
export interface FigureRow {
  /**
   * `differ`: outlets give different figures in one statement; `near`: different ones,
   * of which the hedge on one allows for the other; `hedged`: one figure, with different
   * hedges; `same`: one figure; `single`: in the passages of one outlet only.
   */
  readonly status: 'differ' | 'near' | 'hedged' | 'same' | 'single';
  /** Singular, as in `Figure`; "to 193" for what a vote or a score stands against. */
  readonly unit: string;
  readonly kind: Figure['kind'];
  /** The statement in which they differ, or that every outlet gives the figure in; null where a figure stands in several. */
  readonly statement: (Pick<Statement, 'id'> & { readonly title: string }) | null;
  /**
   * For each article, in the order of letters, at most one mention of each amount. Where no
   * passage of an article holds the figure, its first mention elsewhere in the text; then
   * `attributions` is empty.
   */
  readonly cells: readonly (readonly FigureMention[])[];
}

/** The figures of a story’s passages, beside each other. */
export interface FiguresTable {
  readonly articles: readonly Article[];
  /** Disagreements first, then what most outlets give. */
  readonly rows: readonly FigureRow[];
}

const STATUS_ORDER: readonly FigureRow['status'][] = ['differ', 'near', 'hedged', 'same', 'single'];

/**
 * Figures of a story's passages. Only figures of passages that are likely of one statement can
 * disagree; equal ones are gathered wherever they stand, also where no passage holds them, so that no
 * outlet is said to lack a figure that its text has. Left out are numbers of nothing that is
 * named where one outlet alone has them, and dates that do not disagree.
 */
export function figuresTableOf(index: StoryIndex): FiguresTable {
  const { articles, statements } = index.story;
  const all = figureMentions(index);
  const mentions = all.filter(({ attributions }) => attributions.length > 0);
  const elsewhere = all.filter(({ attributions }) => attributions.length === 0);
  const used = new Set<FigureMention>();
  const row = rowMaker(index, elsewhere);
  const placesOf = statementPlaces(statements);
  const inStatements = mentionsInStatements(mentions, placesOf);
  const differing = statements.flatMap((statement, place) =>
    disagreements(likelyIn(statement, inStatements.get(place) ?? []), all).flatMap(
      (together): FigureRow[] => {
        if (together.some((mention) => used.has(mention))) return [];
        for (const mention of together) used.add(mention);
        const differ = pairsOf(together).some(
          ([a, b]) => compareInStatement(a.figure, b.figure) === 'differ',
        );
        return [row(differ ? 'differ' : 'near', together, statement)];
      },
    ),
  );
  const rest = mentions.filter((mention) => !used.has(mention) && mention.figure.kind !== 'date');
  const agreeing = clusters(
    rest,
    (a, b) => isOneFigure(a.figure, b.figure) || areOneInAStatement(index, a, b),
  );
  const rows = [
    ...differing,
    ...agreeing
      .map((together) => row(null, together, commonStatement(statements, placesOf, together)))
      .filter((one) => one.status !== 'single' || one.kind !== 'count' || one.unit !== ''),
  ].sort(
    (a, b) => STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) || widthOf(b) - widthOf(a),
  );
  return { articles, rows };
}

const widthOf = ({ cells }: FigureRow): number => cells.filter((cell) => cell.length > 0).length;

/** The statements that a mention stands in, by their places in the story. */
type PlacesOf = (mention: FigureMention) => readonly number[];

function statementPlaces(statements: readonly Statement[]): PlacesOf {
  const places = postings(statements, ({ readings }) => readings);
  return ({ attributions }) => [...new Set(attributions.flatMap(({ id }) => places.get(id) ?? []))];
}

/** The mentions in each statement, in their order, by the statement's place in the story. */
function mentionsInStatements(
  mentions: readonly FigureMention[],
  placesOf: PlacesOf,
): Map<number, FigureMention[]> {
  const placed = mentions.flatMap((mention) => placesOf(mention).map((place) => ({ place, mention })));
  const byPlace = Map.groupBy(placed, ({ place }) => place);
  return new Map(Array.from(byPlace, ([place, own]) => [place, own.map(({ mention }) => mention)]));
}

/** Of matches less sure than this half are wrong, of those from here on four fifths right: passages on two matters give two figures. */
const LEAST_SURE = 0.7;

/** Those of a statement's mentions that stand in a passage which is likely of it. */
function likelyIn(statement: Statement, mentions: readonly FigureMention[]): FigureMention[] {
  const sureness = surenessIn(statement);
  const readings = new Set(statement.readings);
  return mentions.filter(({ attributions }) =>
    attributions.some(({ id }) => readings.has(id) && sureness(id) >= LEAST_SURE),
  );
}

/** "3" in one text and "3 ships" in another need be no one figure; a larger number is. */
const MOST_BY_CHANCE = 10;

/** Whether two figures are one, wherever they stand: equal in value and of one thing as far as it is named. */
function isOneFigure(a: Figure, b: Figure): boolean {
  const comparison = compareFigures(a, b);
  if (comparison === 'same' || comparison === 'hedged') return true;
  if (!isOneCount(a, b)) return false;
  return isTelling(a.value!) || ((a.unit === '' || b.unit === '') && a.value! > MOST_BY_CHANCE);
}

/** Counts of one value, perhaps of what is named differently ("workers", "employees"). */
function isOneCount(a: Figure, b: Figure): boolean {
  const isCount = ({ kind, unit }: Figure) => kind === 'count' && !unit.startsWith('to ');
  return isCount(a) && isCount(b) && a.value !== null && a.value === b.value;
}

/** Two things of one story are hardly counted alike in as many digits as these. */
const TELLING_DIGITS = 3;

/** Whether a number is one that two things hardly share: 544, 1,768, but not 500. */
function isTelling(value: number): boolean {
  return String(value).replace('.', '').replace(/0+$/, '').length >= TELLING_DIGITS;
}

function areOneInAStatement(index: StoryIndex, a: FigureMention, b: FigureMention): boolean {
  if (!isOneCount(a.figure, b.figure)) return false;
  const statements = ({ attributions }: FigureMention) =>
    new Set(attributions.flatMap(({ id }) => index.statementsOf(id)));
  return !statements(a).isDisjointFrom(statements(b));
}

/** Mentions gathered so that all of a cluster belong together. */
function clusters(
  mentions: readonly FigureMention[],
  belong: (a: FigureMention, b: FigureMention) => boolean,
): FigureMention[][] {
  const found: FigureMention[][] = [];
  for (const mention of mentions) {
    const cluster = found.find((one) => one.every((other) => belong(other, mention)));
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
function disagreements(mentions: readonly FigureMention[], all: readonly FigureMention[]): FigureMention[][] {
  const isOne = (a: FigureMention, b: FigureMention) =>
    isOneFigure(a.figure, b.figure) || isOneCount(a.figure, b.figure);
  const amounts = clusters(mentions, isOne).sort((a, b) => articlesOf(b).size - articlesOf(a).size);
  const merged: FigureMention[][] = [];
  for (const amount of amounts) {
    const other = merged.find(
      (one) =>
        one.every((a) => amount.every((b) => isAgainst(a.figure, b.figure) || isOne(a, b))) &&
        one.some((a) => amount.some((b) => haveOneSubject(a, b))) &&
        !haveBoth(one, amount, all),
    );
    if (other === undefined) merged.push([...amount]);
    else other.push(...amount);
  }
  return merged.filter(
    (together) =>
      articlesOf(together).size > 1 && pairsOf(together).some(([a, b]) => isAgainst(a.figure, b.figure)),
  );
}

function isAgainst(a: Figure, b: Figure): boolean {
  const comparison = compareInStatement(a, b);
  return comparison === 'differ' || comparison === 'near';
}

/**
 * Compares two figures of one statement: there a number that no noun follows counts what the
 * other does where they are not far apart (“about nine million”, “eight million people”).
 */
function compareInStatement(a: Figure, b: Figure): FigureComparison {
  if (![a, b].every(({ kind }) => kind === 'count') || (a.unit !== '' && b.unit !== ''))
    return compareFigures(a, b);
  const [less = 0, more = 0] = [a.value ?? 0, b.value ?? 0].sort((x, y) => x - y);
  if (less <= MOST_BY_CHANCE || less < LEAST_OF_ONE * more) return compareFigures(a, b);
  const unit = a.unit || b.unit || NAMELESS;
  return compareFigures({ ...a, unit }, { ...b, unit });
}

/** How much of the larger the smaller of two such numbers is at least: 300,000 here and 700,000 there count two things. */
const LEAST_OF_ONE = 0.8;
/** What two numbers count that no noun follows. */
const NAMELESS = 'of them';

/** Whether an article of either amount has the other somewhere in its text. */
function haveBoth(
  one: readonly FigureMention[],
  other: readonly FigureMention[],
  all: readonly FigureMention[],
): boolean {
  const having = (amount: readonly FigureMention[]) =>
    new Set(
      all
        .filter(({ figure }) => amount.some((mention) => isOneFigure(mention.figure, figure)))
        .map(({ article }) => article),
    );
  return !articlesOf(one).isDisjointFrom(having(other)) || !articlesOf(other).isDisjointFrom(having(one));
}

function pairsOf(mentions: readonly FigureMention[]): [FigureMention, FigureMention][] {
  return mentions.flatMap((a, i) => mentions.slice(i + 1).map((b): [FigureMention, FigureMention] => [a, b]));
}

/** The first statement in which every outlet that gives a figure has it; null where there is none, or only one outlet. */
function commonStatement(
  statements: readonly Statement[],
  placesOf: PlacesOf,
  together: readonly FigureMention[],
): Statement | null {
  const byArticle = Map.groupBy(together, ({ article }) => article);
  const [first, ...others] = Array.from(byArticle.values(), (own) => new Set(own.flatMap(placesOf)));
  if (first === undefined || others.length === 0) return null;
  const common = others.reduce((left, right) => left.intersection(right), first);
  return statements[Math.min(...common)] ?? null;
}

function articlesOf(mentions: readonly FigureMention[]): Set<string> {
  return new Set(mentions.map(({ article }) => article));
}

/** Makes rows; the status of figures that do not disagree follows from their hedges. */
function rowMaker(index: StoryIndex, elsewhere: readonly FigureMention[]) {
  return (
    status: 'differ' | 'near' | null,
    together: readonly FigureMention[],
    statement: Statement | null,
  ): FigureRow => {
    const inPassages = articlesOf(together);
    const cells = index.story.articles.map(({ id }) => {
      if (inPassages.has(id)) return withoutRepeats(together.filter(({ article }) => article === id));
      const first = elsewhere.find(
        ({ article, figure }) => article === id && together.some((one) => isOneFigure(one.figure, figure)),
      );
      return first === undefined ? [] : [first];
    });
    return {
      status: status ?? (inPassages.size < 2 ? 'single' : hedgeAlike(cells) ? 'same' : 'hedged'),
      // A bare number beside "47 arrests" counts arrests.
      unit: together.find(({ figure }) => figure.unit !== '')?.figure.unit ?? '',
      kind: together[0]!.figure.kind,
      statement: statement === null ? null : { id: statement.id, title: titleOf(index, statement) },
      cells,
    };
  };
}

/** Whether every article that gives a figure has it with a hedge, or without one, that all of them have. */
function hedgeAlike(cells: FigureRow['cells']): boolean {
  const [first, ...others] = cells
    .filter((cell) => cell.length > 0)
    .map((cell) => new Set(cell.map(({ figure }) => senseOf(figure.hedge))));
  return [...first!].some((sense) => others.every((other) => other.has(sense)));
}

/** Mentions of one article, each print once, and none that another says with more words and the same hedge. */
function withoutRepeats(mentions: readonly FigureMention[]): FigureMention[] {
  const prints = [...Map.groupBy(mentions, ({ printed }) => printed.toLowerCase()).values()].map(
    ([first]) => first!,
  );
  const saysMore = (one: FigureMention, other: FigureMention) =>
    other !== one &&
    other.figure.hedge === one.figure.hedge &&
    ` ${other.printed.toLowerCase()} `.includes(` ${one.printed.toLowerCase()} `);
  return prints.filter((one) => !prints.some((other) => saysMore(one, other)));
}
