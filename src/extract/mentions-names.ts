import {
  canSpeak,
  COURTESY,
  DOCUMENT_NOUNS,
  ENACTED_NOUNS,
  type Gender,
  genderOfRole,
  INSEPARABLE,
  isAdjectival,
  isGivenName,
  OFFICE_MODIFIERS,
  OFFICES,
  ORGANISATION_WORDS,
  PLACE_STARTS,
  PLACES,
  PORTFOLIOS,
  POST_NOMINALS,
  ROLE_NOUNS,
} from './mentions-lexicon.ts';
import { singular } from './figures-units.ts';
import type { MentionToken } from './mentions-tokens.ts';

/** A run of capitals taken apart into what precedes a name and the name. */
export interface NameRun {
  /** Tokens of the name; empty when the run is only a title. */
  readonly name: readonly MentionToken[];
  /** The name as text, with single spaces. */
  readonly text: string;
  /** What stands in marks inside the name: "Ann “Red” Reyes". */
  readonly nickname: string | null;
  readonly office: string | null;
  readonly plural: boolean;
  /** What stands before the office or the name: "russian", "former", "texas". */
  readonly modifiers: readonly string[];
  readonly gender: Gender | null;
  readonly type: 'person' | 'organisation' | 'place' | null;
  /** Whether "the" stands before the run. */
  readonly article: boolean;
  /** Index after its last token. */
  readonly next: number;
}

/** Words that are looked up much: a set tells sooner than a pattern. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A capital on these says nothing, whatever their place. */
const NEVER = words('DET PRON SCONJ CCONJ AUX PUNCT PART INTJ SYM');
/** At a sentence's beginning these are taken for common words, unless they are known names. */
const USUALLY_COMMON = words('ADP ADV VERB ADJ NOUN NUM');
const PARTICLE = words(
  'de da das del della des di dos du la las le los van von der den zu bin ibn al el ul ten ter',
);
/** Marks around a nickname, the closing ones by the opening one. */
const NICKNAME_MARKS = new Map(['“”', '""', '‘’', "''"].map(([open, close]) => [open!, close!]));
const LONGEST_NICKNAME = 3;
const LONGEST_RUN = 12;
/** "Most Americans": at a beginning no part of a name. */
const QUANTITY = words('most many some several few all both other others more');
const DOMAIN = words('com org net gov edu co tv');
const WEEKDAY = words('monday tuesday wednesday thursday friday saturday sunday');
const CALENDAR = new Set([
  ...WEEKDAY,
  ...words(
    'january february march april june july august september october november december jan feb aug sept oct nov dec',
  ),
]);
/** "Super Tuesday" is one name; "President Ortiz Monday" is a name and a day. */
const NAMES_DAY = words('super black cyber good ash bloody palm easter holy');

/** Reads the run of capitals that starts at token `at`, or null. */
export function readNameRun(tokens: readonly MentionToken[], at: number): NameRun | null {
  if (!startsName(tokens, at)) return null;
  const next = endOfRun(tokens, at);
  return takeApart(tokens, at, next);
}

function startsName(tokens: readonly MentionToken[], at: number): boolean {
  const token = tokens[at]!;
  if (!token.capital || token.core === 0) return false;
  if (token.core === 1 && token.end - token.start === 1) return false;
  // "R-N.Y.": the rest of an abbreviation.
  if (token.low.length === 1 && tokens[at + 1]?.capital !== true) return false;
  if (CALENDAR.has(token.low) && !isGivenBeforeFamily(tokens, at)) return false;
  if (token.low.startsWith("i'")) return false;
  // "Will Reyes stay?"
  if (token.low === 'will' && at === 0 && tokens.at(-1)?.printed === '?') return false;
  if (token.initial && QUANTITY.has(token.low)) return false;
  if (NEVER.has(token.pos) && !(isGivenName(token.low) && token.pos !== 'PRON')) return false;
  // "Protesters gathered", "Reports say": tagged as a name for the capital of the beginning.
  const alone = token.initial && tokens[at + 1]?.capital !== true;
  if (alone && (token.common || isPersonNoun(token)) && !isGivenName(token.low)) return false;
  if (!token.initial)
    return token.pos === 'PROPN' || !/^(?:ADV|NUM)$/.test(token.pos) || isGivenName(token.low);
  if (!USUALLY_COMMON.has(token.pos)) return true;
  if (isGivenName(token.low) || OFFICES.has(token.low) || COURTESY.has(token.low) || PLACES.has(token.low))
    return true;
  if (isAdjectival(token.low) || ORGANISATION_WORDS.has(token.low)) return true;
  if (PLACE_STARTS.has(token.low) && tokens[at + 1]?.capital === true) return true;
  const after = tokens[at + 1];
  return after?.capital === true && after.pos === 'PROPN' && (token.pos === 'NOUN' || token.pos === 'ADJ');
}

