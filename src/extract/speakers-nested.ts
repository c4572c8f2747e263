import type { ExtractedAttribution, Span } from '../model.ts';
import type { Mention, NameMention, NounMention, PronounMention } from './mentions.ts';

const ACCORDING = /\baccording\s+to$/i;
/** What follows a name or pronoun that speaks. */
const SPEAKS =
  /^(?:\s*\([^)]{0,20}\))?,?\s+(?:(?:also|then|later|\p{L}+ly)\s+)?(?:(?:has|had)\s+)?(?:said|says|told|wrote|writes|asserted|asserts|claimed|claims|argued|argues|added|insisted|warned|declared|replied|responded)\b/iu;
const LONGEST_VERB = 60;
/** Reports longer than this are not searched for who speaks in them. */
const LONGEST_REPORT = 1000;

/**
 * Whose the quoted words are that a report passes on: "“…,” he said, according
 * to excerpts", "Hale asserted that he had “…,” according to CNN". Null where
 * the report itself is quoted. `within` gives the mentions that begin in a span.
 */
export function utteredBy(
  text: string,
  { cue, content, quoted }: ExtractedAttribution,
  within: (span: Span) => readonly Mention[],
): NameMention | PronounMention | null {
  if (cue === null || quoted.length === 0 || !ACCORDING.test(text.slice(cue.start, cue.end))) return null;
  const start = content[0]!.start;
  const span = { start, end: Math.min(Math.max(cue.start, content.at(-1)!.end), start + LONGEST_REPORT) };
  for (const mention of within(span)) {
    if (mention.kind === 'noun') continue;
    if (quoted.some((each) => mention.start >= each.start && mention.start < each.end)) continue;
    if (SPEAKS.test(text.slice(mention.end, mention.end + LONGEST_VERB))) return mention;
  }
  return null;
}

/** A title or two, and a conjunction before: "…, and Sen. John Hale". */
const BEGINS_CLAUSE = /,?\s(?:and|but|while)\s+(?:\p{Lu}\p{Ll}+\.?\s+){0,3}$/u;
const BEFORE_CUE = /^(?:\s*\([^)]{0,20}\))?,?\s*$/;
const LONGEST_TITLE = 40;
const LONGEST_SUBJECT = 80;

/**
 * The name directly before a cue whose source, further off, speaks already: in
 * "Hale guessed that it would pass, and Sen. John Weber (Ohio), said he hoped so"
 * the second verb is Weber's.
 */
export function ownSubject(
  text: string,
  { source, cue }: ExtractedAttribution,
  before: readonly ExtractedAttribution[],
  within: (span: Span) => readonly Mention[],
): NameMention | null {
  if (source === null || cue === null) return null;
  const earlier = before.findLast(
    (other) => other.source?.start === source.start && other.cue !== null && other.cue.start < cue.start,
  )?.cue;
  if (earlier === undefined || earlier === null) return null;
  const names = within({ start: Math.max(earlier.end, cue.start - LONGEST_SUBJECT), end: cue.start });
  for (const name of names.toReversed()) {
    if (name.kind !== 'name' || name.type === 'place') continue;
    const leads = BEGINS_CLAUSE.test(text.slice(Math.max(0, name.start - LONGEST_TITLE), name.start));
    return leads && BEFORE_CUE.test(text.slice(name.end, cue.start)) ? name : null;
  }
  return null;
}

/** What opens a clause with a subject of its own, and the article or titles of that subject. */
const OPENS_CLAUSE = /\b(?:after|before|until|when|once)\s+(?:\p{Lu}\p{L}*\.?\s+){0,3}$/u;
/** A clause before its main clause. */
const OPENS_SENTENCE =
  /(?:^|[.!?”"]\s+|\n)(?:When|After|As|While|Before|If|Although|Though|Since|Because|Once)\s+(?:\p{L}+\.?\s+){0,3}$/u;
const COORDINATED = /\s(?:and|but)\s+(?:(?:then|also|\p{L}+ly)\s+)?$/iu;
const MAIN_CLAUSE = /,\s+(?:\p{Lu}\p{L}*\.?\s+){0,3}$/u;

/**
 * The subject nearest to a cue that "and" joins to the verb before it: of "Hale was seen after the man
 * approached him and asked" the man, of "When he asked about it, Hale rose and threatened" Hale. Null where
 * the source stands in the same clause.
 */
export function coordinateSubject(
  text: string,
  { source, cue }: ExtractedAttribution,
  within: (span: Span) => readonly Mention[],
): NameMention | NounMention | null {
  if (source === null || cue === null || source.end >= cue.start) return null;
  const between = text.slice(source.end, cue.start);
  if (!COORDINATED.test(between) || between.includes('\n')) return null;
  const isFronted = OPENS_SENTENCE.test(text.slice(Math.max(0, source.start - LONGEST_TITLE), source.start));
  for (const mention of within({ start: source.end, end: cue.start }).toReversed()) {
    if (mention.kind === 'pronoun' || mention.place === 'possessive') continue;
    const before = text.slice(Math.max(source.start, mention.start - LONGEST_TITLE), mention.start);
    const after = text.slice(mention.end, cue.start);
    const leads = OPENS_CLAUSE.test(before) || (isFronted && MAIN_CLAUSE.test(before));
    if (leads && /^\s\p{Ll}/u.test(after) && !after.includes(',')) return mention;
  }
  return null;
}
