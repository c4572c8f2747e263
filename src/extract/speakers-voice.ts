import { canSpeak, type Gender, isAdjectival, ROLE_NOUNS } from './mentions-lexicon.ts';
import type { Member } from './speakers-cast.ts';
import type { Description } from './speakers-source.ts';

/** Who a mention or a source means: a member of the cast, a description as itself, or several members. */
export type Voice =
  | { readonly kind: 'member'; readonly member: Member }
  | { readonly kind: 'description'; readonly description: Description }
  | { readonly kind: 'several'; readonly members: readonly Member[] };

// Shares of an antecedent of which it is not known whether it fits, tuned on the development part of the speaker gold.
const UNKNOWN_GENDER_SHARE = 0.8;
const UNKNOWN_TYPE_SHARE = 0.6;

/** What tells one voice from another. */
export function keyOf(voice: Voice): unknown {
  if (voice.kind === 'member') return voice.member;
  return voice.kind === 'description' ? voice.description.name : voice.members.length + 1;
}

/** "Americans" speak; "the American" is half a phrase. */
export function speaks({ head, plural }: Description): boolean {
  return canSpeak(head) || (plural && isAdjectival(head));
}

/** How well a voice fits "he" or "she", 0 to 1. */
function singularFit(voice: Voice, gender: Gender | null): number {
  if (voice.kind === 'several') return 0;
  if (voice.kind === 'description') {
    const { plural, head, gender: own } = voice.description;
    return plural || !ROLE_NOUNS.has(head) ? 0 : genderFit(own, gender);
  }
  const { type, gender: own } = voice.member;
  if (type === 'organisation' || type === 'place') return 0;
  return genderFit(own, gender) * (type === null && own === null ? UNKNOWN_TYPE_SHARE : 1);
}

function genderFit(own: Gender | null, gender: Gender | null): number {
  if (own === null || gender === null) return UNKNOWN_GENDER_SHARE;
  return own === gender ? 1 : 0;
}

function pluralFit(voice: Voice): number {
  if (voice.kind === 'several') return 1;
  if (voice.kind === 'description') return voice.description.plural ? 1 : 0;
  return voice.member.type === 'organisation' ? UNKNOWN_TYPE_SHARE : 0;
}

function thingFit(voice: Voice): number {
  if (voice.kind === 'several') return 0;
  if (voice.kind === 'member')
    return voice.member.type === 'organisation' || voice.member.type === 'place' ? 1 : 0;
  return !voice.description.plural && voice.description.gender === null ? UNKNOWN_TYPE_SHARE : 0;
}

/** How well a voice fits a pronoun, 0 to 1, by the pronoun in lower case. */
export const PRONOUN_FITS: ReadonlyMap<string, (voice: Voice) => number> = new Map([
  ...['he', 'him', 'his'].map((word) => [word, (voice: Voice) => singularFit(voice, 'm')] as const),
  ...['she', 'her'].map((word) => [word, (voice: Voice) => singularFit(voice, 'f')] as const),
  ['they', pluralFit],
  ['it', thingFit],
]);
