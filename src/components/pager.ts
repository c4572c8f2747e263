/** Lines of a list that stand on one page, which so stays below 14.6 kB. */
const LINES = 100;

/** One page of a long list. */
export interface ListPage<Thing> {
  readonly things: readonly Thing[];
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/**
 * A list cut into pages; an empty one is one empty page. A thing that takes more lines than a page has stands
 * on one of its own.
 *
 * @param linesOf how many lines a thing takes
 * @param lines how many a page has
 */
export function pagesOf<Thing>(
  list: readonly Thing[],
  linesOf: (thing: Thing) => number = () => 1,
  lines = LINES,
): [ListPage<Thing>, ...ListPage<Thing>[]] {
  const first: Thing[] = [];
  const pages = [first];
  let [page, left] = [first, lines];
  for (const thing of list) {
    const taken = linesOf(thing);
    if (taken > left && page.length > 0) {
      [page, left] = [[], lines];
      pages.push(page);
    }
    page.push(thing);
    left -= taken;
  }
  const numbered = (things: readonly Thing[], i: number) => ({ things, number: i + 1, of: pages.length });
  return [numbered(first, 0), ...pages.slice(1).map((things, i) => numbered(things, i + 1))];
}

/** Address of a page of the list that begins at `path`. */
export const pagePath = (path: string, number: number) => (number === 1 ? path : `${path}page/${number}/`);
