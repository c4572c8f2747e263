import type { Block, Span } from '../model.ts';
import type { Analysis } from '../text/nlp.ts';
import type { Token } from '../text/token.ts';
import {
  COMING_HOLDER,
  genderOfGivenName,
  genderOfRole,
  type Gender,
  isAdjectival,
  isPronoun,
  PAST_HOLDER,
  type Pronoun,
  ROLES_OF_BODIES,
} from './mentions-lexicon.ts';
import { readNameRun } from './mentions-names.ts';
import {
  readRoleAfter,
  readRoleBefore,
  readRoleNoun,
  type Role,
  startOfPhrase,
  wordsBetween,
} from './mentions-roles.ts';
import { type MentionToken, mentionTokens, type WordsByCase } from './mentions-tokens.ts';

/**
 * Where a text names, describes or points at someone: what speakers are
 * resolved from. Serialisable, and small because it is kept between builds.
 */
export type Mention = NameMention | NounMention | PronounMention;

interface MentionBase extends Span {
  /** Number of its sentence among those that are read. */
  readonly sentence: number;
}

/** A proper name; the span leaves titles out. */
export interface NameMention extends MentionBase {
  readonly kind: 'name';
  /** The name with single spaces. */
  readonly head: string;
  /** A nickname that stands in marks inside it, which the head leaves out. */
  readonly nickname?: string;
  /** What the form says is meant; null when it does not tell. */
  readonly type: 'person' | 'organisation' | 'place' | null;
  readonly gender: Gender | null;
  /** Roles that stand with it ("president", "spokesperson"), singular, lower case. */
  readonly roles: readonly string[];
  /** Words that narrow the roles ("russian", "kremlin", "former"), lower case. */
  readonly of: readonly string[];
  readonly place: Place;
}

/** A person noun with what narrows it, from its article on: "the Russian leader". */
export interface NounMention extends MentionBase {
  readonly kind: 'noun';
  /** The noun, singular, lower case. */
  readonly head: string;
  readonly plural: boolean;
  readonly of: readonly string[];
  readonly place: Place;
}

export interface PronounMention extends MentionBase {
  readonly kind: 'pronoun';
  /** Lower case. */
  readonly head: Pronoun;
}

type Place = 'subject' | 'object' | 'possessive';
type Unplaced<T> = T extends Mention ? Omit<T, 'sentence'> : never;

/** Tells a son from the father whose name he has. */
export const YOUNGER = 'younger';

/** A block without a full stop, most of whose words have capitals, is a headline in all but name. */
const TITLE_CASE_SHARE = 0.6;
const TITLE_CASE_MIN = 3;
/** With a full stop it is one where of more words only these are small. */
const CLOSED_MIN = 6;
const SMALL_IN_TITLE = /^(?:\p{Ll}{1,2}|and|but|for|from|into|nor|off|over|than|the|via|with)$/u;
const LONGEST_TITLE = 160;

/**
 * Names, person nouns and third-person pronouns of a text, in text order, from
 * the tags that are already there. Headings are skipped: their capitals tell
 * no names from other words.
 */
export function mentionsIn(text: string, blocks: readonly Block[], analysis: Analysis): Mention[] {
  const mentions: Mention[] = [];
  const { tokens } = analysis;
  let at = 0;
  let next = 0;
  let number = 0;
  const printed = wordsByCase(tokens);
  const families = new Set<string>();
  for (const block of blocks) {
    const skipped = block.kind === 'heading' || block.kind === 'code' || isTitleCase(text, block.span);
    while (next < analysis.sentences.length && analysis.sentences[next]!.start < block.span.end) {
      const { end } = analysis.sentences[next++]!;
      const from = at;
      while (at < tokens.length && tokens[at]!.start < end) at++;
      if (!skipped)
        mentionsOfSentence(mentionTokens(tokens, from, at, printed), number++, families, mentions);
    }
  }
  return mentions;
}

