import type { Mention } from './mentions.ts';

/** Where a mention stands, beside its place in its clause. */
export interface Setting {
  /** Whether it heads a source. */
  readonly isSource: boolean;
  readonly quoted: boolean;
  /** Whether it stands in what somebody says. */
  readonly inContent: boolean;
}

// Weights of an antecedent, tuned on the development part of the speaker gold.
const PLACE_WEIGHT = { subject: 1, object: 0.45, possessive: 0.4 } as const;
/** Who spoke last is who "he said" goes on with. */
export const SOURCE_WEIGHT = 1.6;
/** People named in a quotation or in what someone says are talked about, they do not talk. */
const QUOTED_SHARE = 0.1;
const CONTENT_SHARE = 0.5;
/** "Unlike Hale", "is no Hale": only there to compare with. */
const COMPARED_SHARE = 0.2;
const COMPARES = /\b(?:unlike|(?:is|was)\s+no|than)\s+(?:(?:the\s+)?\p{Lu}\p{L}*\.?\s+){0,2}$/u;
const LONGEST_COMPARISON = 40;
/** "Whether Hale stays on as chief executive": an office that somebody holds, nobody new. */
const HELD = /\bas\s$/;

/** "Hale is perhaps the only leader who", "While officially a Republican, he", "A teacher by trade, she": what is told of somebody, and nobody new. */
const IS =
  /\b(?:is|are|was|were|be|been|being|become|becomes|became|remains?|remained)\s+(?:(?:not|still|also|now|once|perhaps|always|then|\p{L}+ly)\s+)*$/u;
const NEW = /^an?\s/i;
/** "It was the mayor who" tells of a mayor, "she is the only mayor who" of her. */
const ONLY = /^(?:the|his|her|its|their|our)\s(?:only|first|last|next|\p{Ll}+est)\s/u;
const OPENS_SENTENCE =
  /(?:^|[.!?”"]\s+|\n)(?:(?:While|Though|Although|Once|Still|Now|Long|Even|As)\s+)?(?:\p{L}+ly\s+)?$/iu;
const OF_SUBJECT = /^[^,.;:“”"()]{0,60},\s(?:he|she)\b/;
const LONGEST_PREDICATE = 66;

/** How likely a mention is what a later pronoun means, before distance counts. */
export function weightOf(mention: Mention, text: string, { isSource, quoted, inContent }: Setting): number {
  const place = isSource ? SOURCE_WEIGHT : PLACE_WEIGHT[placeOf(mention)];
  if (quoted) return place * QUOTED_SHARE;
  if (isSource) return place;
  const before = text.slice(Math.max(0, mention.start - LONGEST_COMPARISON), mention.start);
  const isOffice = mention.kind === 'noun' && !mention.plural && HELD.test(before);
  const share = isOffice || COMPARES.test(before) || isPredicate(mention, text, before) ? COMPARED_SHARE : 1;
  return place * share * (inContent ? CONTENT_SHARE : 1);
}

function isPredicate(mention: Mention, text: string, before: string): boolean {
  if (mention.kind !== 'noun' || mention.plural) return false;
  const printed = text.slice(mention.start, mention.end);
  if (IS.test(before)) return NEW.test(printed) || ONLY.test(printed);
  return (
    NEW.test(printed) &&
    OPENS_SENTENCE.test(before) &&
    OF_SUBJECT.test(text.slice(mention.end, mention.end + LONGEST_PREDICATE))
  );
}

/** The place of a mention in its clause. */
export function placeOf(mention: Mention): keyof typeof PLACE_WEIGHT {
  if (mention.kind !== 'pronoun') return mention.place;
  if (mention.head === 'his' || mention.head === 'her') return 'possessive';
  return mention.head === 'him' ? 'object' : 'subject';
}
