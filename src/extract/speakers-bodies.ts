import { ORGANISATION_WORDS } from './mentions-lexicon.ts';
import type { Member } from './speakers-cast.ts';
import type { Mentioned } from './speakers-roles.ts';
import type { Description } from './speakers-source.ts';

/** Nouns for an organisation of any name that is nobody's office. */
const ANY_BODY = new Set([
  'company',
  'organization',
  'organisation',
  'group',
  'firm',
  'nonprofit',
  'charity',
]);
/** Words in the name of a body that is never called one of these. */
const PUBLIC_BODY =
  /\b(?:department|ministry|committee|commission|congress|senate|house|parliament|court|party|administration|council|treasury|army|navy|police|pentagon|kremlin|times|post|journal|news|democrats|republicans|agency|bureau|legislature|states|nations|press|fox|cnn|msnbc|abc|nbc|cbs|bbc|npr|reuters|bloomberg|media|twitter|facebook)\b/i;
/** What "the agency" may mean that is not called so. */
const AGENCY =
  /\b(?:department|administration|bureau|service|authority|office|centers?|fbi|f\.b\.i|cia|c\.i\.a|nsa|n\.s\.a|epa|e\.p\.a|irs|i\.r\.s|fda|f\.d\.a|cdc|c\.d\.c|faa|f\.a\.a|nasa|fema)\b/i;
const POINTS_BACK = /^the\s+\p{L}+$/iu;
/** Mentions back that "the company" reaches. */
const NEAR = 8;
/** Weight of a mention that is a subject or a source. */
const SUBJECT = 1;

/**
 * The organisation that a definite description calls by a word of its name ("the department" after "the
 * Justice Department") or by a noun that fits it ("the company"), of those mentioned lately; null for none.
 */
export function organisationCalled(
  text: string,
  description: Description,
  mentioned: readonly Mentioned[],
): Member | null {
  return calledByWord(description, mentioned) ?? calledByNoun(text, description, mentioned);
}

function calledByWord({ head, of }: Description, mentioned: readonly Mentioned[]): Member | null {
  if (!ORGANISATION_WORDS.has(head)) return null;
  const isCalled = (name: string) => {
    const words = name.toLowerCase().split(' ');
    return words.includes(head) && of.every((word) => words.includes(word));
  };
  return lastOf(mentioned, ({ names }) => [...names.keys()].some(isCalled));
}

function calledByNoun(
  text: string,
  { head, start, end }: Description,
  mentioned: readonly Mentioned[],
): Member | null {
  if (!POINTS_BACK.test(text.slice(start, end))) return null;
  if (head === 'agency')
    return lastOf(mentioned.slice(-NEAR), ({ names }) => [...names.keys()].some((name) => AGENCY.test(name)));
  if (!ANY_BODY.has(head)) return null;
  const subjects = mentioned.slice(-NEAR).filter(({ weight }) => weight >= SUBJECT);
  return lastOf(subjects, ({ names }) => ![...names.keys()].some((name) => PUBLIC_BODY.test(name)));
}

function lastOf(mentioned: readonly Mentioned[], fits: (member: Member) => boolean): Member | null {
  return mentioned.findLast(({ member }) => member.type === 'organisation' && fits(member))?.member ?? null;
}