/** "Jan Reyes said", "April Reyes"; not "in April Reyes said". */
function isGivenBeforeFamily(tokens: readonly MentionToken[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[endOfParticles(tokens, at + 1)]];
  if (!isGivenName(tokens[at]!.low) || after?.capital !== true || after.pos !== 'PROPN') return false;
  return !/^(?:ADP|ADJ|DET|NUM|SCONJ)$/.test(before?.pos ?? '');
}

function isPersonNoun({ low, proper }: MentionToken): boolean {
  const noun = singular(low);
  if (OFFICES.has(low)) return false;
  // A text with an Ann Sellers has no sellers, as far as a first word tells.
  if (noun !== low && !proper && canSpeak(noun) && !ORGANISATION_WORDS.has(low)) return true;
  return ROLE_NOUNS.has(noun) || DOCUMENT_NOUNS.has(noun) || ENACTED_NOUNS.has(noun) || MULTITUDE.test(low);
}

/** "Dozens of voters". */
const MULTITUDE = /^(?:dozens|scores|hundreds|thousands|millions)$/;

function endOfRun(tokens: readonly MentionToken[], at: number): number {
  let next = at + 1;
  while (next < tokens.length && next - at < LONGEST_RUN) {
    const before = tokens[next - 1]!;
    if (before.possessive && before.word) break;
    const token = tokens[next]!;
    const after = tokens[next + 1];
    if (WEEKDAY.has(token.low) && !NAMES_DAY.has(before.low)) break;
    const afterParticles = joinsWithOf(before) ? next : endOfParticles(tokens, next);
    if (token.capital && (!NEVER.has(token.pos) || isGivenName(token.low)) && token.core > 0) {
      next++;
    } else if (token.low === '.' && !token.spaced && after?.capital === true && isAbbreviation(before))
      next++;
    else if (token.low === '-' && !token.spaced && after?.capital === true && !after.spaced) next += 2;
    else if (token.low === '-' && !token.spaced && after?.low === 'elect') next += 2;
    else if (next - at > 1 && joinsSyllables(before, token, after)) next += 2;
    else if (token.low === '.' && !token.spaced && DOMAIN.has(after?.low ?? '') && !after!.spaced) next += 2;
    else if (afterParticles > next && tokens[afterParticles]?.capital === true) next = afterParticles + 1;
    else if (
      (joinsWithOf(before) || isJoined(tokens, at, next)) &&
      (token.low === 'of' || token.low === 'on' || token.low === 'for') &&
      namesPortfolio(tokens, next + 1)
    )
      next += tokens[next + 1]!.capital ? 2 : 3;
    else if (endOfNickname(tokens, next) > next) next = endOfNickname(tokens, next) + 1;
    else if (token.low === '&' && after?.capital === true) next += 2;
    else if (
      token.low === 'and' &&
      PORTFOLIOS.has(before.low) &&
      PORTFOLIOS.has(after?.low ?? '') &&
      after!.capital
    )
      next += 2;
    else break;
  }
  return next;
}

/** "Park Su-min": a given name of two syllables, the second in small letters; not "Hong Kong-based". */
function joinsSyllables(
  before: MentionToken,
  hyphen: MentionToken,
  after: MentionToken | undefined,
): boolean {
  if (hyphen.low !== '-' || hyphen.spaced || after === undefined || after.spaced || !before.capital)
    return false;
  const isShort = before.core <= LONGEST_SYLLABLE && after.core <= LONGEST_SYLLABLE;
  return isShort && !after.capital && /^\p{Ll}{2,}$/u.test(after.low) && !BEHIND_HYPHEN.has(after.low);
}

