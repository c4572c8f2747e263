import { firstWhere } from '../text/span-index.ts';
import type { Event } from './speakers-antecedent.ts';
import { type Voice, whichFit, whoFit } from './speakers-voice.ts';

/** Words between a relative pronoun and its antecedent. */
const REACH = 3;
/** Events before the pronoun that are looked at. */
const NEAR = 4;

const LONGEST = 'which'.length;

/** Whom or what the relative pronoun at `start` stands for: what was mentioned last before it; null where that is too far off. */
export function relativeVoice(text: string, events: readonly Event[], start: number): Voice | null {
  const pronoun = text.slice(start, start + LONGEST);
  const fit = /^who/i.test(pronoun) ? whoFit : /^which/i.test(pronoun) ? whichFit : undefined;
  const until = firstWhere(events.length, (i) => events[i]!.start >= start);
  const near = events
    .slice(Math.max(0, until - NEAR), until)
    .findLast(
      ({ start: from, end, voice }) =>
        end <= start &&
        (fit === undefined || fit(voice) > 0) &&
        !(fit === whoFit && isWorkplace(text, from, voice)),
    );
  if (near === undefined) return null;
  const between = text.slice(near.end, start);
  return /[.!?”"]/.test(between) || (between.match(/\p{L}+/gu) ?? []).length > REACH ? null : near.voice;
}

/** "An analyst at Handelsfond, who": a name that may be anything's, behind such a word, is where somebody works. */
function isWorkplace(text: string, start: number, voice: Voice): boolean {
  if (voice.kind !== 'member' || voice.member.type !== null || voice.member.gender !== null) return false;
  return AT.test(text.slice(Math.max(0, start - LONGEST_AT), start));
}

const AT = /\b(?:at|from|with)\s(?:the\s)?$/;
const LONGEST_AT = 10;
