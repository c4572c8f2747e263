import type { ExtractedAttribution, Span } from '../model.ts';
import { wholeWords } from '../text/words.ts';
import {
  canSpeak,
  DOCUMENT_NOUNS,
  ENACTED_NOUNS,
  genderOfRole,
  type Gender,
  isAdjectival,
  POST_NOMINALS,
  ROLE_NOUNS,
} from './mentions-lexicon.ts';
import { singular } from './figures-units.ts';
import type { Mention, NameMention, NounMention } from './mentions.ts';

/** What the words of a source are. */
export type SourceReading =
  | { readonly kind: 'pronoun'; readonly word: string; readonly start: number }
  | { readonly kind: 'relative'; readonly start: number }
  | { readonly kind: 'names'; readonly mentions: readonly NameMention[] }
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
  /** Where its head noun ends. */
  readonly end: number;
  /** Whether it points at one of several whom the story names, and does not tell which. */
  readonly inDoubt?: boolean;
}

const PRONOUN =
  /^(?:he|she|they|it|i|we|you|him|her|them|me|us|himself|herself|themselves|his|one|this|that|these|those|both|others?|some|many|most|all|none|nobody|everyone|everybody|someone|somebody|anyone)$/;
/** Only ever the subject: what follows it are its verb and more, and the cue behind may be another's. */
const SUBJECT = /^(?:he|she|they|it|i|we)$/;
/** "I. Ann Reyes" is a name. */
const INITIAL = /^\p{L}\./u;
const TOGETHER = /^\S+\s(?:and|or)\s/;
/** Points back like a pronoun: at a person, whether a man or a woman. */
const AGED = /^the\s\d{1,3}-year-old$/i;
const RELATIVE = /^(?:(?:which|that|whom)$|who\b)/;
/** The World Health Organization is no pronoun. */
const INITIALS_OF_BODY = /^WHO\b/;
/** A clause that only mentions its holder says nothing of who speaks. */
const POSSESSING = /^whose\s/;
/** Where the head of a noun phrase has ended. */
const PHRASE_END =
  /[,;:—–()“”"]|\s(?:who|whom|which|that|with|without|in|on|by|as|speaking|familiar|close|involved|briefed|close|including|during|after|before|whose|when|while|said|and then|along|about|against|under|near|such|wearing|using|inside|outside|critical|opposed|seeking|representing|working|provided|issued|released|published|obtained|conducted|posted|filed|written|signed|sent)\b/i;
/** What may stand between a noun and the name that narrows it. */
const LINK = /\s(?:of|for|to|from|at|within|among)\s/i;
const DETERMINER =
  /^(?:the|a|an|this|that|these|those|some|many|several|most|all|both|other|others|another|any|few|various|numerous|certain|multiple|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|scores|of|more|no(?!\.?\s\d)|every|each|(?:(?:vast|growing|large|small|high|clear|slim)\s+)?(?:majority|minority|handful|number|couple|percentage|share)(?=\sof\s)|at|least|his|her|its|their|our|my|even|also|but|only|still|in|by|from|to|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s+/i;
/** "A majority of Democrats" is not the party, "a majority of voters" are voters. */
const PART_OF_NAMED = /^(?:\p{Ll}+\s)?(?:majority|minority|percentage|share)\sof\s(?:the\s)?\p{Lu}/u;
const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their)\s/i;

/**
 * The words of a source: a first word that was cut is read whole (“Mart” of “Wal-Mart”), "the Times reports"
 * and "some blame the mayor" end before their verb, "the mayor over the weekend" before the time.
 */
export function sourceSpan(text: string, { source, cue }: ExtractedAttribution): Span | null {
  if (source === null) return null;
  const endsAtCue = cue !== null && cue.start < source.end && cue.end > source.start;
  const { start } = wholeWords(text, source);
  const end = endsAtCue ? Math.max(cue.start, source.start) : source.end;
  return { start, end: end - (TRAILING.exec(text.slice(start, end))?.[0].length ?? 0) };
}

/** When it was said, and words that only stress who says it: "the mayor last week", "the mayor himself". */
const TRAILING =
  /(?<=\p{L})(?:\s+(?:himself|herself|themselves|over\s+the\s+weekend|today|yesterday|(?:on\s+)?(?:(?:early|late|last|this)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:(?:early|late|earlier|later)\s+)?(?:this|last|that)\s+(?:morning|afternoon|evening|night|weekend|week|month|year|spring|summer|fall|autumn|winter))(?![\p{L}’'-]))+$/iu;

/**
 * Reads the words of a source span, with the mentions that lie in it. Null when
 * there is nothing to read.
 */
export function readSource(text: string, span: Span, mentions: readonly Mention[]): SourceReading | null {
  const printed = text.slice(span.start, span.end);
  const dateline = WRITTEN_FROM.exec(printed)?.[0].length;
  if (dateline !== undefined) {
    const behind = { start: span.start + dateline, end: span.end };
    return readSource(
      text,
      behind,
      mentions.filter((mention) => mention.start >= behind.start),
    );
  }
  // "what he", "the plan, which sources": the source of a relative clause behind its object.
  const lead =
    STRAY_NOUN.exec(printed)?.[0].length ??
    /^\s*(?:(?:[^,]{1,60},\s+which|which|what|something|whom|whatever|that(?=\s+(?:he|she|they|it)\b))\s+(?=\S))?/i.exec(
      printed,
    )![0].length;
  const start = span.start + lead;
  const words = printed.slice(lead).trim();
  const low = words
    .toLowerCase()
    .replace(/[^\p{L}\s'’-]/gu, '')
    .trim();
  if (low === '' || POSSESSING.test(low)) return null;
  if (RELATIVE.test(low) && !INITIALS_OF_BODY.test(words)) return { kind: 'relative', start };
  const clause = OF_PLACE_WHO.exec(words);
  if (clause !== null && isPlace(mentions, start, start + clause[1]!.length))
    return { kind: 'relative', start: start + clause[0].length - 'who'.length };
  if (ALL_CAPITALS.test(words) && isPlace(mentions, start, start + words.length) && isAtStart(text, start))
    return null;
  if (AGED.test(words)) return { kind: 'pronoun', word: 'person', start };
  const firstWord = low.split(/\s/)[0]!;
  const isSubject = SUBJECT.test(firstWord) && !INITIAL.test(words);
  if (PRONOUN.test(low) || (isSubject && low.split(/\s/).length <= 2))
    return { kind: 'pronoun', word: firstWord, start };
  if (isSubject && !TOGETHER.test(low)) return null;
  const named = isShared(words, mentions, span.end) ? [] : namesIn(text, { start, end: span.end }, mentions);
  if (named.length > 0) {
    const group = groupWith(text, start, named, mentions);
    return group === null ? { kind: 'names', mentions: named } : { kind: 'description', description: group };
  }
  const description = describe(text, { start, end: start + words.length }, mentions);
  return description === null ? null : { kind: 'description', description };
}

/** "House and Senate candidates", "Harbour and Bridge Department clerks": two names for one noun of many. */
const SHARED = /^(?:the\s)?\p{Lu}[\p{L}\s]*\s(?:and|or)\s\p{Lu}[\p{L}\s]*?\s\p{Ll}+$/iu;

/** Whether the names of a source only narrow its last noun; "Hale and Senate aides" are Hale and others. */
function isShared(words: string, mentions: readonly Mention[], end: number): boolean {
  const first = mentions.find(({ kind }) => kind === 'name');
  const isBody = first?.kind === 'name' && (first.type === 'organisation' || first.type === 'place');
  return (
    isBody &&
    SHARED.test(words) &&
    mentions.some((mention) => mention.kind === 'noun' && mention.plural && mention.end === end)
  );
}

/** "Senator Hale of | Ohio, who said so": the name of a place before a clause about a person. */
const OF_PLACE_WHO = /^(\p{Lu}[^,]*?),?\swho$/u;
/** "WASHINGTON": where an article was written, whatever follows. */
const ALL_CAPITALS = /^[\p{Lu}\s.]{5,}$/u;

/** Whether a mention of a place covers the stretch. */
function isPlace(mentions: readonly Mention[], start: number, end: number): boolean {
  return mentions.some(
    (mention) =>
      mention.kind === 'name' && mention.type === 'place' && mention.start <= start && mention.end >= end - 1,
  );
}

/** Whether a block begins there. */
function isAtStart(text: string, start: number): boolean {
  return /(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 2), start));
}

/** Ends of the mentions that head a source. */
export function headEnds(reading: SourceReading | null): number[] {
  if (reading?.kind === 'names') return reading.mentions.map(({ end }) => end);
  if (reading?.kind === 'pronoun') return [reading.start + reading.word.length];
  return reading?.kind === 'description' ? [reading.description.end] : [];
}

/** "MYRTLE BEACH, S.C. - ": where an article was written. */
const WRITTEN_FROM = /^\p{Lu}{3,}(?:\s\p{Lu}+){0,3}(?:,\s\p{Lu}[\p{L}.]+)?\s(?:-|--|—|–|―)\s(?=\S)/u;

/** "In Monday's | speech the senator": the end of what is set before the subject. */
const STRAY_NOUN = /^\p{Ll}+\s(?=the\s\p{Ll}+$)/u;

/** The names that head the source: one, or several joined by "and". */
function namesIn(text: string, span: Span, mentions: readonly Mention[]): NameMention[] {
  const heads: NameMention[] = [];
  const last = mentions.findLast(({ kind }) => kind === 'name');
  let reached = span.start;
  for (const name of mentions) {
    if (name.kind !== 'name' || (PARTISAN.test(name.head) && name !== last)) continue;
    const between = text.slice(reached, name.start);
    if (heads.length > 0 && name.type === 'place' && OF_PLACE.test(between)) {
      reached = name.end;
      continue;
    }
    if (heads.length > 0 && !(LIST.test(between) && leadsTo(between))) break;
    // "Oversight and Reform Committee spokesman Max Weber": one body of two words, and its spokesman.
    if (heads.length === 1 && heads[0]!.type !== 'person' && OF_ONE_BODY.test(between)) heads.pop();
    const behind = text.slice(name.end, span.end).replace(LETTERS_BEHIND, '');
    if (!HEADS_PHRASE.test(behind) && !leadsClause(text, span, name)) continue;
    if (heads.length === 0 && !leadsTo(between)) continue;
    if (name.type === 'place' && DATELINE.test(text.slice(name.end, span.end))) continue;
    heads.push(name);
    reached = name.end;
  }
  return heads;
}

/** "One Democrat, Representative Hale": what somebody is, in capitals. */
const PARTISAN = /^(?:Democrat|Dem|Republican)$/;
/** "WASHINGTON -- President Hale": where it was written. */
const DATELINE = /^\s*(?:--|—|–|―)/;
/** "Hale of Ohio and …", "Hale (Ohio) and …": where the person named is from. */
const OF_PLACE = /^(?:\s+(?:of|from|in)\s+(?:the\s+)?|,?\s*\((?:[RDI]-)?|,\s+(?:[RDI]-)?)$/;

/** "Hale shot | back that", "House Democrats plan | to": the verb was taken for a part of its subject. */
function leadsClause(text: string, span: Span, name: NameMention): boolean {
  const tail = /^\s(\p{Ll}{3,})$/u.exec(text.slice(name.end, span.end))?.[1];
  if (tail === undefined || /\b(?:the|an?)\s/i.test(text.slice(span.start, name.start))) return false;
  const noun = singular(tail);
  if (canSpeak(noun) || canSpeak(tail)) return false;
  return GOES_ON.test(text.slice(span.end, span.end + LONGEST_PARTICLE));
}

const GOES_ON = /^\s(?:to|back|that|out|off|up|down|on)\b/;
const LONGEST_PARTICLE = 6;

/** "Civil libertarians and Republicans": a group, of which only the last part has a name. */
function groupWith(
  text: string,
  start: number,
  named: readonly NameMention[],
  mentions: readonly Mention[],
): Description | null {
  const [first] = named;
  const before = text.slice(start, first!.start);
  const noun = /^(?:the\s+)?(?:[\p{L}-]+\s)*?(\p{Ll}+)\s+and\s+(?:\p{Ll}+\s+)?$/iu.exec(before)?.[1];
  if (noun === undefined || singular(noun) === noun || !canSpeak(singular(noun))) return null;
  const end = named.at(-1)!.end;
  const name = text.slice(start, end).replace(/^the\s+/i, '');
  return {
    name: lowerFirst(text, start, name, mentions),
    head: singular(noun),
    plural: true,
    definite: false,
    of: [],
    gender: null,
    start,
    end,
  };
}

/** "Ann Reyes MP". */
const LETTERS_BEHIND = new RegExp(`^(?:,?\\s(?:${[...POST_NOMINALS].join('|')})(?!\\p{L}))+`, 'iu');
/** What may follow a name at the head of a source: nothing, an apposition, a clause, a reflexive, another name. */
const HEADS_PHRASE =
  /^\s*(?:$|--|[,;:([—–.)“”"]|['’]s?(?:$|\s\()|(?:himself|herself|itself|who|and|or|also|of|from|in|at|on|as|for|to|speaking|later|then|told|said|still|too|(?:led|headed|backed|joined|represented)\s+by|jr|sr|magazine|newspaper|network|website|(?!(?:building|meeting|briefing|hearing|filing|ruling|hiring|spending|beijing|offering|training|warning)\b)\p{Ll}{3,}ing\s(?:the|an?|to|for|in|on|at|with|by|from|of|as|about|his|her|its|their))\b)/iu;
/** What stands between two names of one list: a conjunction, a title, a party in brackets; "Hale and his wife, Ann". */
const LIST =
  /^\s*(?:\([^)]*)?\)?\s*,?\s*(?:and|or|&)\s(?:[^,]{0,40}\s|(?:the|his|her|its|their)\s[^,]{1,40},\s)?$/i;
const OF_ONE_BODY =
  /^\s(?:and|&)\s(?:\p{Lu}\p{L}*\s)*(?:Committee|Commission|Department|Council|Agency|Office|Board|Ministry|Institute|Association)\s\p{Ll}+\s$/u;
const INTRODUCES = /^\s*(?:according\s+to|by|from|to|of)\s+/i;
/** A preposition or a clause before the name makes it part of a description: "spokesman for", "senators who pushed the bill through". */
const SUBORDINATES =
  /(?:^|\s)(?:of|for|to|from|with|by|at|in|on|about|against|within|among|like|between|through|into|outside|inside|near|who|which)\s+(?:[^,]*\s)?$/i;

/** "Secretary of State", "Speaker of the House", "chief of staff": this "of" belongs to the title. */
const OFFICE_OF =
  /(?:\p{Lu}\p{L}+\s+of\s+(?:the\s+)?(?:\p{Lu}\p{L}+\s+(?:and\s+)?)+|\b(?:chief|secretary|minister|director)\s+of\s+\p{Ll}+\s+)$/u;

/** Whether the words before a name only introduce it: titles, roles, "the chairman,"; after "the statement from" none does. */
function leadsTo(before: string): boolean {
  const introduction = before.replace(INTRODUCES, '').replace(INITIALS_OF_BODY, '');
  const written = /(\p{L}+)\s+(?:of|from|by)\s/u.exec(introduction);
  if (written !== null) {
    const noun = written[1]!.toLowerCase();
    if (DOCUMENT_NOUNS.has(noun) || ENACTED_NOUNS.has(noun)) return false;
  }
  return !SUBORDINATES.test(introduction.replace(OFFICE_OF, ''));
}

/** A person noun of the text as a description. */
export function describeNoun(text: string, mention: NounMention): Description {
  const { head, plural, of, start } = mention;
  const gender = plural ? null : genderOfRole(head);
  return (
    describe(text, mention, [mention]) ?? {
      name: head,
      head,
      plural,
      definite: false,
      of,
      gender,
      start,
      end: mention.end,
    }
  );
}

function describe(text: string, span: Span, mentions: readonly Mention[]): Description | null {
  let words = text.slice(span.start, span.end);
  const cut = PHRASE_END.exec(words.slice(1));
  if (cut !== null) words = words.slice(0, cut.index + 1);
  words = words.trim().replace(/['’]s?$/, '');
  let bare = words;
  while (DETERMINER.test(bare) && !PART_OF_NAMED.test(bare)) bare = bare.replace(DETERMINER, '');
  const isBare = DETERMINER.test(`${bare} `) && !PART_OF_NAMED.test(bare);
  if (bare === '' || isBare || PREPOSITION.test(bare)) return null;
  bare = withoutRelative(bare);
  const inner = innerSubject(bare, mentions);
  if (inner !== null) return describe(text, within(text, span, inner), mentions);
  const link = LINK.exec(bare);
  const phrase = withoutParticiple((link === null ? bare : bare.slice(0, link.index)).trim());
  const end = span.start + text.slice(span.start, span.end).indexOf(phrase) + phrase.length;
  const noun = mentions.find(
    (mention): mention is NounMention => mention.kind === 'noun' && mention.end === end,
  );
  const last = (phrase.split(/\s+/).at(-1) ?? '').toLowerCase().replace(/[^\p{L}'’-]/gu, '');
  const head = noun?.head ?? singular(last);
  if (head === '') return null;
  const people =
    canSpeak(head) || isAdjectival(head) ? null : peopleIn(text, { start: span.start, end }, mentions);
  if (people !== null) return describe(text, { start: span.start, end: people.end }, mentions);
  const plural = noun?.plural ?? head !== last;
  // Without any article a title points at its only holder: "President", "House Speaker".
  const definite =
    !(plural && /\sand\s/.test(phrase)) &&
    (DEFINITE.test(words) || /['’]s?\s/.test(words) || (words === bare && !plural && /^\p{Lu}/u.test(words)));
  const after = text.slice(end, end + LONGEST_NARROWING);
  const narrowed =
    (NARROWED.exec(after) ?? PORTFOLIO.exec(after) ?? initiatedIn(head, text.slice(end, span.end)))?.[0] ??
    '';
  const name = lowerFirst(text, span.start, phrase + narrowed, mentions);
  const of =
    noun?.of ??
    phrase
      .toLowerCase()
      .split(/[\s-]+/)
      .slice(0, -1);
  return {
    name,
    head,
    plural,
    definite,
    of,
    gender: plural ? null : genderOfRole(head),
    start: span.start,
    end,
  };
}

/** A second noun phrase behind the first, with no word between that would join them. */
const SECOND_PHRASE =
  /^(.*\s)?(\p{L}[\p{L}’'-]*)\s(?=(?:the|an?|his|her|its|their|many|most|numerous)\s\S)/iu;
const JOINS =
  /^(?:of|for|to|from|at|within|among|and|or|but|than|like|over|into|onto|upon|through|throughout|between|across|around|above|below|behind|beyond|toward|towards|under|along|amid|beside|besides|off|since|until|is|are|was|were|the|an?|all|half|both|how|what|not|only)$/i;
/** What is told of the first noun phrase: "the man to lead the party", "voters watching the debate". */
const TELLS_OF_FIRST = /\s(?:to\s\p{L}+|\p{L}+ing)$/iu;

/** Who speaks in "the letter the campaign", whose verb follows, and in "two clerks hired a lawyer", which holds one. */
function innerSubject(phrase: string, mentions: readonly Mention[]): string | null {
  const [whole, before, word] = SECOND_PHRASE.exec(phrase) ?? [];
  if (whole === undefined || word === undefined || JOINS.test(word)) return null;
  if (TELLS_OF_FIRST.test(whole.trimEnd()) || POSSESSOR.test(word)) return null;
  // "Weber the realist".
  if (mentions.some(({ kind, head }) => kind === 'name' && head.endsWith(word))) return null;
  const first = before?.trimEnd() ?? '';
  if (!/ed$/.test(word)) return phrase.slice(whole.length);
  const isPerson = mentions.some(({ kind, head }) => kind === 'noun' && first.toLowerCase().includes(head));
  return isPerson ? first : null;
}

/** "State officials | angry about it": the people whom what follows only tells of. */
function peopleIn(text: string, { start, end }: Span, mentions: readonly Mention[]): NounMention | null {
  const inside = mentions.filter(
    (mention): mention is NounMention =>
      mention.kind === 'noun' && mention.plural && mention.start >= start && mention.end < end,
  );
  const last = inside.at(-1);
  return last !== undefined &&
    /^\s\p{Ll}+(?:ing|ent|able|ible|ful|ous|ed|ry|al|ic|ant|y)$/u.test(text.slice(last.end, end))
    ? last
    : null;
}

const POSSESSOR = /['’]s?$/;

/** Where a part of a phrase stands in the text. */
function within(text: string, { start, end }: Span, part: string): Span {
  const at = start + text.slice(start, end).indexOf(part);
  return { start: at, end: at + part.length };
}

/** "The senator vying" for an office is a senator. */
function withoutParticiple(phrase: string): string {
  const noun = /^(.*?(\p{Ll}+))\s\p{Ll}+ing$/u.exec(phrase);
  return noun !== null && ROLE_NOUNS.has(noun[2]!) ? noun[1]! : phrase;
}

/** "The only one for the two candidates": no noun stands before what would narrow it. */
const PREPOSITION =
  /^(?:for|with|of|about|over|between|against|on|than|among)\s|^(?:including|outside|inside|near|during)\s(?:the|an?)\s/i;

/** "The memo Hale wrote" is a memo. */
function withoutRelative(phrase: string): string {
  const noun = /^(?:[\p{L}'’-]+\s)*?(\p{Ll}+)(?=\s(?:\p{Lu}|(?:he|she|they|it)\s).*\s\p{Ll}+$)/u.exec(phrase);
  return noun !== null && DOCUMENT_NOUNS.has(noun[1]!) ? noun[0] : phrase;
}

/**
 * "spokesman for Bob Ortiz", "members of Hale's staff", "lawyer for the U.S. attorney": capitals after a
 * preposition belong to the name, with the noun that a possessor or an initialism among them needs.
 */
const NARROWED =
  /^\s(?:of|for|to|from|at)\s(?:the\s)?(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{N}-]*)(?:(?:(?<=\b\p{L}{1,3})\.)?\s(?:(?:of|(?<=(?:Committee|Commission)\s)on)\s(?:the\s)?)?(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{N}-]*))*(?:(?:['’]s?|(?<=\.))\s(?:\p{Ll}+est\s(?:\p{Ll}+\s(?=(?:\p{Ll}+\s)?(?:has|have|had|is|was|will|would|said|says)\b))?)?\p{Ll}+)?/u;
const LONGEST_NARROWING = 80;
/** "People familiar with the matter": without what they know they are anybody. */
const initiatedIn = (head: string, after: string): RegExpExecArray | null =>
  /^(?:people|person|individual|source)$/.test(head) ? INITIATED.exec(after) : null;
const INITIATED =
  /^\s(?:familiar\swith|close\sto|briefed\son|involved\sin|with\s(?:direct\s)?knowledge\sof)\s(?:(?<=\b(?:Mr|Mrs|Ms|Dr))\.\s|[^,;:.()“”"]){1,60}?(?=\swho\s|$)/;

/** "Secretary of state", "chief of staff": no holder of an office without it. */
const PORTFOLIO = /^\sof\s(?:state|staff|defen[sc]e)\b/i;

/** What begins with a name: a possessor ("Hale’s team"), a title ("Mr. Hale"), several capitals ("New York Democrat"), a party. */
const NEVER_SMALL = /^\p{Lu}\p{Ll}+(?:['’]|\.|\s\p{Lu})|^(?:Democrat|Republican)s?\b/u;

/** Lower case at the start unless the first word is a name, an adjective of one, or an acronym. */
function lowerFirst(text: string, start: number, name: string, mentions: readonly Mention[]): string {
  const first = /^\p{Lu}\p{Ll}+/u.exec(name)?.[0];
  const at = text.indexOf(name, start);
  // Only a word that may begin a sentence has a capital for nothing.
  if (first === undefined || at !== start || NEVER_SMALL.test(name)) return name;
  const proper = mentions.some(
    (mention) => mention.kind === 'name' && mention.start <= at && mention.end > at,
  );
  if (proper || isAdjectival(first.toLowerCase())) return name;
  return first.toLowerCase() + name.slice(first.length);
}
