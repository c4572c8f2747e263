import type { Span } from '../model.ts';
import { genderOfRole, type Gender, isAdjectival, ROLE_NOUNS } from './mentions-lexicon.ts';
import { singular } from './figures-units.ts';
import type { Mention } from './mentions.ts';

/** What the words of a source are. */
export type SourceReading =
  | { readonly kind: 'pronoun'; readonly word: string; readonly start: number }
  | { readonly kind: 'relative'; readonly start: number }
  | { readonly kind: 'names'; readonly mentions: readonly Mention[] }
  | { readonly kind: 'description'; readonly description: Description };

/** A source without a name of its own: "a spokesman for the Kremlin", "US lawmakers", "the report". */
export interface Description {
  /** As it is printed, without articles, quantities and what follows its noun in a clause. */
  readonly name: string;
  /** Head noun, singular, lower case. */
  readonly head: string;
  readonly plural: boolean;
  /** Whether it points at one known already: "the", "his", a possessor, or a title in capitals. */
  readonly definite: boolean;
  /** Lower-case words that narrow it. */
  readonly of: readonly string[];
  readonly gender: Gender | null;
  readonly start: number;
}

const PRONOUN =
  /^(?:he|she|they|it|i|we|you|him|her|them|me|us|himself|herself|themselves|his|one|this|that|these|those|both|others?|some|many|most|all|none|nobody|everyone|everybody|someone|somebody|anyone)$/;
const RELATIVE = /^(?:who|which|that|whom)$/;
/** Where the head of a noun phrase has ended. */
const PHRASE_END =
  /[,;:—–()“”"]|\s(?:who|whom|which|that|with|without|in|on|by|as|speaking|familiar|close|involved|briefed|close|including|during|after|before|whose|when|while|said|and then|along|about|against|under|near|such|wearing|using|inside|outside|critical|opposed|seeking|representing|working)\b/i;
/** What may stand between a noun and the name that narrows it. */
const LINK = /\s(?:of|for|to|from|at|within|among)\s/i;
const DETERMINER =
  /^(?:the|a|an|this|that|these|those|some|many|several|most|all|both|other|others|another|any|few|various|numerous|certain|multiple|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|scores|of|more|no|every|each|at|least|his|her|its|their|our|my|even|also|but|only|still|in|by|from|to)\s+/i;
const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their)\s/i;

/**
 * Reads the words of a source span, with the mentions that lie in it. Null when
 * there is nothing to read.
 */
