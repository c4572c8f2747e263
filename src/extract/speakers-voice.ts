import {
  canSpeak,
  ENACTED_NOUNS,
  type Gender,
  isAdjectival,
  isGivenName,
  ORGANISATION_WORDS,
  ROLE_NOUNS,
  SILENT_NAMES,
} from './mentions-lexicon.ts';
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

/** Nouns that alone tell nobody from anybody: another story's "man" is another man. */
const ANY_PERSON = new Set('man woman person boy girl candidate'.split(' '));
/** The same where they point at one named before who was not found. */
const ANY_GROUP = new Set('group company organization organisation firm site team office side'.split(' '));

function isAnybody({ name, head, definite, plural }: Description): boolean {
  // "Both sides": of whatever there is.
  if (plural && name.toLowerCase() === 'sides') return true;
  return (
    !plural && name.toLowerCase() === head && (ANY_PERSON.has(head) || (definite && ANY_GROUP.has(head)))
  );
}

/** Whether a voice is somebody's: no law, no state in short ("Ky." of "R-Ky."), no unspeaking noun, not just "the man". */
export function hasSpeech(voice: Voice): boolean {
  if (voice.kind === 'description') {
    const { description } = voice;
    return description.inDoubt !== true && speaks(description) && !isAnybody(description);
  }
  return voice.kind === 'several' ? voice.members.every(canSay) : canSay(voice.member);
}

function canSay({ names, type }: Member): boolean {
  return [...names.keys()].some((name) => {
    const words = name.toLowerCase().split(' ');
    if (words.length === 1) {
      const word = words[0]!.replace(/\.$/, '');
      return !SILENT_NAMES.has(word) && (isGivenName(word) || !ENACTED_NOUNS.has(word));
    }
    return type === 'person' || !ENACTED_NOUNS.has(words.at(-1)!) || isBody(words);
  });
}

/** "Center for Coastal Policy" is a centre. */
function isBody(words: readonly string[]): boolean {
  const at = words.findIndex((word) => word === 'for' || word === 'on' || word === 'of');
  return at > 0 && ORGANISATION_WORDS.has(words[at - 1]!);
}

/** "Democrats" are many, as "they" are, though a party is an organisation. */
function isPeople({ names }: Member): boolean {
  return [...names.keys()].some((name) => PEOPLE.test(name));
}

const PEOPLE = /\b(?:democrats|republicans|conservatives|liberals|progressives|\p{L}+(?:ians|icans))$/iu;

/** How well a voice fits "who", 0 to 1: a place or an organisation is "which". */
export function whoFit(voice: Voice): number {
  if (voice.kind !== 'member' || isPeople(voice.member)) return 1;
  return voice.member.type === 'place' || voice.member.type === 'organisation' ? 0 : 1;
}

/** How well a voice fits "which", 0 to 1: a person is "who". */
export function whichFit(voice: Voice): number {
  if (voice.kind === 'several') return 0;
  if (voice.kind === 'description') return ROLE_NOUNS.has(voice.description.head) ? 0 : 1;
  return voice.member.type === 'person' || voice.member.gender !== null ? 0 : 1;
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
  if (isPeople(voice.member)) return 1;
  return voice.member.type === 'organisation' ? UNKNOWN_TYPE_SHARE : 0;
}

function thingFit(voice: Voice): number {
  if (voice.kind === 'several') return 0;
  if (voice.kind === 'member') {
    const { type } = voice.member;
    return (type === 'organisation' || type === 'place') && !isPeople(voice.member) ? 1 : 0;
  }
  const { plural, head, gender } = voice.description;
  return plural || gender !== null || ROLE_NOUNS.has(head) ? 0 : UNKNOWN_TYPE_SHARE;
}

/** The gender that a pronoun tells, by the pronoun in lower case. */
export const PRONOUN_GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['she', 'f'],
  ['her', 'f'],
] as const);

/** How well a voice fits a pronoun, 0 to 1, by the pronoun in lower case. */
export const PRONOUN_FITS: ReadonlyMap<string, (voice: Voice) => number> = new Map([
  ...[...PRONOUN_GENDERS].map(
    ([word, gender]) => [word, (voice: Voice) => singularFit(voice, gender)] as const,
  ),
  ['person', (voice) => Math.max(singularFit(voice, 'm'), singularFit(voice, 'f'))],
  ['they', pluralFit],
  ['it', thingFit],
]);
