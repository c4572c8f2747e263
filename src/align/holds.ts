import type { Likelihood } from './group.ts';

/** A member of a group, and the one of another reading that keeps it there. */
export interface Hold {
  readonly own: number;
  readonly other: number;
  readonly score: number;
}

/**
 * What holds a group of members together, one for each reading that has a link: outwards from
 * the strongest link, each reading by its strongest link to those that are held already (a
 * maximum spanning tree). So a reading is held by the one that it is most like, save where
 * that would leave the group in two: there the link that joins the two is named, as weak as it
 * is. Of equal links the first is taken.
 *
 * @param readingOf tells of a member which reading it is part of
 */
export function holdsOf(links: readonly Likelihood[], readingOf: (member: number) => string): Hold[] {
  const strongestFirst = links
    .filter(({ a, b }) => readingOf(a) !== readingOf(b))
    .sort((x, y) => y.score - x.score);
  const held = new Set<string>();
  const isHeld = (member: number): boolean => held.has(readingOf(member));
  const holds: Hold[] = [];
  for (;;) {
    const next =
      strongestFirst.find(({ a, b }) => isHeld(a) !== isHeld(b)) ??
      strongestFirst.find(({ a, b }) => !isHeld(a) && !isHeld(b));
    if (next === undefined) return holds;
    const { a, b, score } = next;
    const fresh = [
      { own: a, other: b, score },
      { own: b, other: a, score },
    ].filter(({ own }) => !isHeld(own));
    holds.push(...fresh);
    for (const { own } of fresh) held.add(readingOf(own));
  }
}
