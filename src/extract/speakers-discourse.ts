import type { Block, ExtractedAttribution, Span } from '../model.ts';
import type { Gender } from './mentions-lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Member } from './speakers-cast.ts';
import { memberInRole, rolesFit } from './speakers-roles.ts';
import { type Description, describeNoun, readSource } from './speakers-source.ts';

/** Who a mention or a source means: a member of the cast, a description as itself, or several members. */
export type Voice =
  | { readonly kind: 'member'; readonly member: Member }
  | { readonly kind: 'description'; readonly description: Description }
  | { readonly kind: 'several'; readonly members: readonly Member[] };

/** One article as the resolution of its sources needs it. */
export interface Discourse {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly attributions: readonly ExtractedAttribution[];
  readonly mentions: readonly Mention[];
  /** Which member each name mention means. */
  readonly members: ReadonlyMap<Mention, Member>;
}

/** A mention whose voice is known, weighed as an antecedent of later pronouns. */
interface Event {
  readonly start: number;
  readonly end: number;
  readonly voice: Voice;
  readonly weight: number;
  /** Characters outside quotation marks before it. */
  readonly at: number;
}

// Weights of an antecedent, tuned on the development part of the speaker gold.
const PLACE_WEIGHT = { subject: 1, object: 0.45, possessive: 0.4 } as const;
/** Who spoke last is who "he said" goes on with. */
const SOURCE_WEIGHT = 1.6;
const PRONOUN_SHARE = 0.8;
/** People named in a quotation or in what someone says are talked about, they do not talk. */
const QUOTED_SHARE = 0.15;
const CONTENT_SHARE = 0.6;
/** What "he" claims is rarely about a "he" of full name inside the claim. */
const OWN_CONTENT_SHARE = 0.2;
/** Characters of an article's own words after which an antecedent has lost two thirds of its weight. */
const DECAY = 260;
/** Below this nothing near enough was found. */
const FLOOR = 0.02;
/** The best antecedent must lead the second by this factor. */
const LEAD = 1.12;
const UNKNOWN_GENDER_SHARE = 0.7;
const UNKNOWN_TYPE_SHARE = 0.5;
/** Mentions further back than this play no part. */
const MEMORY = 60;
/** Characters between a relative pronoun and its antecedent. */
const RELATIVE_REACH = 3;

/** The voice of each attribution's source, in the order of the attributions; null in doubt. */
export function voicesOf(discourse: Discourse): (Voice | null)[] {
  const scene = new Scene(discourse);
  const voices = discourse.attributions.map((attribution) =>
    attribution.source === null ? null : scene.voiceOf(attribution, attribution.source),
  );
  discourse.attributions.forEach((attribution, i) => {
    if (attribution.source === null) voices[i] = continued(discourse, i, voices);
  });
  return voices;
}

/** A paragraph that is nothing but a quotation goes on with the speaker who was quoted at the end of the one before. */
function continued(discourse: Discourse, i: number, voices: readonly (Voice | null)[]): Voice | null {
  const attribution = discourse.attributions[i]!;
  const before = discourse.attributions[i - 1];
  if (attribution.kind !== 'direct' || before === undefined) return null;
  if (before.kind !== 'direct' && before.kind !== 'mixed') return null;
  const block = blockOf(discourse.blocks, attribution.content[0]!.start);
  const last = blockOf(discourse.blocks, before.content.at(-1)!.end - 1);
  if (block < 0 || block - last > 1 || block === last) return null;
  const { span } = discourse.blocks[block]!;
  const outside =
    discourse.text.slice(span.start, attribution.content[0]!.start) +
    discourse.text.slice(attribution.content.at(-1)!.end, span.end);
  return /[\p{L}\p{N}]/u.test(outside) ? null : (voices[i - 1] ?? null);
}

function blockOf(blocks: readonly Block[], at: number): number {
  return blocks.findIndex(({ span }) => at >= span.start && at < span.end);
}

