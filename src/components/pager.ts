/** Lines of a list that stand on one page, which so stays below 14.6 kB. */
const LINES = 100;

/** One page of a long list. */
export interface ListPage<Thing> {
  readonly things: readonly Thing[];
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** A list cut into pages; an empty one is one empty page. */
export function pagesOf<Thing>(list: readonly Thing[]): [ListPage<Thing>, ...ListPage<Thing>[]] {
  const of = Math.max(1, Math.ceil(list.length / LINES));
  const page = (i: number) => ({ things: list.slice(i * LINES, (i + 1) * LINES), number: i + 1, of });
  return [page(0), ...Array.from({ length: of - 1 }, (_, i) => page(i + 1))];
}

/** Address of a page of the list that begins at `path`. */
export const pagePath = (path: string, number: number) => (number === 1 ? path : `${path}page/${number}/`);
