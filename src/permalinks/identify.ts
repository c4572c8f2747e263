import type { UnidentifiedAttribution } from '../align/decide-additions.ts';
import type { Ledger } from './ledger.ts';
import { settlePassages } from './settle-passages.ts';

/**
 * Gives attributions their ids, in the order given, and those of what an editor
 * added behind them. One that has an id keeps it. Where an editor's passage has
 * the place and words of another, it is named first.
 */
export type Identify = (
  attributions: readonly UnidentifiedAttribution[],
  additions?: readonly UnidentifiedAttribution[],
) => string[];

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
  return (attributions, additions = []) => {
    if (additions.length === 0 && attributions.every(({ id }) => id !== null))
      return attributions.map(({ id }) => id ?? '');
    const all = [
      ...attributions.map((attribution) => ({ attribution, isAdded: false })),
      ...additions.map((attribution) => ({ attribution, isAdded: true })),
    ];
    const lists = articles.map(({ id }) =>
      [...all.entries()]
        .filter(([, { attribution }]) => attribution.article === id)
        .sort(
          ([, a], [, b]) => byPlace(a.attribution, b.attribution) || Number(b.isAdded) - Number(a.isAdded),
        ),
    );
    const unsettled = articles.map(({ id, text }, i) => ({
      id,
      text,
      attributions: lists[i]!.map(([, { attribution, isAdded }]) => ({ ...attribution, isAdded })),
    }));
    const idAt = new Map<number, string>();
    for (const [i, ids] of settlePassages(story, unsettled, ledger).entries())
      for (const [j, id] of ids.entries()) idAt.set(lists[i]![j]![0], id);
    return all.map((_, i) => idAt.get(i) ?? '');
  };
}

/** Orders attributions of one article by where they begin, the longer first. */
export function byPlace(a: UnidentifiedAttribution, b: UnidentifiedAttribution): number {
  const [x, y] = [a.content, b.content];
  return (x[0]?.start ?? 0) - (y[0]?.start ?? 0) || (y.at(-1)?.end ?? 0) - (x.at(-1)?.end ?? 0);
}
