import type { Attribution, Span } from '../model.ts';

/**
 * The attribution that has the most of some spans' text where they stand; of
 * several, the shortest; null where none has as much as `least` code units.
 *
 * @param attributions of the article in which the spans stand
 */
export function holderOf(
  spans: readonly Span[],
  attributions: readonly Attribution[],
  least: number,
): Attribution | null {
  const [best] = attributions
    .map((one) => ({ one, length: lengthOf(one.content), overlap: overlapOf(one.content, spans) }))
    .filter(({ overlap }) => overlap >= least)
    .sort((a, b) => b.overlap - a.overlap || a.length - b.length);
  return best?.one ?? null;
}

/** How many code units spans have in all. */
export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

const overlapOf = (spans: readonly Span[], others: readonly Span[]) =>
  lengthOf(
    spans
      .flatMap(({ start, end }) =>
        others.map((other) => ({ start: Math.max(start, other.start), end: Math.min(end, other.end) })),
      )
      .filter(({ start, end }) => start < end),
  );
