import type { Article } from '../../model.ts';

/** With more outlets a column is too narrow for words, and a reading gets a line instead. */
const MOST_COLUMNS = 6;

/** Whether outlets can stand side by side on a wide page. */
export function fitColumns(articles: readonly Article[]): boolean {
  return articles.length <= MOST_COLUMNS;
}
