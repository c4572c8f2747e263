import { PUNCT_TAG, TAGS, type Units } from './units.ts';

/** Words that no clause ends with when another word follows: what they begin is still to come. */
const LEADS_ON = new Set((['ADP', 'CCONJ', 'DET', 'SCONJ', 'SYM'] as const).map((tag) => TAGS.indexOf(tag)));

/**
 * A content, as units, with the rest of its clause where it ends on a word that
 * leads on ("signed it with"): the units behind it up to the next mark of
 * punctuation or the end of the block, unless one of them is not free.
 */
export function toClauseEnd(
  { length, tag, block }: Units,
  content: readonly number[],
  isFree: (unit: number) => boolean,
): readonly number[] {
  const last = content.at(-1);
  if (last === undefined || !LEADS_ON.has(tag[last]!)) return content;
  const rest: number[] = [];
  for (let i = last + 1; i < length && tag[i] !== PUNCT_TAG && block[i] === block[last]; i++) {
    if (!isFree(i)) return content;
    rest.push(i);
  }
  return [...content, ...rest];
}