export function readSource(text: string, span: Span, mentions: readonly Mention[]): SourceReading | null {
  const printed = text.slice(span.start, span.end);
  const start = span.start + (printed.length - printed.trimStart().length);
  const words = printed.trim();
  const low = words
    .toLowerCase()
    .replace(/[^\p{L}\s'’-]/gu, '')
    .trim();
  if (low === '') return null;
  if (RELATIVE.test(low)) return { kind: 'relative', start };
  const firstWord = low.split(/\s/)[0]!;
  if (PRONOUN.test(low) || (/^(?:he|she|they|it|i|we)$/.test(firstWord) && low.split(/\s/).length <= 2))
    return { kind: 'pronoun', word: firstWord, start };
  const named = namesIn(text, span, mentions);
  if (named.length > 0) return { kind: 'names', mentions: named };
  const description = describe(text, { start, end: start + words.length }, mentions);
  return description === null ? null : { kind: 'description', description };
}

/** The names that head the source: one, or several joined by "and". */
function namesIn(text: string, span: Span, mentions: readonly Mention[]): Mention[] {
  const names = mentions.filter(
    (mention) => mention.kind === 'name' && mention.start < span.end && mention.end > span.start,
  );
  const heads: Mention[] = [];
  for (const name of names) {
    if (name.place === 'possessive' && /^['’]s?\s+\S/.test(text.slice(name.end, span.end))) continue;
    const before = text.slice(span.start, name.start);
    const after = text.slice(name.end, span.end);
    if (!headsPhrase(after)) continue;
    if (
      heads.length > 0 &&
      !/^\s*(?:\([^)]*\)\s*)?,?\s*(?:and|or|&)?\s*(?:\S+\s+){0,4}$/i.test(
        text.slice(heads.at(-1)!.end, name.start),
      )
    )
      break;
    if (heads.length > 0 && !joined(text.slice(heads.at(-1)!.end, name.start))) break;
    if (heads.length === 0 && !leadsTo(before)) break;
    heads.push(name);
  }
  return heads;
}

/** Whether nothing, or only an apposition, a clause or a reflexive follows the name. */
function headsPhrase(after: string): boolean {
  return /^\s*(?:$|[,;:(—–.)“”"]|['’]s?$|(?:himself|herself|itself|who|and|or|also|of|from|in|at|on|as|speaking|later|then|told|said|still|too|jr|sr|\[)\b)/i.test(
    after,
  );
}

/** Whether the words before a name only introduce it: titles, roles, "the chairman," but no "spokesman for". */
function leadsTo(before: string): boolean {
  return (
    !/(?:^|\s)(?:of|for|to|from|with|by|at|in|on|about|against|within|among|like|between)\s+(?:[^,]*\s)?$/i.test(
      before.replace(/^\s*(?:according to|by|from|to|of)\s+/i, ''),
    ) || /,\s*(?:\S+\s+){0,3}$/.test(before)
  );
}

/** Whether the words between two names make a list of them. */
function joined(between: string): boolean {
  return /(?:^|\s|,)(?:and|or|&)\s/.test(` ${between} `);
}

/** A person noun of the text as a description. */
export function describeNoun(text: string, mention: Mention): Description {
  const described = describe(text, mention, [mention]);
  if (described !== null) return { ...described, head: mention.head, plural: mention.plural, of: mention.of };
  const { head, plural, of, gender, start } = mention;
  return { name: head, head, plural, definite: false, of, gender, start };
}

function describe(text: string, span: Span, mentions: readonly Mention[]): Description | null {
  let words = text.slice(span.start, span.end);
  const cut = PHRASE_END.exec(words.slice(1));
  if (cut !== null) words = words.slice(0, cut.index + 1);
  words = words.trim().replace(/['’]s?$/, '');
  const definite = DEFINITE.test(words) || /['’]s?\s/.test(words) || /^[\p{Lu}]/u.test(words);
  let bare = words;
  while (DETERMINER.test(bare)) bare = bare.replace(DETERMINER, '');
  if (bare === '' || DETERMINER.test(`${bare} `)) return null;
  const link = LINK.exec(bare);
  const phrase = (link === null ? bare : bare.slice(0, link.index)).trim();
  const linked = link === null ? '' : bare.slice(link.index);
  const last = phrase.split(/[\s]+/).at(-1) ?? '';
  const head = singular(last.toLowerCase().replace(/[^\p{L}'’-]/gu, ''));
  if (head === '') return null;
  const plural = head !== last.toLowerCase();
  const noun = mentions.find(
    (mention) =>
      mention.kind === 'noun' &&
      mention.start >= span.start &&
      mention.end <= span.end &&
      mention.head === head,
  );
  const name = lowerFirst(
    text,
    span.start,
    linked !== '' && /\p{Lu}/u.test(linked) ? bare : phrase,
    mentions,
  );
  const of =
    noun?.of ??
    phrase
      .toLowerCase()
      .split(/[\s-]+/)
      .slice(0, -1);
  return { name, head, plural, definite, of, gender: plural ? null : genderOfRole(head), start: span.start };
}

/** Lower case at the start unless the first word is a name, an adjective of one, or an acronym. */
function lowerFirst(text: string, start: number, name: string, mentions: readonly Mention[]): string {
  const first = /^\p{Lu}\p{Ll}*/u.exec(name)?.[0];
  if (first === undefined || first.length < 2) return name;
  const at = text.indexOf(name, start);
  const proper = mentions.some(
    (mention) => mention.kind === 'name' && mention.start <= at && mention.end > at,
  );
  const initial = at <= start + 1;
  if (proper || isAdjectival(first.toLowerCase()) || !initial) return name;
  const low = first.toLowerCase();
  return ROLE_NOUNS.has(low) || ROLE_NOUNS.has(singular(low)) || !/^\p{Lu}.*\s\p{Lu}/u.test(name)
    ? low + name.slice(first.length)
    : name;
}
