import type { ExtractedAttribution, Span } from '../model.ts';
import type { Mention, NameMention, NounMention } from './mentions.ts';
import type { Event } from './speakers-antecedent.ts';
import type { Voice } from './speakers-voice.ts';

/** Verbs by which somebody goes on who has spoken before. */
const GOES_ON =
  /^(?:(?:also|then|later)\s+)?(?:added|adds|continued|continues|went\s+on|goes\s+on|concluded)\b/i;

/** Fits from here on: a person, if not known to be a man or a woman. */
const SURELY_FITS = 0.8;

/** Who goes on in "…, he added": who spoke last among the events so far, whoever was named since; null where the verb is another or nobody fits. */
export function continuedBy(
  text: string,
  saying: ExtractedAttribution | undefined,
  events: readonly Event[],
  fit: (voice: Voice) => number,
): Voice | null {
  const cue = saying?.quoted.length === 0 ? null : (saying?.cue ?? null);
  if (cue === null || !GOES_ON.test(text.slice(cue.start, cue.end))) return null;
  const last = events.findLast(({ speaks }) => speaks)?.voice;
  return last !== undefined && fit(last) >= SURELY_FITS ? last : null;
}

/** Titles between a verb and the name of whom it addresses. */
const TITLES = /^\s(?:\p{Lu}[\p{L}]*\.?\s){0,3}$/u;
const LONGEST_TITLES = 40;

/** Whom or what the verb of a pronoun has for its object or for the subject of its clause: "he asked the senator", "he told Mr. Weber". */
export function addresseeOf(
  text: string,
  { source, cue }: ExtractedAttribution,
  within: (span: Span) => readonly Mention[],
): NameMention | NounMention | null {
  if (source === null || cue === null || source.end > cue.start) return null;
  const first = within({ start: cue.end, end: cue.end + LONGEST_TITLES })[0];
  if (first === undefined || first.kind === 'pronoun' || first.place === 'possessive') return null;
  return TITLES.test(text.slice(cue.end, first.start)) ? first : null;
}
