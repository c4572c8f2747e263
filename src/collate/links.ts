import type { Attribution, Statement } from '../model.ts';

/** From here on (0..1) the machine is very sure. */
export const VERY_SURE = 0.9;
/** Below this a finding is more likely wrong than right, and pages mark it so. */
export const DOUBTFUL = 0.5;

/**
 * How sure the machine is (0..1) that each reading of a statement belongs to it, by id: no
 * surer than of what holds it there, and what holds that. 1 where an editor has looked, and
 * for what stands alone.
 */
export function surenessIn({ edited, matches }: Statement): (reading: string) => number {
  const holding = new Map(matches.map((match) => [match.reading, match]));
  return (reading) => {
    if (edited) return 1;
    let least = 1;
    const seen = new Set<string>();
    for (let match = holding.get(reading); match; match = holding.get(match.nearest)) {
      if (seen.has(match.reading)) break;
      seen.add(match.reading);
      if (match.by === 'machine') least = Math.min(least, match.score);
    }
    return least;
  };
}

/** The same of what an outlet is shown with: as sure as of the least sure passage. */
export function linkOf(
  statement: Statement,
  { shown }: { readonly shown: readonly Pick<Attribution, 'id'>[] },
): number {
  return Math.min(...shown.map(({ id }) => id).map(surenessIn(statement)));
}
