import type { Voice } from '../../collate/voices.ts';

/** A longer table is folded … */
const MOST_ROWS = 15;
/** … behind its first rows. */
const SHOWN = 12;

/** The rows that are shown, and those that are a step away; what no source was found for is never one of these. */
export function voiceTables(voices: readonly Voice[]): {
  readonly shown: readonly Voice[];
  readonly folded: readonly Voice[];
} {
  if (voices.length <= MOST_ROWS) return { shown: voices, folded: [] };
  const named = voices.filter(({ speaker }) => speaker !== null);
  const first = new Set(named.slice(0, SHOWN));
  return {
    shown: voices.filter((voice) => voice.speaker === null || first.has(voice)),
    folded: named.slice(SHOWN),
  };
}
