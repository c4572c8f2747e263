import type { Attribution } from '../model.ts';
import { lengthOf } from '../text/spans.ts';
import { holderOf } from './holder.ts';

/** With less of its words another passage does not stand for one that was taken out. */
const LARGER_PART = 0.5;

/**
 * Id of the passage that stands for one that the editor took out: of those in the
 * same article the one that has the most of its words where they stand, if that is
 * half of them at least; of several, the shortest. Null where there is none.
 */
export function standInFor(rejected: Attribution, attributions: readonly Attribution[]): string | null {
  const others = attributions.filter(({ article }) => article === rejected.article);
  const least = LARGER_PART * lengthOf(rejected.content);
  return holderOf(rejected.content, others, least)?.id ?? null;
}
