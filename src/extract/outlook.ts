import type { Reading } from './cues.ts';
import type { Surroundings } from './surroundings.ts';
import type { Units } from './units.ts';

/** What the first pass and the marks in a sentence say of each unit. */
export interface Outlook extends Pick<Surroundings, 'manner' | 'quoted'>, Pick<Reading, 'impression'> {
  /** 1 inside a cue that is clear enough to bound what others report. */
  readonly isCue: Uint8Array;
}

/** Fainter cues mostly stand inside what another cue reports, and must not bound it. */
const CLEAR_CUE = 0.5;

/** What the second pass sees of an article besides its units. */
export function outlookOf({ length }: Units, { cues, impression, surroundings }: Reading): Outlook {
  const isCue = new Uint8Array(length);
  for (const cue of cues) if (cue.chance >= CLEAR_CUE) isCue.fill(1, cue.from, cue.to);
  return { isCue, impression, ...surroundings };
}
