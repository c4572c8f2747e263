import { hashOf } from './hash.ts';
import { ROLE_LABELS, ROLE_SOURCE } from './role-labels.ts';
import type { Roles } from './roles.ts';
import { PRON_TAG, TAGS, type Units } from './units.ts';
import { POSSESSIVE, RELATIVE } from './word-uses.ts';

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
/** Phrases whose units are all less likely the source than this are not looked at. */
const FAINTEST = 0.003;

/** The candidates in the window of a cue, in order. A possessive is one of its own. */
export function candidatesOf(units: Units, roles: Roles): Candidate[] {
  const { tag, uses, word, sentence } = units;
  const { from, marginal } = roles;
  const to = from + marginal.length / ROLE_LABELS;
  const found: Candidate[] = [];
  for (let i = from; i < to;) {
    const start = i;
    if (tag[i] === PRON_TAG || (uses[i]! & RELATIVE) !== 0) i++;
    else
      while (
        i < to &&
        IN_PHRASE[tag[i]!]! &&
        (uses[i]! & RELATIVE) === 0 &&
        word[i] !== TO &&
        (i === start || sentence[i] === sentence[i - 1])
      )
        if ((uses[i++]! & POSSESSIVE) !== 0) break;
    if (i === start) i++;
    else if (canSpeak(units, roles, start, i)) found.push({ from: start, to: i });
  }
  return found;
}

function canSpeak({ tag, uses }: Units, { from, marginal }: Roles, start: number, end: number): boolean {
  let isLikely = false;
  let hasHead = false;
  for (let i = start; i < end; i++) {
    isLikely ||= marginal[(i - from) * ROLE_LABELS + ROLE_SOURCE]! >= FAINTEST;
    hasHead ||= IS_HEAD[tag[i]!]! || (uses[i]! & RELATIVE) !== 0;
  }
  return hasHead && isLikely;
}
