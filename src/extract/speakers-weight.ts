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

/** How likely a mention is what a later pronoun means, before distance counts. */
export function weightOf(mention: Mention, text: string, { isSource, quoted, inContent }: Setting): number {
  const place = isSource ? SOURCE_WEIGHT : PLACE_WEIGHT[placeOf(mention)];
  if (quoted) return place * QUOTED_SHARE;
  if (isSource) return place;
  const before = text.slice(Math.max(0, mention.start - LONGEST_COMPARISON), mention.start);
  const isOffice = mention.kind === 'noun' && !mention.plural && HELD.test(before);
  const share = isOffice || COMPARES.test(before) ? COMPARED_SHARE : 1;
  return place * share * (inContent ? CONTENT_SHARE : 1);
}

/** The place of a mention in its clause. */
export function placeOf(mention: Mention): keyof typeof PLACE_WEIGHT {
  if (mention.kind !== 'pronoun') return mention.place;
  if (mention.head === 'his' || mention.head === 'her') return 'possessive';
  return mention.head === 'him' ? 'object' : 'subject';
}