/** The words of a text that it prints in lower case, and those with a capital behind another word, where no sentence begins. */
function wordsByCase(tokens: readonly Token[]): WordsByCase {
  const small = new Set<string>();
  const capital = new Set<string>();
  let behindWord = false;
  for (const { text } of tokens) {
    const first = text.charCodeAt(0);
    const isSmall = first >= SMALL_A && first <= SMALL_Z;
    const isCapital = first >= CAPITAL_A && first <= CAPITAL_Z;
    if (isSmall) small.add(text);
    else if (isCapital && behindWord) capital.add(text.toLowerCase());
    behindWord = isSmall || isCapital;
  }
  return { small, capital };
}

const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const SMALL_A = 97;
const SMALL_Z = 122;

function isTitleCase(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_TITLE) return false;
  const isClosed = /[.!?:;,"”’)…]$/.test(text.slice(start, end));
  const words = text.slice(start, end).match(/\p{L}[^\s]*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const least = isClosed ? CLOSED_MIN : TITLE_CASE_MIN;
  if (words.length < least || capitals / words.length <= TITLE_CASE_SHARE) return false;
  return !isClosed || words.every((word) => !/^\p{Ll}/u.test(word) || SMALL_IN_TITLE.test(word));
}

/** Adds the mentions of one sentence, and to `families` the family names in them that read as adjectives. */
function mentionsOfSentence(
  tokens: readonly MentionToken[],
  sentence: number,
  families: Set<string>,
  mentions: Mention[],
): void {
  for (let at = 0; at < tokens.length;) {
    if (!tokens[at]!.begins) {
      at++;
      continue;
    }
    const found = readPronoun(tokens, at) ?? readName(tokens, at, families) ?? readNoun(tokens, at);
    if (found === null) {
      at++;
      continue;
    }
    if (found.mention !== null) {
      const { kind, head } = found.mention;
      const last =
        kind === 'name' && found.mention.type === 'person' ? head.split(' ').slice(1).at(-1) : null;
      if (last && isAdjectival(last.toLowerCase())) families.add(last.toLowerCase());
      insert({ ...found.mention, sentence }, mentions);
    }
    at = Math.max(found.next, at + 1);
  }
}

/** "A former NSA official" begins before the name in it, which was read first. */
function insert(mention: Mention, mentions: Mention[]): void {
  let at = mentions.length;
  while (at > 0 && mentions[at - 1]!.start > mention.start) at--;
  mentions.splice(at, 0, mention);
}

interface Found {
  readonly mention: Unplaced<Mention> | null;
  readonly next: number;
}

function readPronoun(tokens: readonly MentionToken[], at: number): Found | null {
  const { start, end, low } = tokens[at]!;
  if (!isPronoun(low)) return null;
  return { mention: { start, end, kind: 'pronoun', head: low }, next: at + 1 };
}

function readName(tokens: readonly MentionToken[], at: number, families: ReadonlySet<string>): Found | null {
  const run = readNameRun(tokens, at);
  if (run === null) return null;
  if (run.name.length === 0) {
    // A run of nothing but a title, "the President" or "House Speaker", is a description.
    if (run.office === null) return { mention: null, next: run.next };
    const from = startOfPhrase(tokens, at);
    const of = [...wordsBetween(tokens, from, at), ...run.modifiers];
    const role = { noun: run.office, of, from, next: run.next, plural: run.plural };
    return { mention: nounMention(tokens, role), next: run.next };
  }
  const before = readRoleBefore(tokens, at);
  const after = run.type === 'place' || run.type === 'organisation' ? null : readRoleAfter(tokens, run.next);
  const roles = [run.office, before?.noun, after?.noun].filter((noun) => noun !== null && noun !== undefined);
  const first = run.name[0]!;
  const last = run.name.at(-1)!;
  const gender = run.gender ?? genderOf(run.name, roles);
  const head = run.text;
  const adjectival = run.name.length === 1 && isAdjectival(first.low);
  // "Ms. White" is a person, and so is "White" after "Ann White"; "the British" are whoever they are.
  const isFamily =
    families.has(first.low) && !run.article && !/^(?:NOUN|ADJ)$/.test(tokens[run.next]?.pos ?? '');
  if (adjectival && run.office === null && run.gender === null && !isFamily)
    return { mention: null, next: run.next };
  const isPersons = roles.some((role) => run.name.length > 1 || !ROLES_OF_BODIES.has(role));
  const type =
    (adjectival && isFamily ? 'person' : run.type) ?? (isPersons && !run.article ? 'person' : null);
  return {
    mention: {
      start: first.start,
      end: last.start + last.core,
      kind: 'name',
      head,
      ...(run.nickname === null ? {} : { nickname: run.nickname }),
      type,
      gender: type === 'organisation' || type === 'place' ? null : gender,
      roles,
      of: [
        ...new Set([
          ...tenureBefore(tokens, at),
          ...(run.office === null ? [] : countryBefore(tokens, at)),
          ...run.modifiers,
          ...(before?.of ?? []),
          ...(after?.of ?? []),
        ]),
      ],
      place: placeOf(tokens, before?.from ?? at, run.next, last.possessive),
    },
    next: run.next,
  };
}

/** "former Ambassador Ann Reyes", "the younger Mr. Reyes": which of two holders of an office or a name stands before the run of capitals. */
function tenureBefore(tokens: readonly MentionToken[], at: number): string[] {
  const low = tokens[at - 1]?.low;
  return low !== undefined && (PAST_HOLDER.has(low) || COMING_HOLDER.has(low) || low === YOUNGER)
    ? [low]
    : [];
}

/** "Brazil’s President Ann Reyes": where the office is held. */
function countryBefore(tokens: readonly MentionToken[], at: number): string[] {
  const before = tokens[at - 1];
  const owner = before?.word === true ? before : tokens[at - 2];
  return before?.possessive === true && owner?.capital === true ? [owner.low] : [];
}

function genderOf(name: readonly MentionToken[], roles: readonly string[]): Gender | null {
  for (const role of roles) {
    const gender = genderOfRole(role);
    if (gender !== null) return gender;
  }
  return name.length > 1 ? genderOfGivenName(name[0]!.low) : null;
}

function readNoun(tokens: readonly MentionToken[], at: number): Found | null {
  const role = readRoleNoun(tokens, at);
  if (role === null) return null;
  // "Kremlin spokesperson Dmitry Peskov" and "the chairman, Mike Rogers" are names with a role.
  return { mention: role.beforeName ? null : nounMention(tokens, role), next: role.next };
}

function nounMention(tokens: readonly MentionToken[], role: Role): Unplaced<NounMention> {
  const last = tokens[role.next - 1]!;
  return {
    start: tokens[role.from]!.start,
    end: last.start + last.core,
    kind: 'noun',
    head: role.noun,
    plural: role.plural,
    of: role.of.filter((word) => !isDeterminer(word)),
    place: placeOf(tokens, role.from, role.next, last.possessive),
  };
}

function isDeterminer(word: string): boolean {
  return (
    /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|some|many|several|all)$/.test(word) &&
    !isAdjectival(word)
  );
}

function placeOf(tokens: readonly MentionToken[], from: number, next: number, possessive: boolean): Place {
  const owns = possessive || tokens[next]?.possessive === true;
  // "Putin's remarks suggested" is as good as Putin suggesting it.
  if (owns && !leadsToVerb(tokens, next)) return 'possessive';
  let i = from - 1;
  while (i >= 0 && from - i <= LONGEST_PHRASE && /^(?:DET|ADJ|NOUN|NUM)$/.test(tokens[i]!.pos)) i--;
  const before = tokens[i];
  if (before?.pos === 'ADP' || before?.pos === 'PART') return owns ? 'possessive' : 'object';
  return before?.pos === 'VERB' && tokens.slice(0, i).some((token) => token.word) ? 'object' : 'subject';
}

const LONGEST_PHRASE = 4;

function leadsToVerb(tokens: readonly MentionToken[], next: number): boolean {
  let i = next;
  while (
    i < next + LONGEST_PHRASE &&
    (tokens[i]?.possessive === true || /^(?:ADJ|NOUN|PROPN)$/.test(tokens[i]?.pos ?? ''))
  )
    i++;
  return i > next && /^(?:VERB|AUX)$/.test(tokens[i]?.pos ?? '');
}
