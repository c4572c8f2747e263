import type { Article, Speaker, Statement } from '../model.ts';
import { agreementOf, type Agreement } from './agreement.ts';
import { markedWords, type MarkedRun } from './marked-words.ts';
import { markWords } from './marks.ts';
import { reportsOf, verbOf, type Treatment } from './reports.ts';
import type { StoryIndex } from './story-index.ts';

/** How one article reports the statement of a row. */
export interface MatrixCell {
  readonly article: Article;
  /** Null: not reported in this text. */
  readonly reading: {
    readonly treatment: Treatment;
    readonly verb: string | null;
    readonly runs: readonly MarkedRun[];
  } | null;
}

export interface MatrixRow {
  readonly statement: Statement;
  readonly agreement: Agreement;
  /** One for each article, in the order of letters. */
  readonly cells: readonly MatrixCell[];
  /** Whether outlets that quote have other words, or a figure differs. */
  readonly differs: boolean;
}

/** Rows under one heading. */
export interface MatrixGroup {
  /** `speaker`: said by that speaker; `others`: by several, or by sources that are not resolved; `outlets`: in the outlets' own voice. */
  readonly voice: 'speaker' | 'others' | 'outlets';
  readonly speaker: Speaker | null;
  /** Those in which outlets differ first. */
  readonly rows: readonly MatrixRow[];
}

/** A cell shows this many words at most; the statement's page has all. */
const LONGEST_CELL = 42;

/** A speaker with this many shared statements has a heading of their own. */
const FEWEST_FOR_HEADING = 3;

/**
 * Statements that at least two outlets report against the outlets, under
 * headings: who said it, most statements first.
 */
export function matrixOf(index: StoryIndex): MatrixGroup[] {
  const rows = sharedStatements(index).map((statement) => rowOf(index, statement));
  const bySpeaker = Map.groupBy(rows, (row) => headingOf(row));
  const groups: MatrixGroup[] = [];
  const others: MatrixRow[] = [];
  for (const [heading, members] of bySpeaker) {
    const speaker = heading === OWN_VOICE ? null : index.speaker(heading);
    if (heading === OWN_VOICE)
      groups.push({ voice: 'outlets', speaker: null, rows: differingFirst(members) });
    else if (speaker !== null && members.length >= FEWEST_FOR_HEADING)
      groups.push({ voice: 'speaker', speaker, rows: differingFirst(members) });
    else others.push(...members);
  }
  if (others.length > 0)
    groups.push({ voice: 'others', speaker: null, rows: differingFirst(inOrder(rows, others)) });
  const rank = { speaker: 0, others: 1, outlets: 2 };
  return groups.sort((a, b) => rank[a.voice] - rank[b.voice] || b.rows.length - a.rows.length);
}

/** Statements with readings in two articles or more, in the story's order. */
export function sharedStatements(index: StoryIndex): Statement[] {
  return index.story.statements.filter(
    ({ readings }) => new Set(readings.map((id) => index.attribution(id).article)).size > 1,
  );
}

const OWN_VOICE = '';

function headingOf({ statement, cells }: MatrixRow): string {
  if (statement.speaker !== null) return statement.speaker;
  const attributed = cells.some((cell) => cell.reading !== null && cell.reading.treatment !== 'stated');
  return attributed ? 'several' : OWN_VOICE;
}

function rowOf(index: StoryIndex, statement: Statement): MatrixRow {
  const reports = reportsOf(index, statement);
  const marks = markWords(reports);
  const cells = index.story.articles.map((article): MatrixCell => {
    const report = reports.find((one) => one.article.id === article.id);
    if (report === undefined) return { article, reading: null };
    const [first] = report.shown;
    return {
      article,
      reading: {
        treatment: report.treatment,
        verb: first === undefined ? null : verbOf(index, first),
        runs: markedWords(article.id, article.text, report.shown, marks, LONGEST_CELL),
      },
    };
  });
  const differs = cells.some((cell) => cell.reading?.runs.some((run) => run.mark === 'differs') ?? false);
  return { statement, agreement: agreementOf(reports, index.reports.length), cells, differs };
}

function differingFirst(rows: readonly MatrixRow[]): MatrixRow[] {
  return [...rows.filter((row) => row.differs), ...rows.filter((row) => !row.differs)];
}

function inOrder(rows: readonly MatrixRow[], some: readonly MatrixRow[]): MatrixRow[] {
  return rows.filter((row) => some.includes(row));
}
