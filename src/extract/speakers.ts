import type { Block, Speaker } from '../model.ts';
import { slug } from '../text/slug.ts';
import { foldSpace } from '../text/space.ts';
import { normalise } from '../text/words.ts';
import type { Extraction } from './extract.ts';
import { singular } from './figures-units.ts';
import { canSpeak, DOCUMENT_NOUNS, isAdjectival } from './mentions-lexicon.ts';
import { castOf, type Member } from './speakers-cast.ts';
import { voicesOf } from './speakers-discourse.ts';
import { isSameBesideMiddle, nameParts, sameFullName } from './speakers-names.ts';
import { sourceSpan } from './speakers-source.ts';
import { inDoubtByWords } from './speakers-in-doubt.ts';
import { listedAlike } from './speakers-together.ts';
import type { Voice } from './speakers-voice.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';

/** What is known of one article of a story. */
export interface SpeakingArticle {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly extraction: Extraction;
}

export interface ResolvedSpeakers {
  /** Those that speak, by name. */
  readonly speakers: Speaker[];
  /** `bySource[i][j]`: the speaker's id for attribution j of article i; null when unknown or in doubt. */
  readonly bySource: (string | null)[][];
}

/**
 * Resolves the sources of a story's attributions to speakers. An editor's
 * `known` speakers give canonical names and win over what the texts say.
 * Unnamed groups and documents are speakers as themselves. Deterministic, and
 * independent of the order of the articles except for the order of `bySource`.
 */
export function resolveSpeakers(
  articles: readonly SpeakingArticle[],
  known: readonly Speaker[],
): ResolvedSpeakers {
  const cast = castOf(articles.map(({ extraction }) => extraction.mentions));
  const voices = listedAlike(
    articles.map(({ text, blocks, extraction: { attributions, mentions } }, i) =>
      voicesOf({ text, blocks, attributions, mentions, members: cast.byMention[i]! }),
    ),
    nameOf,
  );
  const inDoubt = inDoubtByWords(articles, voices);
  const register = new Register(known);
  const bySource = articles.map(({ text, extraction }, i) =>
    voices[i]!.map((voice, j) => {
      const attribution = extraction.attributions[j]!;
      if (inDoubt.has(attribution)) return null;
      const source = sourceSpan(text, attribution);
      return register.idFor(voice, source === null ? '' : text.slice(source.start, source.end));
    }),
  );
  return { speakers: register.speakers(), bySource };
}

/** Speakers by id, as they come up. */
class Register {
  readonly #byName = new Map<string, Speaker>();
  readonly #byId: ReadonlyMap<string, Speaker>;
  readonly #speakers = new Map<string, { speaker: Speaker; aliases: Set<string> }>();

  constructor(known: readonly Speaker[]) {
    this.#byId = new Map(known.map((speaker) => [speaker.id, speaker]));
    for (const speaker of known)
      for (const name of [speaker.name, ...speaker.aliases]) this.#byName.set(nameKey(name), speaker);
  }

  idFor(voice: Voice | null, printed: string): string | null {
    const names = voice === null ? [] : namesOf(voice);
    const aliases =
      voice?.kind === 'member' && isAlias(printed, names) ? [...names, bareName(printed)] : names;
    const known = this.#known(names, printed);
    if (known !== null) return this.#enter(known, aliases);
    const name = names[0];
    if (voice === null || name === undefined) return null;
    const id = slug(name);
    return id === ''
      ? null
      : this.#enter({ id, name, aliases: [], role: null, kind: kindOf(voice) }, aliases);
  }

  /** The editor's speaker whom the printed source or one of the names names. */
  #known(names: readonly string[], printed: string): Speaker | null {
    const full = names.find((name) => name.includes(' '));
    for (const name of [printed, ...names]) {
      const speaker = this.#byName.get(nameKey(name));
      // "Trump" is no Donald where the article's Trump is Melania.
      const another =
        full !== undefined &&
        isLone(name) &&
        speaker?.kind === 'person' &&
        !sameFullName(nameParts(full), nameParts(speaker.name));
      if (speaker !== undefined && !another) return speaker;
    }
    return full === undefined ? null : this.#knownBesideMiddle(full);
  }

  /** “Ann Reyes” for “Ann B. Reyes”, and the reverse; null where an editor has several of that name. */
  #knownBesideMiddle(full: string): Speaker | null {
    const parts = nameParts(full);
    const persons = [...this.#byId.values()].filter(({ kind }) => kind === 'person' || kind === null);
    const fitting = persons.filter(({ name, aliases }) =>
      [name, ...aliases].some((one) => !isLone(one) && isSameBesideMiddle(parts, nameParts(one))),
    );
    return fitting.length === 1 ? fitting[0]! : null;
  }

  speakers(): Speaker[] {
    return [...this.#speakers.values()]
      .map(({ speaker, aliases }) => ({
        ...speaker,
        aliases: [...new Set([...speaker.aliases, ...[...aliases].sort(byCodeUnit)])].filter(
          (alias) => alias !== speaker.name,
        ),
      }))
      .sort((a, b) => byCodeUnit(a.name, b.name));
  }

  #enter(speaker: Speaker, names: readonly string[]): string {
    const entry = this.#speakers.get(speaker.id);
    const aliases = entry?.aliases ?? new Set<string>();
    for (const name of names) aliases.add(name);
    // Which of two printings of one id came first must not show: the one in small letters sorts last.
    const printed =
      entry === undefined || byCodeUnit(entry.speaker.name, speaker.name) < 0 ? speaker : entry.speaker;
    const kept = this.#byId.get(speaker.id) ?? printed;
    const kind = kept.kind ?? entry?.speaker.kind ?? speaker.kind;
    this.#speakers.set(speaker.id, { speaker: { ...kept, kind }, aliases });
    return speaker.id;
  }
}

