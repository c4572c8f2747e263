import type { Statement } from '../model.ts';
import { listed } from '../text/say.ts';
import { hasEditor } from './absence.ts';
import { agreementOf } from './agreement.ts';
import { elsewhereIn } from './elsewhere.ts';
import { DOUBTFUL, linkOf } from './links.ts';
import { reportsOf, type OutletReport } from './reports.ts';
import type { StoryIndex } from './story-index.ts';

/** What is said of a statement in plain words. */
export interface Account {
  /** What stands alone where there is room for no more: the doubt, and who reports it and how. */
  readonly lead: string;
  readonly rest: readonly string[];
}

/** Who reports a statement and how; before that, where the machine doubts that its readings report the same or that they are reports at all, that. */
export function accountOf(index: StoryIndex, statement: Statement): Account {
  const reports = reportsOf(index, statement);
  const elsewhere = elsewhereIn(index, statement).filter(({ article }) => article.role === 'report').length;
  const [first = '', ...rest] = agreementOf(
    reports,
    index.reports.length,
    hasEditor(index.story),
    elsewhere,
  ).sentences;
  const doubt = doubtIn(statement, reports);
  return { lead: doubt === null ? first : `${doubt} ${first}`, rest };
}

function doubtIn(statement: Statement, reports: readonly OutletReport[]): string | null {
  const doubtful = reports.filter((report) => linkOf(statement, report) < DOUBTFUL);
  if (doubtful.length === 0) return doubtOfAll(reports);
  if (doubtful.length === reports.length) return 'Perhaps not the same statement.';
  const letters = listed(doubtful.map(({ article }) => article.letter));
  return `Perhaps ${letters} ${doubtful.length === 1 ? 'reports' : 'report'} something else.`;
}

/** What the machine doubts of everything that is shown of a statement. */
function doubtOfAll(reports: readonly OutletReport[]): string | null {
  const shown = reports.flatMap((report) => report.shown);
  if (shown.some(({ confidence }) => confidence >= DOUBTFUL)) return null;
  return shown.every(({ kind }) => kind === 'assertion') ? 'Perhaps no claim.' : 'Perhaps not speech.';
}
