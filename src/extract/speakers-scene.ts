import type { Block, ExtractedAttribution, Span } from '../model.ts';
import { normalise } from '../text/words.ts';
import { organisationCalled } from './speakers-bodies.ts';
import type { Gender } from './mentions-lexicon.ts';
import type { Mention, NameMention, NounMention, PronounMention } from './mentions.ts';
import type { Member } from './speakers-cast.ts';
import { familyNamesOf, membersByName } from './speakers-called.ts';
import { fromUntoldState, type Mentioned, memberInRole, takesUp } from './speakers-roles.ts';
import {
  type Description,
  describeNoun,
  headEnds,
  readSource,
  type SourceReading,
  sourceSpan,
} from './speakers-source.ts';
import { isClosed, isOpened, nameBeside } from './speakers-apposition.ts';
import { firstAfter, firstWhere, SpanIndex } from '../text/span-index.ts';
import { type Antecedent, antecedentOf, type Event, MEMORY, type Pointer } from './speakers-antecedent.ts';
import { unmentionedAmong } from './speakers-unmentioned.ts';
import { relativeVoice } from './speakers-relative.ts';
import { labelledBy } from './speakers-labels.ts';
import { introducedBy } from './speakers-introduced.ts';
import { isSilent } from './speakers-silent.ts';
import { addresseeOf, continuedBy } from './speakers-continued.ts';
import { keyOf, PRONOUN_FITS, PRONOUN_GENDERS, type Voice } from './speakers-voice.ts';
import { placeOf, SOURCE_WEIGHT, weightOf } from './speakers-weight.ts';

/** One article as the resolution of its sources needs it. */
export interface Discourse {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly attributions: readonly ExtractedAttribution[];
  readonly mentions: readonly Mention[];
  /** Which member each name mention means. */
  readonly members: ReadonlyMap<Mention, Member>;
}

// Weights of an antecedent, tuned on the development part of the speaker gold.
const PRONOUN_SHARE = 0.9;
/** An attribution below this is in doubt. */
const SURE = 0.5;
/** Sentences back that "it" reaches: further off, too many things stand between. */
const NEAR_IT = 1;
/** "It" means what was a subject or spoke: of other things too many are near. */
const SUBJECT = 1;

/** The events of an article in text order, and what is looked up in them. */
export class Scene {
  readonly #discourse: Discourse;
  /** Members by their names and family names: a heading's names are no mentions. */
  readonly #named: ReadonlyMap<string, Member>;
  readonly #starts: readonly number[];
  readonly #cast: ReadonlySet<Member>;
  readonly #quoted: SpanIndex;
  readonly #contents: SpanIndex;
  /** Where the heads of sources stand: "Hale, who left Orlov's party, said" makes no source of Orlov. */
  readonly #heads = new Set<number>();
  /** Those of sources that are not in doubt. */
  readonly #sureHeads = new Set<number>();
  readonly #readings = new Map<ExtractedAttribution, SourceReading | null>();
  readonly #events: Event[] = [];
  readonly #pronouns = new Map<number, Voice | null>();
  /** The gender of persons whose names do not tell it, by a pronoun that surely meant them. */
  readonly #genders = new Map<Member, Gender>();
  /** Whom a noun in apposition to a name means, by where it ends. */
  readonly #appositions = new Map<number, Voice>();
  /** Whom a description meant who got a name only afterwards, by the description. */
  readonly #introduced = new Map<string, Voice>();
  /** Sources inside whose content the walk stands, by the attribution's place in the text. */
  readonly #speaking: readonly { readonly source: Span; readonly content: readonly Span[] }[];
  #sentence = -1;
  #at = 0;