/** Longer source phrases are no names. */
const LONGEST_ALIAS = 40;

/** What belongs to no name: "Hale on Monday", "an angry Hale", a dateline, a possessor, an office of then, a second title behind a state. */
const NO_NAME =
  /^Then-|\p{Ll}['’]s\s\p{Lu}|^(?:An?|Some|Other|Many|Most|All|Both|His|Her|Its|Their)\s|\s(?:from|on|in|at|by|with|as|the)\s|day$|\s--|(?:['’]s|s['’])$|\.\s(?:Mr|Mrs|Ms)\./u;

/** Whether a source that was resolved to a name is itself one: "the Russian leader", "President Ortiz". */
function isAlias(printed: string, names: readonly string[]): boolean {
  const name = printed.trim();
  return (
    name.length <= LONGEST_ALIAS &&
    !NO_NAME.test(name) &&
    (/^the\s/i.test(name)
      ? /^the\s[\p{L}\p{N} .’'-]+$/iu.test(name) && describes(lastWord(name), names)
      : /^\p{Lu}[\p{L} .’'-]*\s\p{Lu}\S*$/u.test(name))
  );
}

/** "The letter" stands for its writer, "the soldiers Hale" was cut, "the time" is nobody. */
function describes(noun: string, names: readonly string[]): boolean {
  if (DOCUMENT_NOUNS.has(noun) || names.some((name) => lastWord(name) === noun)) return false;
  return canSpeak(singular(noun)) || isAdjectival(noun);
}

function lastWord(name: string): string {
  return name.split(/\s+/).at(-1)!.toLowerCase();
}

function isLone(name: string): boolean {
  return !/\s/.test(name.trim());
}

function bareName(printed: string): string {
  return foldSpace(printed.trim()).replace(/^The\s/, 'the ');
}

function nameKey(name: string): string {
  return normalise(
    foldSpace(name.trim())
      .replace(/^the\s+/i, '')
      .replace(/['’]s$/, ''),
  );
}

/** A voice's names, its fullest first. */
function namesOf(voice: Voice): string[] {
  if (voice.kind === 'description') return [voice.description.name];
  if (voice.kind === 'member') return namesOfMember(voice.member);
  // The group goes by its members' names, and is known by their fullest too.
  return [...new Set([nameOf, fullestOf].map((name) => voice.members.map(name).join(' and ')))];
}

function nameOf(member: Member): string {
  return namesOfMember(member)[0]!;
}

function fullestOf(member: Member): string {
  return byFullness(member)[0]!;
}

/** A name of more words is fuller; of as many, the longer, then the more frequent one. A nickname is no full name. */
function byFullness({ names, nicknames }: Member): string[] {
  const words = (name: string) => name.split(' ').length;
  return [...names]
    .sort(
      ([a, countA], [b, countB]) =>
        Number(nicknames.has(a)) - Number(nicknames.has(b)) ||
        words(b) - words(a) ||
        b.length - a.length ||
        countB - countA ||
        byCodeUnit(a, b),
    )
    .map(([name]) => name);
}

/**
 * A member's names, the fullest first. But where a person is printed without middle names too,
 * that form goes first: other stories have it more likely, and one person has one name in all of them.
 */
function namesOfMember(member: Member): string[] {
  const { type } = member;
  const fullest = byFullness(member);
  const parts = nameParts(fullest[0]!);
  if (type === 'organisation' || type === 'place' || parts.middle === '') return fullest;
  const plain = fullest.find((name) => {
    const own = nameParts(name);
    return own.words.length === 2 && isSameBesideMiddle(own, parts);
  });
  return plain === undefined ? fullest : [plain, ...fullest.filter((name) => name !== plain)];
}

function kindOf(voice: Voice): Speaker['kind'] {
  if (voice.kind === 'several') return 'group';
  if (voice.kind === 'member') return voice.member.type === 'place' ? 'organisation' : voice.member.type;
  const { head, plural } = voice.description;
  if (DOCUMENT_NOUNS.has(head)) return 'document';
  return plural ? 'group' : null;
}
