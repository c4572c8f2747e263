import type { Event } from './speakers-antecedent.ts';
import type { Description } from './speakers-source.ts';
import type { Voice } from './speakers-voice.ts';

const OPENS = /^\s*(?:,|—|–|--|\()\s*(?:\d{1,3},\s*)?(?:who\s+(?:is|was)\s+)?$/;
/** An apposition ends with the mark that it began with. */
const CLOSES = /^\s*(?:,|—|–|--|\))/;

/** Whether what stands between a name and a noun begins an apposition. */
export function isOpened(between: string): boolean {
  return OPENS.test(between);
}

/** Whether an apposition ends where the text after its noun begins. */
export function isClosed(after: string): boolean {
  return CLOSES.test(after);
}

/** "A group", "chairman of the board": what is beside a name has no article that points back. */
const NEW = /^(?:an?\s|\p{Ll}+\s(?:and\s(?:\p{Ll}+\s){1,3})?of\s)/u;
/** What narrows the noun, to the end of the apposition or to its clause. */
const TO_END = /^(?:\s(?:of|for|at|in|to|and)\s[^,.;:“”"()]{1,60})?(?:,|—|–|--|\)|\s(?:that|which|who)\b)/u;
const LONGEST = 100;

/**
 * Whom a source without an article of its own means that stands in apposition to the name before it:
 * "the Harbour Society, a group that", "Ann Reyes, head of the firm,". Null where it stands by itself.
 */
export function nameBeside(
  text: string,
  events: readonly Event[],
  { start, end, plural }: Description,
): Voice | null {
  const name = events.findLast((event) => event.start < start && event.end <= start);
  if (plural || name?.voice.kind !== 'member' || !OPENS.test(text.slice(name.end, start))) return null;
  const isBeside =
    NEW.test(text.slice(start, start + LONGEST)) && TO_END.test(text.slice(end, end + LONGEST));
  return isBeside ? name.voice : null;
}
