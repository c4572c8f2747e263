import { ROLE_NOUNS } from './mentions-lexicon.ts';
import type { Mention } from './mentions.ts';
import { type Event, MEMORY } from './speakers-antecedent.ts';

/** "The mayor, Henrik Solberg": an office known already, and now the name of who holds it. */
const THE_HOLDER = /\bthe\s+(\p{Ll}+),\s+(?:\p{Lu}\p{L}*\.\s+)?$/iu;
const LONGEST_OFFICE = 40;
/** Sentences back that such an office reaches. */
const REACH = 4;

/**
 * The description, as printed, whose holder is named at last: "Sandvik's mayor" where "the mayor, Henrik
 * Solberg" follows. Null where the name takes up none; `events` end with the name's own.
 */
export function introducedBy(text: string, mention: Mention, events: readonly Event[]): string | null {
  if (mention.kind !== 'name') return null;
  const before = text.slice(Math.max(0, mention.start - LONGEST_OFFICE), mention.start);
  const noun = THE_HOLDER.exec(before)?.[1]?.toLowerCase();
  const at = events.at(-1)?.at ?? 0;
  if (noun === undefined || !ROLE_NOUNS.has(noun)) return null;
  const earlier = events
    .slice(-MEMORY)
    .findLast(
      ({ voice, at: then }) =>
        at - then <= REACH && voice.kind === 'description' && voice.description.head === noun,
    )?.voice;
  return earlier?.kind === 'description' && !earlier.description.plural ? earlier.description.name : null;
}
