import type { Span } from '../model.ts';
import { keyOf, type Voice } from './speakers-voice.ts';

/** A mention whose voice is known, weighed as an antecedent of later pronouns. */
export interface Event extends Span {
  readonly voice: Voice;
  readonly weight: number;
  /** Number of its sentence among those with a mention outside quotation marks. */
  readonly at: number;
  /** Whether it surely heads a source, outside what others say. */
  readonly speaks: boolean;
}

/** A voice that a pronoun may mean. */
interface Scored {
  readonly voice: Voice;
  score: number;
}

/** A pronoun, or another source that points back, and what is known of where it stands. */
export interface Pointer {
  readonly start: number;
  /** Number of its sentence, as its events count. */
  readonly at: number;
  /** What it says itself, where it is a source. */
  readonly ownContent: readonly Span[];
  /** The source in whose content it stands. */
  readonly speaking: Span | null;
  /** Sentences back that it reaches. */
  readonly reach: number;
  /** Weight of the faintest event that it may mean. */
  readonly least: number;
  /** How well a voice fits it, 0 to 1. */
  readonly fit: (voice: Voice) => number;
}

// Tuned on the development part of the speaker gold.
/** What "he" claims is rarely about a "he" of full name inside the claim. */
const OWN_CONTENT_SHARE = 0.2;
/** "X said that he …": inside what X says, a pronoun is X's first of all. */
const SPEAKER_OF_CONTENT = 1.5;
/** What is left of an antecedent's weight a sentence later. */
const DECAY = 0.5;
/** A second mention adds this much of itself: who is mentioned often is not yet who is meant. */
const REPEATED = 0.3;
/** Below this nothing near enough was found. */
const FLOOR = 0.03;
/** The best antecedent must lead the second by this factor. */
const LEAD = 1.1;
/** With this lead it tells whether a person of unknown gender is a man or a woman. */
const SURE_LEAD = 2;
/** Mentions further back than this play no part. */
export const MEMORY = 60;

/** Whom a pointer may mean. */
export interface Antecedent {
  /** The likeliest; null when nobody fits or two may be meant. */
  readonly voice: Voice | null;
  /** Whether somebody before it fits at all. */
  readonly isOffered: boolean;
  /** Whether nobody else comes near. */
  readonly isSure: boolean;
}

/** The likeliest among the events before number `until` that fits. */
export function antecedentOf(events: readonly Event[], until: number, pointer: Pointer): Antecedent {
  const [best, second] = ranked(events, until, pointer);
  if (best === undefined) return { voice: null, isOffered: false, isSure: false };
  const isContested = second !== undefined && best.score < second.score * LEAD;
  const isSure = second === undefined || best.score >= second.score * SURE_LEAD;
  return { voice: isContested ? null : best.voice, isOffered: true, isSure };
}

/** Who is offered, likeliest first; nobody who is too far off. */
function ranked(
  events: readonly Event[],
  until: number,
  { start, at, ownContent, speaking, reach, least, fit }: Pointer,
): Scored[] {
  const scores = new Map<unknown, Scored>();
  for (let i = until - 1; i >= 0 && i >= until - MEMORY; i--) {
    const event = events[i]!;
    const share = fit(event.voice);
    if (share === 0 || event.weight < least || event.end > start || at - event.at > reach) continue;
    const own = ownContent.some((span) => event.start >= span.start && event.start < span.end)
      ? OWN_CONTENT_SHARE
      : 1;
    const says =
      speaking !== null && event.start < speaking.end && event.end > speaking.start ? SPEAKER_OF_CONTENT : 1;
    const score = event.weight * share * own * says * DECAY ** (at - event.at);
    const key = keyOf(event.voice);
    const sum = scores.get(key);
    if (sum === undefined) scores.set(key, { voice: event.voice, score });
    else sum.score = Math.max(sum.score, score) + REPEATED * Math.min(sum.score, score);
  }
  return [...scores.values()].filter(({ score }) => score >= FLOOR).sort((a, b) => b.score - a.score);
}
