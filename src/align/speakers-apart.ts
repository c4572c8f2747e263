import { isVerbatim } from './features.ts';
import type { Apart } from './group.ts';
import type { Pair } from './pairs.ts';
import type { Part } from './parts.ts';

/**
 * Two parts whose speakers are both known and differ never stand in one
 * statement, unless they have the same words at length: then one of the two
 * outlets, or our reading of it, names the wrong one.
 */
export function speakersApart(parts: readonly Part[], pairs: readonly Pair[]): Apart {
  const key = (a: number, b: number): number => Math.min(a, b) * parts.length + Math.max(a, b);
  const verbatim = new Set(pairs.filter(({ features }) => isVerbatim(features)).map(({ a, b }) => key(a, b)));
  return (a, b) => {
    const [x, y] = [parts[a]!.attribution.speaker, parts[b]!.attribution.speaker];
    return x !== null && y !== null && x !== y && !verbatim.has(key(a, b));
  };
}