/** The events of an article in text order, and what is looked up in them. */
class Scene {
  readonly #discourse: Discourse;
  readonly #quoted: readonly Span[];
  readonly #contents: readonly Span[];
  readonly #sources: readonly Span[];
  readonly #events: Event[] = [];
  readonly #pronouns = new Map<number, Voice | null>();

  constructor(discourse: Discourse) {
    this.#discourse = discourse;
    const { attributions } = discourse;
    this.#quoted = inOrder(attributions.flatMap(({ quoted }) => quoted));
    this.#contents = inOrder(
      attributions.filter(({ kind }) => kind !== 'assertion').flatMap(({ content }) => content),
    );
    this.#sources = inOrder(attributions.flatMap(({ source }) => (source === null ? [] : [source])));
    const ownContent = new Map(
      attributions.flatMap((a) => (a.source === null ? [] : [[a.source.start, a.content] as const])),
    );
    for (const mention of discourse.mentions) {
      if (mention.kind === 'pronoun') this.#readPronoun(mention, ownContent.get(mention.start) ?? []);
      else this.#add(mention, this.#voiceOfMention(mention), 1);
    }
  }

  voiceOf(attribution: ExtractedAttribution, source: Span): Voice | null {
    const { text, mentions, members } = this.#discourse;
    const inside = within(mentions, source);
    const reading = readSource(text, source, inside);
    if (reading === null) return null;
    switch (reading.kind) {
      case 'pronoun':
        return this.#voiceOfPronoun(reading.word, reading.start, attribution);
      case 'relative':
        return this.#before(reading.start);
      case 'names': {
        const named = [...new Set(reading.mentions.map((mention) => members.get(mention)!))];
        return named.length === 1
          ? { kind: 'member', member: named[0]! }
          : { kind: 'several', members: named };
      }
      case 'description':
        return this.#voiceOfDescription(reading.description);
    }
  }

  #readPronoun(mention: Mention, ownContent: readonly Span[]): void {
    const voice = mention.plural
      ? null
      : this.#antecedent(mention.start, ownContent, (v) => singularFit(v, mention.gender));
    this.#pronouns.set(mention.start, voice);
    if (voice !== null && !covers(this.#quoted, mention.start)) this.#add(mention, voice, PRONOUN_SHARE);
  }

  #voiceOfPronoun(word: string, start: number, attribution: ExtractedAttribution): Voice | null {
    if (word === 'he' || word === 'she' || word === 'him' || word === 'her' || word === 'his') {
      const known = this.#pronouns.get(start);
      if (known !== undefined) return known;
      const gender = word === 'she' || word === 'her' ? 'f' : 'm';
      return this.#antecedent(start, attribution.content, (voice) => singularFit(voice, gender));
    }
    if (word === 'they') return this.#antecedent(start, attribution.content, pluralFit);
    if (word === 'it') return this.#antecedent(start, attribution.content, thingFit);
    return null;
  }

  #voiceOfMention(mention: Mention): Voice | null {
    if (mention.kind === 'name') return { kind: 'member', member: this.#discourse.members.get(mention)! };
    return this.#voiceOfDescription(describeNoun(this.#discourse.text, mention));
  }

  #voiceOfDescription(description: Description): Voice {
    const itself: Voice = { kind: 'description', description };
    if (description.plural || !description.definite) return itself;
    const earlier = this.#events.filter((event) => event.start < description.start);
    const member = memberInRole(
      description,
      new Set(this.#discourse.members.values()),
      earlier
        .slice(-MEMORY)
        .flatMap(({ voice, weight }) => (voice.kind === 'member' ? [{ member: voice.member, weight }] : [])),
    );
    if (member !== null) return { kind: 'member', member };
    const same = earlier.findLast(
      ({ voice }) => voice.kind === 'description' && rolesFit(description, voice.description),
    );
    return same === undefined ? itself : same.voice;
  }

  #before(start: number): Voice | null {
    const near = this.#events.findLast(({ end }) => end <= start);
    if (near === undefined) return null;
    const between = this.#discourse.text.slice(near.end, start);
    return /[.!?”"]/.test(between) || between.trim().split(/\s+/).length > RELATIVE_REACH ? null : near.voice;
  }

  #antecedent(start: number, ownContent: readonly Span[], fit: (voice: Voice) => number): Voice | null {
    const here = this.#narrative(start);
    const scores = new Map<unknown, { voice: Voice; score: number }>();
    for (let i = this.#events.length - 1; i >= 0 && i >= this.#events.length - MEMORY; i--) {
      const event = this.#events[i]!;
      if (event.end > start) continue;
      const share = fit(event.voice);
      if (share === 0) continue;
      const own = covers(ownContent, event.start) ? OWN_CONTENT_SHARE : 1;
      const score = event.weight * share * own * Math.exp((event.at - here) / DECAY);
      const key = keyOf(event.voice);
      const sum = scores.get(key);
      if (sum === undefined) scores.set(key, { voice: event.voice, score });
      else sum.score += score;
    }
    const [best, second] = [...scores.values()].sort((a, b) => b.score - a.score);
    if (best === undefined || best.score < FLOOR) return null;
    return second !== undefined && best.score < second.score * LEAD ? null : best.voice;
  }

  #add(mention: Mention, voice: Voice | null, share: number): void {
    if (voice === null) return;
    const isSource = covers(this.#sources, mention.start);
    const quoted = covers(this.#quoted, mention.start) ? QUOTED_SHARE : 1;
    const content = !isSource && covers(this.#contents, mention.start) ? CONTENT_SHARE : 1;
    const weight =
      (isSource ? SOURCE_WEIGHT : PLACE_WEIGHT[mention.place]) * share * Math.min(quoted, content);
    this.#events.push({
      start: mention.start,
      end: mention.end,
      voice,
      weight,
      at: this.#narrative(mention.start),
    });
  }

  /** Characters before `at` that stand outside quotation marks. */
  #narrative(at: number): number {
    let quoted = 0;
    for (const { start, end } of this.#quoted) {
      if (start >= at) break;
      quoted += Math.min(end, at) - start;
    }
    return at - quoted;
  }
}