const LONGEST_SYLLABLE = 5;
/** What is joined to names as an adjective: "New York-led". */
const BEHIND_HYPHEN = words(
  'led run era wide like held born made free style based level only side long old day year type time owned area bound city plus deal wing size style sized owned aided armed tied heavy elect rich going aged value ish made backed',
);

/** Index after the particles from `at` on, with the hyphens behind them: "van der", "el-". */
function endOfParticles(tokens: readonly MentionToken[], at: number): number {
  let next = at;
  while (PARTICLE.has(tokens[next]?.low ?? '')) {
    next++;
    if (tokens[next]?.low === '-' && !tokens[next]!.spaced) next++;
  }
  return next;
}

/** Index behind a nickname in marks at `at` that a family name follows; `at` where none stands. */
function endOfNickname(tokens: readonly MentionToken[], at: number): number {
  const closing = NICKNAME_MARKS.get(tokens[at]?.printed ?? '');
  if (closing === undefined || !tokens[at]!.spaced || tokens[at - 1]!.pos !== 'PROPN') return at;
  let next = at + 1;
  while (tokens[next]?.capital === true && next - at <= LONGEST_NICKNAME) next++;
  const [close, after] = [tokens[next], tokens[next + 1]];
  const isClosed = next > at + 1 && close?.printed === closing && !close.spaced;
  return isClosed && after?.spaced === true && after.capital && after.pos === 'PROPN' ? next + 1 : at;
}

function isAbbreviation(token: MentionToken): boolean {
  return token.core === 1 || OFFICES.has(token.low) || COURTESY.has(token.low);
}

function joinsWithOf(token: MentionToken): boolean {
  return OFFICES.has(token.low) || ORGANISATION_WORDS.has(token.low);
}

/** "Society for the Protection | of Birds": an organisation with one part behind "for" may have another. */
function isJoined(tokens: readonly MentionToken[], at: number, next: number): boolean {
  const joint = tokens.slice(at, next).findLastIndex(({ low }) => low === 'for');
  return joint > 0 && ORGANISATION_WORDS.has(tokens[at + joint - 1]!.low);
}

function namesPortfolio(tokens: readonly MentionToken[], at: number): boolean {
  const first = tokens[at];
  if (first === undefined) return false;
  if (first.low === 'the') return tokens[at + 1]?.capital === true;
  return first.capital && !COURTESY.has(first.low) && !isGivenName(first.low) && !CALENDAR.has(first.low);
}

function takeApart(tokens: readonly MentionToken[], at: number, next: number): NameRun {
  const { run: whole, nickname } = withoutNickname(tokens.slice(at, next));
  const run = withoutPostNominals(whole);
  const article =
    tokens[at - 1]?.low === 'the' || tokens[at - 1]?.low === 'a' || tokens[at - 1]?.low === 'an';
  const title = partisan(run, article, tokens[at - 1], tokens[next]) ?? lastTitle(run);
  const base = {
    plural: false,
    article,
    next,
    gender: null,
    office: null,
    nickname,
    modifiers: [] as string[],
  };
  if (title === null) {
    const first = run[0]!;
    const office = run.length > 2 && first.initial && isProfession(first.low) ? first.low : null;
    const skip = office === null ? leadingModifiers(run) : 1;
    const name = trimmed(run.slice(skip));
    const modifiers = office === null ? run.slice(0, skip).map((token) => token.low) : [];
    return { ...base, name, text: textOf(name), office, modifiers, type: typeOf(name, article) };
  }
  const courtesy = COURTESY.get(title.word.low);
  const office = officeOf(run, title.at);
  const bare = trimmed(run.slice(title.next));
  const name = bare.length === 1 && INSEPARABLE.has(title.word.low) ? [title.word, ...bare] : bare;
  const modifiers = run
    .slice(0, title.next)
    .filter(
      (token) =>
        token.word &&
        OFFICES.get(token.low) !== office &&
        token.low !== office &&
        !COURTESY.has(token.low) &&
        token.low !== 'of',
    )
    .map((token) => token.low);
  return {
    ...base,
    name,
    text: textOf(name),
    office,
    plural:
      /s$/.test(title.word.low) &&
      OFFICES.get(title.word.low) !== title.word.low &&
      !/\.$/.test(title.word.low),
    modifiers,
    gender: courtesy ?? (office === null ? null : genderOfRole(office)),
    type: 'person',
  };
}

