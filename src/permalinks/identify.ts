import type { UnidentifiedAttribution } from '../align/decide-attributions.ts';
import type { Attribution } from '../model.ts';
import type { Ledger } from './ledger.ts';
import { settlePassages } from './settle-passages.ts';

/** Gives ids to attributions and sorts them by article, then by place; the whole stands before its parts. Those that have an id keep it. */
export type Identify = (attributions: readonly UnidentifiedAttribution[]) => Attribution[];

/**
 * What gives the attributions of a story their ids: those that the ledger remembers, else new ones.
 *
 * @param articles in their order
 */
export function identifier(
  story: string,
  articles: readonly { readonly id: string; readonly text: string }[],
  ledger: Ledger | null,
): Identify {
  return (attributions) => {
    const lists = articles.map(({ id }) =>
      attributions.filter(({ article }) => article === id).sort(byPlace),
    );
    if (attributions.every(isIdentified)) return lists.flat().filter(isIdentified);
    const ids = settlePassages(
      story,
      articles.map(({ id, text }, i) => ({ id, text, attributions: lists[i] ?? [] })),
      ledger,
    );
    return lists.flatMap((list, i) =>
      list.map((attribution, j) => ({ ...attribution, id: ids[i]?.[j] ?? '' })),
    );
  };
}

const isIdentified = (attribution: UnidentifiedAttribution): attribution is Attribution =>
  attribution.id !== null;

/** Orders attributions of one article by where they begin, the longer first. */
export function byPlace(a: UnidentifiedAttribution, b: UnidentifiedAttribution): number {
  const [x, y] = [a.content, b.content];
  return (x[0]?.start ?? 0) - (y[0]?.start ?? 0) || (y.at(-1)?.end ?? 0) - (x.at(-1)?.end ?? 0);
}
