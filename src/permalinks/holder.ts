import type { Attribution, Span } from '../model.ts';
import { inBoth, lengthOf } from '../text/spans.ts';

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
    .map((one) => ({ one, length: lengthOf(one.content), overlap: lengthOf(inBoth(one.content, spans)) }))
    .filter(({ overlap }) => overlap >= least)
    .sort((a, b) => b.overlap - a.overlap || a.length - b.length);
  return best?.one ?? null;
}
