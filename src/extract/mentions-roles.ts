import {
  COMING_HOLDER,
  isAdjectival,
  OFFICES,
  OFFICES_OF_TWO,
  ORGANISATION_WORDS,
  PAST_HOLDER,
  ROLE_FORMS,
} from './mentions-lexicon.ts';
import type { MentionToken } from './mentions-tokens.ts';

/** A person noun with what narrows it, by token indices. */
export interface Role {
  /** Singular, lower case. */
  readonly noun: string;
  /** Narrowing words before and after it, lower case: "russian", "kremlin", "house". */
  readonly of: readonly string[];
  readonly from: number;
  readonly next: number;
  readonly plural: boolean;
}

/** How many words may stand before a noun in its phrase. */
const MAX_PREMODIFIERS = 8;
/** How far an apposition after a name is searched for its noun. */
const MAX_APPOSITION = 10;
const ENDS_APPOSITION = /^(?:VERB|AUX|PUNCT|ADP|SCONJ|CCONJ|PRON)$/;
const MODIFIER = /^(?:ADJ|NOUN|PROPN|NUM)$/;

/**
 * The person noun whose phrase starts or stands at token `at`, with its
 * article and modifiers before it. `beforeName` tells that a name follows and
 * takes the role.
 */
export function readRoleNoun(
  tokens: readonly MentionToken[],
  at: number,
): (Role & { beforeName: boolean }) | null {
  const compound = compoundAt(tokens, at);
  const noun = compound ?? roleNoun(tokens[at]);
  if (noun === null) return null;
  const from = startOfPhrase(tokens, at);
  // "in general", "a conservative view": an adjective or adverbial, no person.
  if ((noun === 'general' && from === at) || (compound === null && tokens[at]!.pos === 'ADJ')) return null;
  const next = at + (compound === null ? 1 : 2);
  const plural = compound === null && noun !== tokens[at]!.low;
  const of = [...wordsBetween(tokens, from, at), ...modifiersAfter(tokens, next)];
  const comma =
    tokens[next]?.low === ',' && /^(?:the|his|her|its|their)$/.test(tokens[from]!.low) ? next + 1 : next;
  const name = tokens[comma];
  const beforeName =
    !plural &&
    name?.capital === true &&
    name.pos === 'PROPN' &&
    !name.initial &&
    !tokens[next - 1]!.possessive;
  return { noun, of, from, next, plural, beforeName };
}

/** The role directly before a name: "Kremlin spokesperson Dmitry Peskov", "his spokesman, Don Stewart". */
export function readRoleBefore(tokens: readonly MentionToken[], at: number): Role | null {
  let end = at - 1;
  if (tokens[end]?.low === ',') end--;
  const compound = compoundAt(tokens, end - 1);
  const noun = compound ?? roleNoun(tokens[end]);
  if (noun === null || (compound === null && noun !== tokens[end]!.low) || tokens[end]!.possessive)
    return null;
  const from = startOfPhrase(tokens, end);
  const determined =
    /^(?:the|his|her|its|their|an?)$/.test(tokens[from]!.low) ||
    tokens.slice(from, end).some((token) => token.possessive);
  if (end < at - 1 && (!determined || isSetBefore(tokens, from))) return null;
  return { noun, of: wordsBetween(tokens, from, end), from, next: at, plural: false };
}

/** "In a letter to the firm's lawyer, Rep. Tom Hale said": the comma ends what is set before the clause. */
function isSetBefore(tokens: readonly MentionToken[], from: number): boolean {
  return tokens[0]!.pos === 'ADP' && !tokens.slice(0, from).some(({ pos }) => pos === 'VERB');
}

/** The role in an apposition after a name: ", an independent Russian analyst,", ", who is …", " (R-Calif.)". */
export function readRoleAfter(tokens: readonly MentionToken[], next: number): Role | null {
  const mark = tokens[next]?.low;
  if (mark === '(') return partyOf(tokens, next + 1);
  if (mark !== ',') return null;
  if (/^[rdi]$/.test(tokens[next + 1]?.low ?? '') && tokens[next + 2]?.low === '-')
    return partyOf(tokens, next + 1);
  let at = next + 1;
  if (tokens[at]?.low === 'who' && /^(?:is|was)$/.test(tokens[at + 1]?.low ?? '')) at += 2;
  for (let i = at; i < tokens.length && i < at + MAX_APPOSITION; i++) {
    const token = tokens[i]!;
    const noun = token.pos === 'ADJ' ? null : (roleNoun(token) ?? OFFICES.get(token.low) ?? null);
    if (noun !== null && !isPossessor(tokens, i) && !isTitleOfOther(tokens, i)) {
      return {
        noun,
        of: [...wordsBetween(tokens, at, i), ...modifiersAfter(tokens, i + 1)],
        from: at,
        next: i + 1,
        plural: false,
      };
    }
    if (ENDS_APPOSITION.test(token.pos) && token.low !== '-') return null;
  }
  return null;
}

