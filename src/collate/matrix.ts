import type { Article, Speaker, Statement } from '../model.ts';
import { hasEditor } from './absence.ts';
import { agreementOf, type Agreement } from './agreement.ts';
import { marksIn } from './alike.ts';
import { elsewhereIn } from './elsewhere.ts';
import { markedWords, type MarkedRun } from './marked-words.ts';
import { linkOf, VERY_SURE } from './links.ts';
import { sharedWords } from './marks.ts';
import { remembered } from '../text/remembered.ts';
import { reportsOf, verbOf, type Treatment } from './reports.ts';
import { sourcesOf, type SourceShare } from './sources.ts';
import type { StoryIndex } from './story-index.ts';

/** How one article reports the statement of a row. */
export interface MatrixCell {
  readonly article: Article;
  /** Null: not reported in this text. */
  readonly reading: {
    readonly treatment: Treatment;
    readonly verb: string | null;
    /** Id of the reading that begins the cell: its anchor in the article. */
    readonly id: string;
    readonly runs: readonly MarkedRun[];
    /** How sure the machine is (0..1) that it belongs to the row; 1 where an editor has looked. */
    readonly link: number;
  } | null;
  /** Where it is not reported: another statement that has this text beside one of the row's passages. */
  readonly elsewhere: Statement | null;
}

/** A statement, and what each article makes of it. */
export interface MatrixRow {
  readonly statement: Statement;
  readonly agreement: Agreement;
  /** One for each article, in the order of letters. */
  readonly cells: readonly MatrixCell[];
  /** Who says it by the account of each article that reports it. */
  readonly sources: readonly SourceShare[];
  /** Whether outlets are sure to quote one sentence of it, in different words. */
  readonly differs: boolean;
}

/** Rows under one heading. */
export interface MatrixGroup {
  /** `differing`: quoted in different words, whoever said it; then the others, `speaker`: all have it from that speaker; `several`: from other sources, or from several; `outlets`: in the outlets' own voice; `unsure`: the machine is not very sure of any two articles that they report the same. */
  readonly heading: 'differing' | 'speaker' | 'several' | 'outlets' | 'unsure';
  readonly speaker: Speaker | null;
  readonly rows: readonly MatrixRow[];
}

/** A cell shows this many words at most; the statement's page has all. */
const LONGEST_CELL = 34;

/** A speaker with this many shared statements has a heading of their own. */
const FEWEST_FOR_HEADING = 3;

/**
 * Statements that at least two articles report against the articles. Those that
 * are quoted in different words come first, the others under who said it, the
 * speaker with most of them first, and last those that may be two statements.
 */
export function matrixOf(index: StoryIndex): MatrixGroup[] {
  const rows = sharedStatements(index).map((statement) => rowOf(index, statement));
  const unsure = rows.filter((row) => !isSure(row));
  const sure = rows.filter(isSure);
  const differing = sure.filter((row) => row.differs);
  const alike = sure.filter((row) => !row.differs);
  const own = alike.filter(isOwnVoice);
  const attributed = alike.filter((row) => !own.includes(row));
  const bySpeaker = Map.groupBy(attributed, onlySpeaker);
  const headed = Array.from(bySpeaker, ([speaker, said]) => ({ speaker, rows: said })).filter(
    (group) => group.speaker !== null && group.rows.length >= FEWEST_FOR_HEADING,
  );
  const several = attributed.filter((row) => !headed.some((group) => group.rows.includes(row)));
  const groups: MatrixGroup[] = [
    { heading: 'differing', speaker: null, rows: differing },
    ...headed
      .sort((a, b) => b.rows.length - a.rows.length)
      .map((group) => ({ ...group, heading: 'speaker' as const })),
    { heading: 'several', speaker: null, rows: several },
    { heading: 'outlets', speaker: null, rows: own },
    { heading: 'unsure', speaker: null, rows: unsure },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

/** Statements with readings in two articles or more, in the story's order. */
export const sharedStatements = remembered(({ story, attribution }: StoryIndex): readonly Statement[] =>
  story.statements.filter(({ readings }) => new Set(readings.map((id) => attribution(id).article)).size > 1),
);

/** Whether at least two articles are very sure to report the same. */
const isSure = ({ cells }: MatrixRow): boolean =>
  cells.filter(({ reading }) => reading !== null && reading.link >= VERY_SURE).length > 1;

const isOwnVoice = ({ sources }: MatrixRow): boolean => sources.every(({ source }) => source.own);

/** The speaker from whom all articles have a row's statement, or null. */
function onlySpeaker({ sources: [first, ...others] }: MatrixRow): Speaker | null {
  return others.length > 0 ? null : (first?.source.speaker ?? null);
}

function rowOf(index: StoryIndex, statement: Statement): MatrixRow {
  const reports = reportsOf(index, statement);
  const marks = marksIn(index, statement);
  const isShared = sharedWords(reports);
  const elsewhere = new Map(elsewhereIn(index, statement).map((one) => [one.article.id, one.statement]));
  const cells = index.story.articles.map((article): MatrixCell => {
    const report = reports.find((one) => one.article.id === article.id);
    if (report === undefined) return { article, reading: null, elsewhere: elsewhere.get(article.id) ?? null };
    const first = report.shown[0]!;
    return {
      article,
      elsewhere: null,
      reading: {
        treatment: report.treatment,
        verb: verbOf(article, first),
        id: first.id,
        runs: markedWords(article, report.shown, marks, LONGEST_CELL, isShared),
        link: linkOf(statement, report),
      },
    };
  });
  const differs = cells.some((cell) => cell.reading?.runs.some((run) => run.mark === 'differs') ?? false);
  return {
    statement,
    agreement: agreementOf(reports, index.reports.length, hasEditor(index.story)),
    cells,
    sources: sourcesOf(index, statement, reports),
    differs,
  };
}