  constructor(discourse: Discourse) {
    this.#discourse = discourse;
    const { attributions, mentions, text } = discourse;
    const heard = attributions.filter((attribution) => !isSilent(text, attribution));
    const sourced = heard.flatMap(({ source, content }) => (source === null ? [] : [{ source, content }]));
    this.#cast = new Set(discourse.members.values());
    this.#named = membersByName(this.#cast);
    this.#starts = mentions.map(({ start }) => start);
    this.#quoted = new SpanIndex(attributions.flatMap(({ quoted }) => quoted));
    this.#contents = new SpanIndex(sourced.flatMap(({ content }) => content));
    this.#speaking = sourced.toSorted((a, b) => a.source.start - b.source.start);
    const saying = new Map<number, ExtractedAttribution>();
    const lists = new Map<Mention, readonly NameMention[]>();
    for (const attribution of heard) {
      const source = sourceSpan(text, attribution);
      if (source === null) continue;
      const reading = readSource(text, source, this.#within(source));
      this.#readings.set(attribution, reading);
      for (const head of headEnds(reading)) {
        this.#heads.add(head);
        if (attribution.confidence >= SURE) this.#sureHeads.add(head);
      }
      saying.set(reading?.kind === 'pronoun' ? reading.start : source.start, attribution);
      if (reading?.kind === 'names' && reading.mentions.length > 1)
        lists.set(reading.mentions.at(-1)!, reading.mentions);
    }
    const unmentioned = unmentionedAmong(this.#readings.values(), mentions);
    for (const mention of mentions) {
      this.#enterSentence(mention);
      while (unmentioned.length > 0 && unmentioned[0]!.start < mention.start)
        this.#addSource(unmentioned.shift()!);
      if (mention.kind === 'pronoun') this.#readPronoun(mention, saying.get(mention.start));
      else this.#add(mention, this.#apposed(mention) ?? this.#voiceOfMention(mention), 1);
      const described = introducedBy(text, mention, this.#events);
      if (described !== null && !this.#introduced.has(described))
        this.#introduced.set(described, this.#events.at(-1)!.voice);
      const list = lists.get(mention);
      if (list !== undefined) this.#add(mention, this.#voiceOfNames(list), 1);
    }
  }

  voiceOf(attribution: ExtractedAttribution): Voice | null {
    return this.#namedLater(this.#read(attribution));
  }

  #read(attribution: ExtractedAttribution): Voice | null {
    const reading = this.#readings.get(attribution) ?? null;
    const [labelled, ...others] = labelledBy(this.#discourse.text, attribution, this.#cast);
    if (labelled !== undefined) return others.length > 0 ? null : { kind: 'member', member: labelled };
    switch (reading?.kind) {
      case undefined:
        return null;
      case 'pronoun':
        return this.#voiceOfPronoun(reading.word, reading.start, attribution);
      case 'relative':
        return relativeVoice(this.#discourse.text, this.#events, reading.start);
      case 'names':
        return this.#voiceOfNames(reading.mentions);
      case 'description': {
        const { name, start } = reading.description;
        const capital =
          /^\p{Lu}/u.test(name) || /^\p{Lu}/u.test(this.#discourse.text.slice(start, start + 2));
        const named = capital ? this.#named.get(normalise(name)) : undefined;
        if (named !== undefined) return { kind: 'member', member: named };
        const apposed = this.#appositions.get(reading.description.end);
        return apposed !== undefined && isClosed(this.#discourse.text.slice(reading.description.end))
          ? apposed
          : (nameBeside(this.#discourse.text, this.#events, reading.description) ??
              this.#voiceOfDescription(reading.description));
      }
    }
  }

  #namedLater(voice: Voice | null): Voice | null {
    return voice?.kind === 'description' ? (this.#introduced.get(voice.description.name) ?? voice) : voice;
  }

  /** Who a name or a pronoun of the text means. */
  voiceAt(mention: Mention): Voice | null {
    return mention.kind === 'pronoun'
      ? (this.#pronouns.get(mention.start) ?? null)
      : this.#voiceOfMention(mention);
  }

  /** Mentions that begin in `span`, in text order. */
  mentionsIn(span: Span): Mention[] {
    return this.#within(span);
  }

  /** "Ann Reyes, a former aide": the noun means whom the name before it names. */
  #apposed(mention: NameMention | NounMention): Voice | null {
    // A possessor inside the phrase, "Orlov’s lawyer", stands between.
    const before = this.#events.findLast(({ end }) => end <= mention.start);
    if (mention.kind !== 'noun' || mention.plural || before?.voice.kind !== 'member') return null;
    if (!isOpened(this.#discourse.text.slice(before.end, mention.start))) return null;
    this.#appositions.set(mention.end, before.voice);
    return before.voice;
  }

  /** Sentences that are all quotation do not put distance between a pronoun and who it means. */
  #enterSentence(mention: Mention): void {
    if (mention.sentence === this.#sentence || this.#quoted.covers(mention.start)) return;
    this.#sentence = mention.sentence;
    this.#at++;
  }

  #readPronoun(mention: PronounMention, saying: ExtractedAttribution | undefined): void {
    const quoted = this.#quoted.covers(mention.start);
    const fit = this.#besides(saying, this.#fitOf(mention.head)!);
    const before = this.#antecedent(this.#events.length, {
      start: mention.start,
      at: this.#at,
      ownContent: saying?.content ?? [],
      reach: MEMORY,
      least: 0,
      fit,
    });
    const voice =
      this.#possessor(mention, fit) ??
      continuedBy(this.#discourse.text, saying, this.#events, fit) ??
      before.voice ??
      (mention.head === 'they' || quoted || before.isOffered ? null : this.#ahead(mention, fit));
    this.#pronouns.set(mention.start, voice);
    // "Her pastor said that she had left": whose he is, and whom he tells of, is not as sure.
    const isPlain = SUBJECTS.has(mention.head) && !quoted && !this.#contents.covers(mention.start);
    if (before.isSure && voice !== null && isPlain) this.#learnGender(voice, mention.head);
    if (voice !== null && !quoted) this.#add(mention, voice, PRONOUN_SHARE);
  }

  #learnGender(voice: Voice, pronoun: string): void {
    const gender = PRONOUN_GENDERS.get(pronoun);
    if (gender === undefined || voice.kind !== 'member' || voice.member.gender !== null) return;
    if (!this.#genders.has(voice.member)) this.#genders.set(voice.member, gender);
  }

  /** How well a voice fits the pronoun, by what its name tells and by pronouns before. */
  #fitOf(pronoun: string): ((voice: Voice) => number) | undefined {
    const fit = PRONOUN_FITS.get(pronoun);
    const gender = PRONOUN_GENDERS.get(pronoun);
    if (fit === undefined || gender === undefined) return fit;
    return (voice) => {
      const known = voice.kind === 'member' ? this.#genders.get(voice.member) : undefined;
      return known !== undefined && known !== gender ? 0 : fit(voice);
    };
  }

  /** "He asked the senator": whoever is the senator, he is another. */
  #besides(
    saying: ExtractedAttribution | undefined,
    fit: (voice: Voice) => number,
  ): (voice: Voice) => number {
    if (saying === undefined) return fit;
    const addressee = addresseeOf(this.#discourse.text, saying, (span) => this.#within(span));
    if (addressee === null) return fit;
    const other = keyOf(this.#voiceOfMention(addressee));
    return (voice) => (keyOf(voice) === other ? 0 : fit(voice));
  }

  /** "A day after he declined, Anthony Ortiz said …": with nobody before, the sentence's first name. */
  #ahead(pronoun: PronounMention, fit: (voice: Voice) => number): Voice | null {
    const { mentions } = this.#discourse;
    for (let i = firstAfter(this.#starts, pronoun.start); mentions[i]?.sentence === pronoun.sentence; i++) {
      const mention = mentions[i]!;
      const voice = mention.kind === 'name' ? this.#voiceOfMention(mention) : null;
      if (voice !== null && fit(voice) > 0) return voice;
    }
    return null;
  }

  /** "Hale's remarks, in which he said", "Hale over his remarks in which he said": whose remarks they are. */
  #possessor(pronoun: PronounMention, fit: (voice: Voice) => number): Voice | null {
    const { mentions, text } = this.#discourse;
    if (!IN_WHICH.test(text.slice(Math.max(0, pronoun.start - LONGEST_RELATIVE), pronoun.start))) return null;
    const at = firstAfter(this.#starts, pronoun.start - 1);
    for (let i = at - 1; i >= 0 && mentions[i]!.sentence === pronoun.sentence && i >= at - NESTING; i--) {
      const owner = mentions[i]!;
      if (placeOf(owner) !== 'possessive') continue;
      const before = mentions[i - 1];
      const owned =
        owner.kind === 'pronoun' && before?.kind === 'name' && OVER.test(text.slice(before.end, owner.start));
      const voice = this.voiceAt(owned ? before : owner);
      return voice !== null && fit(voice) > 0 ? voice : null;
    }
    return null;
  }

  #voiceOfPronoun(word: string, start: number, attribution: ExtractedAttribution): Voice | null {
    const known = this.#pronouns.get(start);
    if (known !== undefined) return known;
    const until = this.#eventsBefore(start);
    const at = this.#events[until - 1]?.at ?? 0;
    const fit = this.#fitOf(word);
    const [reach, least] = word === 'it' ? [NEAR_IT, SUBJECT] : [MEMORY, 0];
    if (fit === undefined) return null;
    return this.#antecedent(until, { start, at, ownContent: attribution.content, reach, least, fit }).voice;
  }

  #voiceOfMention(mention: NameMention | NounMention): Voice {
    return mention.kind === 'name'
      ? { kind: 'member', member: this.#discourse.members.get(mention)! }
      : this.#voiceOfDescription(describeNoun(this.#discourse.text, mention));
  }

  #voiceOfNames(mentions: readonly NameMention[]): Voice {
    const members = [...new Set(mentions.map((mention) => this.#discourse.members.get(mention)!))];
    return members.length === 1 ? { kind: 'member', member: members[0]! } : { kind: 'several', members };
  }

  #voiceOfDescription(description: Description): Voice {
    const itself: Voice = { kind: 'description', description };
    if (!description.definite) return itself;
    const until = this.#eventsBefore(description.start);
    const recent = this.#events.slice(Math.max(0, until - MEMORY), until);
    const owner = this.#ownerOf(description);
    const same = recent.findLast(
      ({ voice }) =>
        voice.kind === 'description' &&
        takesUp(description, voice.description) &&
        (owner === null || !isOfAnother(voice.description, owner)),
    );
    if (description.plural) return same?.voice ?? itself;
    const mentioned = recent.flatMap(({ voice, weight }): Mentioned[] =>
      voice.kind === 'member' ? [{ member: voice.member, weight }] : [],
    );
    const holder = memberInRole(description, this.#cast, mentioned, same !== undefined, owner);
    const fromState = () =>
      same === undefined && !holder.inDoubt
        ? fromUntoldState(description, this.#cast, mentioned, (member) => this.#isFrom(member))
        : null;
    const member =
      holder.member ?? organisationCalled(this.#discourse.text, description, mentioned) ?? fromState();
    if (member !== null) return { kind: 'member', member };
    if (same === undefined && holder.inDoubt)
      return { kind: 'description', description: { ...description, inDoubt: true } };
    return same?.voice ?? itself;
  }

  /** Whether the text says where a person is from: "Ann Reyes of Ohio", "Jon Weber, Republican of Maine". */
  #isFrom(person: Member): boolean {
    const { members, text } = this.#discourse;
    return members
      .entries()
      .some(([{ end }, member]) => member === person && FROM.test(text.slice(end, end + LONGEST_ORIGIN)));
  }

  /** Whose they are in "his wife", "her supporters". */
  #ownerOf({ start }: Description): Member | null {
    const owner = this.#pronouns.get(start);
    return owner?.kind === 'member' ? owner.member : null;
  }

  /** The likeliest among the events before number `until` that fits. */
  #antecedent(until: number, pointer: Omit<Pointer, 'speaking'>): Antecedent {
    return antecedentOf(this.#events, until, { ...pointer, speaking: this.#sourceAround(pointer.start) });
  }

  /** The source, shortly before `start`, in whose content `start` stands. */
  #sourceAround(start: number): Span | null {
    const next = firstWhere(this.#speaking.length, (i) => this.#speaking[i]!.source.start >= start);
    for (let i = next - 1; i >= 0 && i >= next - NESTING; i--) {
      const { source, content } = this.#speaking[i]!;
      if (content.some((span) => start >= span.start && start < span.end)) return source;
    }
    return null;
  }

  #add(mention: Mention, voice: Voice, share: number): void {
    const setting = {
      isSource: this.#heads.has(mention.end),
      quoted: this.#quoted.covers(mention.start),
      inContent: this.#contents.covers(mention.start),
    };
    const weight = share * weightOf(mention, this.#discourse.text, setting);
    const speaks = this.#sureHeads.has(mention.end) && !setting.quoted && !setting.inContent;
    this.#events.push({ start: mention.start, end: mention.end, voice, weight, at: this.#at, speaks });
  }

  #addSource(description: Description): void {
    const { start, end } = description;
    const voice =
      nameBeside(this.#discourse.text, this.#events, description) ?? this.#voiceOfDescription(description);
    this.#events.push({
      start,
      end,
      voice,
      weight: SOURCE_WEIGHT,
      at: this.#at,
      speaks: this.#sureHeads.has(end) && !this.#contents.covers(start),
    });
  }

  #within(span: Span): Mention[] {
    const { mentions } = this.#discourse;
    const inside: Mention[] = [];
    for (
      let i = firstAfter(this.#starts, span.start - 1);
      i < mentions.length && mentions[i]!.start < span.end;
      i++
    )
      inside.push(mentions[i]!);
    return inside;
  }

  #eventsBefore(start: number): number {
    return firstWhere(this.#events.length, (i) => this.#events[i]!.start >= start);
  }
}

const SUBJECTS = new Set(['he', 'she']);
const IN_WHICH = /\b(?:in|at|during|after|on)\s+which\s+$/;
const LONGEST_RELATIVE = 20;
/** What leads from a person to what is theirs: "Hale over his", "Hale for his". */
const OVER = /^\s(?:over|for|about|on|in|after|with)\s$/;

const FROM = /^(?:,[^,.;:]{0,30})?,?\s(?:of|from)\s(?:the\s)?\p{Lu}/u;
const LONGEST_ORIGIN = 50;

/** Whether it is told whose they are, and not the owner's: "supporters of Ann Weber". */
function isOfAnother({ name }: Description, owner: Member): boolean {
  const own = familyNamesOf(owner);
  const words = normalise(name).split(/[^\p{L}\p{N}]+/u);
  return OF_ANOTHER.test(name) && !own.some((word) => words.includes(word));
}

const OF_ANOTHER = /\s(?:of|for|to)\s(?:the\s)?\p{Lu}|['’]s?\s/u;

/** How many sources back a content may reach over others nested in it. */
const NESTING = 4;