/** "Tom Hale, the women's lawyer": the women own the noun that is meant. */
function isPossessor(tokens: readonly MentionToken[], at: number): boolean {
  return tokens[at]!.possessive || (tokens[at + 1]?.possessive === true && !tokens[at + 1]!.spaced);
}

/** ", Sen. Mike Ortiz" after a name begins another name of a list. */
function isTitleOfOther(tokens: readonly MentionToken[], at: number): boolean {
  const after = tokens[at + 1]?.low === '.' ? tokens[at + 2] : tokens[at + 1];
  return tokens[at]!.capital && after?.capital === true;
}

/** An office of two words whose second alone means another. */
function compoundAt(tokens: readonly MentionToken[], at: number): string | null {
  const second = OFFICES_OF_TWO.get(tokens[at]?.low ?? '');
  return second !== undefined && tokens[at + 1]?.low === second ? `${tokens[at]!.low} ${second}` : null;
}

/** "(R-Calif.)", "(D., N.Y.)": the party, narrowed by the state. */
function partyOf(tokens: readonly MentionToken[], at: number): Role | null {
  const [party, state] = (tokens[at]?.low ?? '').split('-');
  const noun = PARTIES.get(party ?? '');
  if (noun === undefined) return null;
  const after = tokens.slice(at + 1, at + MAX_PARTY).find((token) => token.word)?.low;
  const of = state ?? after;
  return { noun, of: of === undefined ? [] : [of], from: at, next: at + 1, plural: false };
}

const PARTIES = new Map([
  ['r', 'republican'],
  ['rep', 'republican'],
  ['d', 'democrat'],
  ['dem', 'democrat'],
  ['i', 'independent'],
]);
const MAX_PARTY = 4;

/** The singular of a person noun, or null. */
function roleNoun(token: MentionToken | undefined): string | null {
  if (token === undefined || NO_NOUN.has(token.pos)) return null;
  return ROLE_FORMS.get(token.low) ?? null;
}

const NO_NOUN = new Set(['VERB', 'AUX', 'ADV', 'PUNCT', 'ADP', 'DET', 'PRON']);

/** Where the noun phrase of the noun or title at token `at` begins, with its article. */
export function startOfPhrase(tokens: readonly MentionToken[], at: number): number {
  let from = at;
  while (from > 0 && at - from < MAX_PREMODIFIERS) {
    const before = tokens[from - 1]!;
    if (before.pos === 'DET' || /^(?:his|her|its|their|our|my)$/.test(before.low)) return from - 1;
    const joins =
      before.low === '-' || before.possessive || MODIFIER.test(before.pos) || isAdjectival(before.low);
    if (!joins || (before.pos === 'PUNCT' && before.low !== '-')) break;
    from--;
  }
  return from;
}

/** What narrows a role before it. */
export function wordsBetween(tokens: readonly MentionToken[], from: number, to: number): string[] {
  return tokens
    .slice(from, to)
    .filter(isNarrowing)
    .map((token) => token.low);
}

/** Names and nouns tell one holder of a role from another, and so do "former" and "new"; "combative" and "longtime" do not. */
function isNarrowing({ word, pos, low, capital }: MentionToken): boolean {
  if (PAST_HOLDER.has(low) || COMING_HOLDER.has(low)) return true;
  return (
    word &&
    pos !== 'DET' &&
    (pos !== 'ADJ' || capital || ORGANISATION_WORDS.has(low)) &&
    low !== 's' &&
    low !== "'s"
  );
}

/** "spokesman for the Kremlin", "Republican of Alabama", "president of Russia": the capitals after "of" or "for". */
function modifiersAfter(tokens: readonly MentionToken[], at: number): string[] {
  if (!/^(?:of|for|from|at|to|in|with)$/.test(tokens[at]?.low ?? '')) return [];
  const words: string[] = [];
  for (let i = at + 1; i < tokens.length && i <= at + MAX_PREMODIFIERS; i++) {
    const token = tokens[i]!;
    if (token.capital || ORGANISATION_WORDS.has(token.low)) words.push(token.low);
    else if (token.pos !== 'DET' && token.low !== '-' && token.low !== '.') break;
  }
  return words;
}
