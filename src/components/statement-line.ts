import { isQuotedWhole } from '../collate/quoted-whole.ts';
import { verbOf, type OutletReport } from '../collate/reports.ts';
import { sourcesOf, whoSays, type SourceShare } from '../collate/sources.ts';
import { titleAmong } from '../collate/statement-title.ts';
import type { StoryIndex } from '../collate/story-index.ts';
import type { Attribution, Statement } from '../model.ts';
import { sentence } from '../text/say.ts';
import { normOf } from '../text/words.ts';

/** A statement in a list. */
export interface StatementLine {
  /** Who says it by the account of the reports, with a colon behind; empty where the title says so itself. */
  readonly who: string;
  readonly title: string;
  /** Whether the title is words that stand in quotation marks in these reports. */
  readonly quoted: boolean;
}

/** A title that is a reading can be long; lists show as much of it, in code units. Its own page has all of it. */
export const LONGEST_LINE = 160;

/** How some articles report a statement. */
type Reports = readonly Pick<OutletReport, 'article' | 'shown' | 'more'>[];

/**
 * A statement's title and who says it, as these reports have it: one outlet's own, or those of
 * several. No outlet is given another one's words. Where the title is the words of a reading, the reporting words stand with the name.
 */
export function statementLine(index: StoryIndex, statement: Statement, reports: Reports): StatementLine {
  const readings = reports.flatMap(({ shown, more }) => [...shown, ...more]);
  const { before, words } = titleAmong(index, statement, readings);
  const isReading = statement.titleFrom === 'reading';
  const sources = sourcesOf(index, statement, reports);
  return {
    who: before === '' || sources.length > 1 ? whoIn(sources, reports, isReading ? words : null) : '',
    title: before + words,
    quoted: isReading && before === '' && readings.every((reading) => isQuotation(index, reading, words)),
  };
}

/** Whether a reading has the title in quotation marks: all of it is quoted, or only “that” is not. */
function isQuotation(index: StoryIndex, reading: Attribution, words: string): boolean {
  return reading.kind === 'direct' || isQuotedWhole(index.article(reading.article), reading, words);
}

/** @param reading the words of the title where they are a reading's, else null */
function whoIn(sources: readonly SourceShare[], reports: Reports, reading: string | null): string {
  if (sources.length === 0) return '';
  const [report] = reports;
  const verb =
    reading !== null && sources.length === 1 && report !== undefined
      ? verbOf(report.article, report.shown[0]!)
      : null;
  // Some passages hold their own reporting word: “calling such charges ‘nonsense’”.
  const isSaid = verb === null || ` ${normOf(reading!)} `.includes(` ${normOf(verb)} `);
  return `${sentence([whoSays(sources), ...(isSaid ? [] : [verb])].join(', '))}: `;
}
