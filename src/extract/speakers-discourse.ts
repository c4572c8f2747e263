import type { Span } from '../model.ts';
import { type Discourse, Scene } from './speakers-scene.ts';
import { firstAfter } from '../text/span-index.ts';
import { DOCUMENT_NOUNS } from './mentions-lexicon.ts';
import { coordinateSubject, ownSubject, utteredBy } from './speakers-nested.ts';
import { isPutToSource } from './speakers-silent.ts';
import { hasSpeech, type Voice } from './speakers-voice.ts';

/** How many attributions back the one may be whose subject is shared. */
const NESTING = 4;

/** The voice of each attribution's source, in the order of the attributions; null in doubt. */
export function voicesOf(discourse: Discourse): (Voice | null)[] {
  const scene = new Scene(discourse);
  const voices: (Voice | null)[] = [];
  const blockStarts = discourse.blocks.map(({ span }) => span.start);
  for (const [i, attribution] of discourse.attributions.entries()) {
    const within = (span: Span) => scene.mentionsIn(span);
    const before = discourse.attributions.slice(Math.max(0, i - NESTING), i);
    const source = scene.voiceOf(attribution);
    const mention =
      (passesOn(source) ? utteredBy(discourse.text, attribution, within) : null) ??
      ownSubject(discourse.text, attribution, before, within) ??
      coordinateSubject(discourse.text, attribution, within);
    const voice = mention === null ? source : scene.voiceAt(mention);
    const says = voice !== null && hasSpeech(voice) && !isPutToSource(discourse.text, attribution);
    voices.push(says ? voice : null);
    if (attribution.source === null)
      voices[i] = continued(discourse, blockStarts, i, voices) ?? sharedSubject(discourse, i, voices);
  }
  return voices;
}

/** Whether it is a document or an organisation: people who tell of another's words are quoted themselves. */
function passesOn(source: Voice | null): boolean {
  if (source?.kind === 'description') return DOCUMENT_NOUNS.has(source.description.head);
  return source === null || (source.kind === 'member' && source.member.type === 'organisation');
}

/** A paragraph that is nothing but a quotation goes on with the speaker who was quoted at the end of the one before. */
function continued(
  { text, blocks, attributions }: Discourse,
  blockStarts: readonly number[],
  i: number,
  voices: readonly (Voice | null)[],
): Voice | null {
  const attribution = attributions[i]!;
  const before = attributions[i - 1];
  if (attribution.kind !== 'direct' || (before?.kind !== 'direct' && before?.kind !== 'mixed')) return null;
  const first = attribution.content[0]!.start;
  const block = firstAfter(blockStarts, first) - 1;
  const last = firstAfter(blockStarts, before.content.at(-1)!.end - 1) - 1;
  if (block - last !== 1) return null;
  const { span } = blocks[block]!;
  const outside = text.slice(span.start, first) + text.slice(attribution.content.at(-1)!.end, span.end);
  return /[\p{L}\p{N}]/u.test(outside) ? null : (voices[i - 1] ?? null);
}

/** "He praised the plan, adding that …", "… but insisted that …": a verb without a subject shares the one before it in its sentence. */
function sharedSubject(
  { text, attributions }: Discourse,
  i: number,
  voices: readonly (Voice | null)[],
): Voice | null {
  const { cue, kind } = attributions[i]!;
  if (cue === null || kind === 'assertion') return null;
  for (let j = i - 1; j >= 0 && j >= i - NESTING; j--) {
    const { source, cue: earlier } = attributions[j]!;
    if (source === null || earlier === null || earlier.start > cue.start) continue;
    const between = text.slice(Math.max(source.end, earlier.end), cue.start);
    const sameSentence = !/[.!?]["”’]?\s/.test(between) && !between.includes('\n\n');
    return sameSentence && SHARES_SUBJECT.test(between) ? (voices[j] ?? null) : null;
  }
  return null;
}

const SHARES_SUBJECT =
  /(?:,|\b(?:and|but|while|then|yet|or))\s+(?:(?:also|then|later|further|\p{L}+ly)\s+)?(?:has\s+|have\s+|had\s+)?$/iu;
