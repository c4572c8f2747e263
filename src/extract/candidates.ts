import { hashOf } from './hash.ts';
import { ROLE_LABELS, ROLE_SOURCE } from './role-labels.ts';
import type { Roles } from './roles.ts';
import { PRON_TAG, TAGS, type Units } from './units.ts';

/** A noun phrase, name or pronoun that may be the source of an attribution: units `from` up to `to`. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
}

/** By tag whether it is one of those. */
const areTags = (...tags: readonly (typeof TAGS)[number][]) => TAGS.map((tag) => tags.includes(tag));
const IN_PHRASE = areTags('ADJ', 'DET', 'NOUN', 'NUM', 'PART', 'PROPN', 'SYM', 'X');
/** Tags of which one is enough to make a phrase; "not" and "to" alone are none. */
const IS_HEAD = areTags('NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON');
const TO = hashOf('to');
const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose'].map(hashOf));
/** Hashes of what makes a word a possessive. */
export const POSSESSIVES: ReadonlySet<number> = new Set(["'s", '’s', "'", '’'].map(hashOf));
/** Phrases whose units are all less likely the source than this are not looked at. */
const FAINTEST = 0.003;

/** Whether the word with this hash is a relative pronoun. */
export function isRelative(word: number): boolean {
  return RELATIVES.has(word);
}

/** The candidates in the window of a cue, in order. A possessive is one of its own. */
export function candidatesOf({ tag, word, sentence }: Units, { from, marginal }: Roles): Candidate[] {
  const to = from + marginal.length / ROLE_LABELS;
  const found: Candidate[] = [];
  const goesOn = (i: number) => i < to && IN_PHRASE[tag[i]!]! && !isRelative(word[i]!) && word[i] !== TO;
  for (let i = from; i < to;) {
    const start = i;
    if (tag[i] === PRON_TAG || isRelative(word[i]!)) i++;
    else
      while (goesOn(i) && (i === start || sentence[i] === sentence[i - 1]))
        if (POSSESSIVES.has(word[i++]!)) break;
    if (i === start) i++;
    else if (canSpeak(start, i)) found.push({ from: start, to: i });
  }
  return found;

  function canSpeak(start: number, end: number): boolean {
    let most = 0;
    let hasHead = false;
    for (let i = start; i < end; i++) {
      most = Math.max(most, marginal[(i - from) * ROLE_LABELS + ROLE_SOURCE]!);
      hasHead ||= IS_HEAD[tag[i]!]! || isRelative(word[i]!);
    }
    return hasHead && most >= FAINTEST;
  }
}
