import type { ExtractedAttribution } from '../model.ts';
import type { Member } from './speakers-cast.ts';
import { nameParts } from './speakers-names.ts';

/** A label of nothing but initials: "ISB: …". */
const INITIALS = /^\p{Lu}{2,4}$/u;

/** Whose initials the label of a turn is, of those whom the text names in full. */
export function labelledBy(
  text: string,
  { source, cue }: ExtractedAttribution,
  cast: Iterable<Member>,
): Member[] {
  if (source === null || cue === null || text.slice(cue.start, cue.end) !== ':') return [];
  const label = text.slice(source.start, source.end);
  if (!INITIALS.test(label)) return [];
  return [...cast].filter(
    ({ names, type }) =>
      type !== 'organisation' &&
      type !== 'place' &&
      [...names.keys()].some((name) => initialsOf(name) === label),
  );
}

/** "Ingrid Solheim-Baptiste" -> "ISB"; of one word, none. */
function initialsOf(name: string): string {
  const { words } = nameParts(name);
  if (words.length < 2) return '';
  return words
    .flatMap((word) => word.split('-'))
    .map((part) => part.charAt(0).toUpperCase())
    .join('');
}
