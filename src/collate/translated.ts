import type { OutletReport } from './reports.ts';

/** Words by which an article says that it does not quote the words as they were spoken. */
const TRANSLATED = /\btranslat(?:ed|ion|ions|or|ors)\b|\binterpreters?\b/i;

/** Whether an article among some reports says that words in it are translated: else nobody chose between words for one. */
export function isTranslated(reports: readonly Pick<OutletReport, 'article'>[]): boolean {
  return reports.some(({ article }) => TRANSLATED.test(article.text));
}
