import type { ExtractedAttribution, Span } from '../model.ts';

/** Forms of verbs whose subject, in the passive, is spoken to or spoken of. */
const PARTICIPLES =
  'asked|told|expected|advised|urged|accused|criticized|criticised|warned|informed|ordered|questioned|pressed|believed|thought|considered|reported|rumored|rumoured|alleged|said|known|described|called|named|seen|viewed|panned|blamed|praised|reminded|briefed|intended|supposed|meant|assured|instructed|directed|required|invited|encouraged|challenged|quizzed|interviewed|mocked|attacked|denounced|condemned|faulted|cited';
/** "Hale was asked", "Hale has been widely criticized". */
const PASSIVE = new RegExp(
  `^(?:(?:has|have|had|will|would|could|can|may|might|must|should)\\s+(?:\\p{L}+\\s+)?)?(?:was|were|is|are|be|been|being)\\s+(?:(?:not|also|still|now|once|\\p{L}+ly)\\s+)*(?:${PARTICIPLES})\\b`,
  'iu',
);
/** "When asked …, Hale replied": the cue is the participle alone. */
const PARTICIPLE = new RegExp(`^(?:${PARTICIPLES})\\b`, 'i');
const OPENING = /^(?:Asked|Told|Pressed|Questioned|Challenged|Reminded|Quizzed|Interviewed)\b/;
const ASKED = /^(?:asked|pressed|questioned|challenged|quizzed)\b(?!\s+by\b)/;
/** What may stand before such a participle in its sentence: "But asked why, Hale declined". */
const BEFORE_OPENING = /\b(?:But|And|Yet|Still|Later|Then|Also|Repeatedly),?\s+$/;
const MAKES_PASSIVE =
  /\b(?:when|if|once|unless|until|being|been|be|was|were|is|are|gets?|got)\s+(?:\p{L}+ly\s+)?$/iu;
const LONGEST_AUXILIARY = 30;
/** "Neither camp", "not a one", "no one": nobody in particular says it. */
const NEGATED = /^(?:either|neither|nor|not|none|nobody|no(?!\.?\s*\d))\b/i;
/** What begins so in the middle of a sentence is the second half of a phrase, and no subject. */
const HALF = /^(?:and|or|but|nor|than|as|for|with|without|about|over|between|against|amid|despite)\s/;
/** "Is known as a moderate Democrat". */
const AS = /\bas\s$/;
/** "As they say": whoever does. */
const AS_THEY_SAY = /^As\s(?:they|we)\s(?:often\s|always\s)?say$/i;
const NEW = /^an?\s/i;
const BY = /^by\s/i;
const ACCORDING = /\baccording\s+to$/i;

/**
 * Whether the words that were taken for an attribution's source only name whom
 * something is said to or about, or nobody in particular: "Hale was asked",
 * "neither side", the object of "by" before an active verb.
 */
export function isSilent(text: string, { source, cue }: ExtractedAttribution): boolean {
  if (source === null) return false;
  const printed = text.slice(source.start, source.end);
  if (NEGATED.test(printed) || HALF.test(printed)) return true;
  if (cue === null) return false;
  if (/^(?:they|we)$/i.test(printed) && AS_THEY_SAY.test(text.slice(Math.max(0, source.start - 3), cue.end)))
    return true;
  if (source.start > cue.end && NEW.test(printed) && AS.test(text.slice(cue.end, source.start))) return true;
  if (source.end <= cue.start && (BY.test(printed) || ACCORDING.test(text.slice(cue.start, cue.end))))
    return true;
  return isPassive(text, source, cue) || disagrees(printed, text.slice(cue.start, cue.end));
}

/** "Responding to the charge that …", "in answer to"; not "replied to say". */
const IN_ANSWER =
  /\b(?:respon(?:d|ds|ded|ding)|repl(?:y|ies|ied|ying)|react(?:s|ed|ing)?|in\s+(?:response|answer|reply|reaction))\b(?:\s+\p{L}+){0,3}?\s+to\b(?!\s+(?:say|suggest|argue|ask|tell|claim|insist|declare|announce|deny)\b)/iu;

/**
 * Whether what was taken for an attribution's content was put to its source, who answers it or does not:
 * "responding to the charge that …". What is quoted is the answer.
 */
export function isPutToSource(text: string, { cue, content, quoted }: ExtractedAttribution): boolean {
  if (cue === null || quoted.length > 0 || content[0]!.start < cue.end) return false;
  return IN_ANSWER.test(text.slice(cue.start, cue.end));
}

function isPassive(text: string, source: Span, cue: Span): boolean {
  const words = text.slice(cue.start, cue.end);
  if (BY.test(text.slice(source.start, source.end)) || /\bby\s+$/i.test(text.slice(cue.end, source.start)))
    return false;
  if (source.end <= cue.start && PASSIVE.test(words))
    return (
      isSubjectOf(text.slice(source.end, cue.start)) &&
      !WILL_SAY.test(text.slice(cue.start, cue.end + LONGEST_SAYING))
    );
  // "Asked why, Hale declined": the participle opens the sentence, whom it asks comes behind a comma.
  const before = text.slice(Math.max(0, cue.start - LONGEST_AUXILIARY), cue.start);
  const opens = OPENING.test(words) || (PARTICIPLE.test(words) && BEFORE_OPENING.test(before));
  if (opens && text.slice(cue.end, Math.max(cue.end, source.start)).includes(',')) return true;
  // "Hale, asked why, declined".
  const bare = !/[,(]/.test(text.slice(source.start, source.end));
  if (bare && ASKED.test(words) && text.slice(source.end, cue.start) === ', ') return true;
  return PARTICIPLE.test(words) && MAKES_PASSIVE.test(before) && !/\bby$/i.test(words);
}

/** "Hale is expected to say": it is Hale who will. */
const WILL_SAY =
  /^(?:is|are|was|were)\s+(?:expected|scheduled|planning|due)\s+to\s+(?:say|tell|argue|declare|announce)\b/i;
const LONGEST_SAYING = 12;

/** "Hale, who had won, was asked"; in "Hale confirmed that Orlov is expected" another is. */
function isSubjectOf(between: string): boolean {
  return !/\b(?:that|how|whether)\b/.test(between);
}

/** "A longtime ally … have urged": a noun of one beside a verb of many is no subject, but part of one. */
function disagrees(printed: string, cue: string): boolean {
  return /^an?\s/i.test(printed) && !/^an?\s[^,]*\sof\s/i.test(printed) && /^(?:have|are|were)\s/i.test(cue)
    ? !COLLECTIVE.test(printed)
    : false;
}

const COLLECTIVE =
  /\b(?:couple|group|number|majority|few|family|crowd|handful|pair|team|dozen|staff|police)\b/i;