/** A run without the nickname in it. */
function withoutNickname(run: readonly MentionToken[]): {
  run: readonly MentionToken[];
  nickname: string | null;
} {
  const from = run.findIndex(({ printed }) => NICKNAME_MARKS.has(printed));
  const length = from < 0 ? -1 : run.slice(from + 1).findIndex(({ word }) => !word);
  if (length < 0) return { run, nickname: null };
  const to = from + 1 + length;
  return { run: [...run.slice(0, from), ...run.slice(to + 1)], nickname: textOf(run.slice(from + 1, to)) };
}

function withoutPostNominals(run: readonly MentionToken[]): readonly MentionToken[] {
  let end = run.length;
  while (end > 2 && POST_NOMINALS.has(run[end - 1]!.low)) end--;
  return run.slice(0, end);
}

/** "The South Carolina Republican" and "the Senate's top Democrat" describe someone; "South Carolina Republicans" names a group. */
function partisan(
  run: readonly MentionToken[],
  article: boolean,
  before: MentionToken | undefined,
  after: MentionToken | undefined,
): { word: MentionToken; at: number; next: number } | null {
  const word = run.at(-1)!;
  const determined = before?.pos === 'DET' || before?.possessive === true || before?.pos === 'ADJ';
  // "Every Republican plan" is nobody's.
  if (!article && (!determined || /^(?:NOUN|ADJ)$/.test(after?.pos ?? ''))) return null;
  if (!/^(?:republican|democrat)$/.test(word.low)) return null;
  return { word, at: run.length - 1, next: run.length };
}

/** The last title of a run with what follows it, unless the run is an organisation ("Justice Department"). */
function lastTitle(run: readonly MentionToken[]): { word: MentionToken; at: number; next: number } | null {
  for (let i = run.length - 1; i >= 0; i--) {
    const word = run[i]!;
    if (!OFFICES.has(word.low) && !COURTESY.has(word.low) && !isCalling(run, i)) continue;
    let next = i + 1;
    while (
      next < run.length &&
      (run[next]!.low === '.' || run[next]!.low === '-' || run[next]!.low === 'elect')
    )
      next++;
    if (run[next]?.low === 'of' || run[next]?.low === 'for' || run[next]?.low === 'on') {
      next++;
      next = endOfPortfolio(run, next);
    }
    const rest = run.slice(next);
    const courtesy = COURTESY.has(word.low);
    if (!courtesy && rest.some((token) => ORGANISATION_WORDS.has(token.low)) && !isGivenName(rest[0]!.low))
      return null;
    // "Chris Judge", "Mike Pope": a title in last place after a given name is a family name.
    if (rest.length === 0 && i > 0 && isGivenName(run[i - 1]!.low)) continue;
    // "Peter T. King", "House of Representatives": no title in last place.
    if (courtesy && rest.length === 0) continue;
    if (rest.length === 0 && run[i - 1]?.low === 'of') return null;
    return { word, at: i, next };
  }
  return null;
}

/** "Economist" in "Chief Economist Carl Weber": a person's noun between a title, or what opens a sentence, and a name. */
function isCalling(run: readonly MentionToken[], at: number): boolean {
  if (run.length <= at + 2) return false;
  const { low } = run[at]!;
  const bare = low.replace(/^(?:co|ex|deputy)-/, '');
  if (bare !== low) return OFFICES.has(bare) || isProfession(bare);
  return at > 0 && OFFICE_MODIFIERS.has(run[at - 1]!.low) && isProfession(low);
}

/** Where what follows "of" in an office ends: before a name, "Archbishop of Canterbury | Ann Reyes". */
function endOfPortfolio(run: readonly MentionToken[], at: number): number {
  const given = run.findIndex(({ low }, i) => i > at && i < run.length - 1 && isGivenName(low));
  if (given > 0 && !run.slice(at, given).some(({ low }) => isGivenName(low))) return given;
  let next = at;
  while (next < run.length && (PORTFOLIOS.has(run[next]!.low) || PLACES.has(run[next]!.low))) next++;
  return next;
}

