import { PUNCT_TAG, VERB_TAG, type Units } from './units.ts';
import type { Cue } from './windows.ts';

/** The cue's own word, as a unit's number: its last verb, else its first word, else its first unit. */
export function headOf({ tag }: Units, cue: Cue): number {
  for (let i = cue.to - 1; i >= cue.from; i--) if (tag[i] === VERB_TAG) return i;
  for (let i = cue.from; i < cue.to; i++) if (tag[i] !== PUNCT_TAG) return i;
  return cue.from;
}