function keyOf(voice: Voice): unknown {
  return voice.kind === 'member'
    ? voice.member
    : voice.kind === 'description'
      ? voice.description.name
      : voice.members[0];
}

/** How well a voice fits "he" or "she", 0 to 1. */
function singularFit(voice: Voice, gender: Gender | null): number {
  if (voice.kind === 'several') return 0;
  const { gender: own, type } =
    voice.kind === 'member' ? voice.member : { gender: voice.description.gender, type: 'person' };
  if (voice.kind === 'description' && voice.description.plural) return 0;
  if (type === 'organisation' || type === 'place') return 0;
  if (own !== null && gender !== null && own !== gender) return 0;
  return (own === null ? UNKNOWN_GENDER_SHARE : 1) * (type === null && own === null ? UNKNOWN_TYPE_SHARE : 1);
}

function pluralFit(voice: Voice): number {
  if (voice.kind === 'several') return 1;
  if (voice.kind === 'description') return voice.description.plural ? 1 : 0;
  return voice.member.type === 'organisation' ? UNKNOWN_TYPE_SHARE : 0;
}

function thingFit(voice: Voice): number {
  if (voice.kind !== 'member')
    return voice.kind === 'description' && !voice.description.plural && voice.description.gender === null
      ? UNKNOWN_TYPE_SHARE
      : 0;
  return voice.member.type === 'organisation' || voice.member.type === 'place' ? 1 : 0;
}

function within(mentions: readonly Mention[], span: Span): Mention[] {
  return mentions.filter((mention) => mention.start < span.end && mention.end > span.start);
}

function inOrder(spans: readonly Span[]): Span[] {
  return spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function covers(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => at >= start && at < end);
}