/** The noun for the run's title; "Vice President" and "Prime Minister" keep their first word. */
function officeOf(run: readonly MentionToken[], at: number): string | null {
  const office = OFFICES.get(run[at]!.low);
  const before = run[at - 1]?.low;
  if (/^(?:republican|democrat)$/.test(run[at]!.low)) return run[at]!.low;
  if (office === undefined && ROLE_NOUNS.has(run[at]!.low)) return run[at]!.low;
  if (office === undefined) {
    const earlier = run.slice(0, at).findLast((token) => OFFICES.has(token.low));
    return earlier === undefined ? null : OFFICES.get(earlier.low)!;
  }
  if (office === 'president' && before === 'vice') return 'vice president';
  if (office === 'general' && before === 'attorney') return 'attorney general';
  return office;
}

/** "Engineer Lars Holm said": what opens a sentence before a whole name and is a person's noun is no part of it. */
function isProfession(low: string): boolean {
  return !isGivenName(low) && (ROLE_NOUNS.has(low) || PROFESSION.test(low));
}

const PROFESSION =
  /^(?:\p{L}{3,}(?:ist|keeper)|engineer|mechanic|nurse|midfielder|striker|defender|winger|bowler|golfer|sprinter|swimmer|boxer|headteacher|barrister|paramedic|farmer|fisherman|baker|musician|physicist|actor|actress|singer|rapper|comedian|filmmaker|moderator|alderman)$/u;

/** How many words before a given name only describe it: "Republican Mitt Romney", "Florida Democrat Debbie Ortiz". */
function leadingModifiers(run: readonly MentionToken[]): number {
  let i = 0;
  while (
    i < run.length - 1 &&
    !CALENDAR.has(run[i]!.low) &&
    (isAdjectival(run[i]!.low) || PLACES.has(run[i]!.low) || OFFICE_MODIFIERS.has(run[i]!.low))
  )
    i++;
  if (i > 0 && isGivenName(run[i]!.low) && !isAdjectivalOnly(run[i]!.low)) return i;
  return run.length > 1 && PAST.test(run[0]!.low) ? 1 : 0;
}

/** "Former Hale aide Ann Reyes": no part of a name, whatever follows. */
const PAST = /^(?:former|onetime|longtime|outgoing|incoming)$/;

function isAdjectivalOnly(low: string): boolean {
  return PLACES.has(low) || isAdjectival(low);
}

/** A name without hyphens, full stops and particles at its ends. */
function trimmed(name: readonly MentionToken[]): readonly MentionToken[] {
  let start = 0;
  let end = name.length;
  while (start < end && !name[start]!.capital) start++;
  while (end > start && !name[end - 1]!.word) end--;
  return name.slice(start, end);
}

function textOf(name: readonly MentionToken[]): string {
  let text = '';
  for (const [i, token] of name.entries())
    text += (i > 0 && token.spaced ? ' ' : '') + token.printed.slice(0, token.core);
  return text;
}

function typeOf(name: readonly MentionToken[], article: boolean): NameRun['type'] {
  const first = name[0];
  if (first === undefined) return null;
  const lone = name.length === 1;
  const last = name.at(-1)!;
  const acronym =
    name.length === 1 &&
    first.core > 1 &&
    first.printed.slice(0, first.core) === first.printed.slice(0, first.core).toUpperCase();
  if (name.every((token) => PLACES.has(token.low) || isAdjectival(token.low))) return 'place';
  const given = isGivenName(first.low) && !article;
  if (
    given &&
    name.length > 1 &&
    name.length < 4 &&
    (name.length === 2 || !ORGANISATION_WORDS.has(last.low) || hasInitial(name))
  )
    return 'person';
  if (ORGANISATION_WORDS.has(last.low) || (ORGANISATION_WORDS.has(first.low) && name.length > 1) || acronym)
    return 'organisation';
  if (name.some((token) => ORGANISATION_WORDS.has(token.low))) return 'organisation';
  if (PLACE_STARTS.has(first.low) && name.length > 1) return 'place';
  // "the Trump administration" names no organisation by itself.
  if (article) return lone ? null : 'organisation';
  return name.length > 1 && name.length < 5 && hasInitial(name) ? 'person' : null;
}

/** "John A. Boehner": a single letter inside a name is a person's. */
function hasInitial(name: readonly MentionToken[]): boolean {
  return name.some((token, i) => i > 0 && /^\p{L}\.?$/u.test(token.printed));
}
