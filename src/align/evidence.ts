import type { Match, NearMiss } from '../model.ts';
import type { Likelihood } from './group.ts';
import { holdsOf } from './holds.ts';
import type { Part } from './parts.ts';
import { isQuotedIn, plainStretches } from './same-words.ts';
import type { Weight } from './weights.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { postings } from '../text/postings.ts';

/** How many shared words a match names at most. */
const WORDS_SHOWN = 8;

/**
 * Says why parts were matched and which pairs were nearly matched. `idOf[i]` is
 * the reading that part i went into.
 */
export function evidence(
  parts: readonly Part[],
  scored: readonly Likelihood[],
  weight: Weight,
  idOf: readonly string[],
): {
  matchesOf: (members: readonly number[]) => Match[];
  nearMissesOf: (groups: readonly (readonly number[])[], least: number) => NearMiss[];
} {
  const byFirst = Map.groupBy(scored, ({ a }) => a);

  const match = (own: number, other: number, score: number): Match => ({
    reading: idOf[own]!,
    nearest: idOf[other]!,
    sharedWords: sharedWords(parts[own]!, parts[other]!, weight),
    sameSpeaker:
      parts[own]!.attribution.speaker !== null &&
      parts[own]!.attribution.speaker === parts[other]!.attribution.speaker,
    sharedFigures: [...parts[own]!.figures]
      .filter(([key]) => parts[other]!.figures.has(key))
      .map(([, { printed }]) => printed),
    score,
    by: 'machine',
  });

  const matchesOf = (members: readonly number[]): Match[] => {
    const inside = new Set(members);
    const links = members.flatMap((own) => (byFirst.get(own) ?? []).filter(({ b }) => inside.has(b)));
    const holds = new Map(holdsOf(links, (member) => idOf[member]!).map((hold) => [idOf[hold.own]!, hold]));
    return [...new Set(members.map((member) => idOf[member]!))].flatMap((reading) => {
      const hold = holds.get(reading);
      return hold === undefined ? [] : [match(hold.own, hold.other, hold.score)];
    });
  };

  const nearMissesOf = (groups: readonly (readonly number[])[], least: number): NearMiss[] => {
    const groupsOf = postings(groups, (members) => members.map((member) => idOf[member]!));
    const areTogether = (a: string, b: string): boolean => {
      const ofB = new Set(groupsOf.get(b));
      return groupsOf.get(a)?.some((group) => ofB.has(group)) ?? false;
    };
    const misses = new Map<string, NearMiss>();
    for (const { a, b, score } of scored) {
      const key = pairKey(idOf[a]!, idOf[b]!);
      if (score < least || (misses.get(key)?.score ?? 0) >= score || areTogether(idOf[a]!, idOf[b]!))
        continue;
      misses.set(key, {
        a: idOf[a]!,
        b: idOf[b]!,
        score,
        sharedWords: sharedWords(parts[a]!, parts[b]!, weight),
      });
    }
    return [...misses.values()].sort(
      (x, y) => y.score - x.score || byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b),
    );
  };

  return { matchesOf, nearMissesOf };
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * As printed in `own`, most telling first. Where the contents share none: whole quotations that both
 * have, else those of the sentences.
 */
function sharedWords(own: Part, other: Part, weight: Weight): string[] {
  const shared = (kind: 'terms' | 'around') =>
    [...own[kind].values()].filter(({ stem }) => other[kind].has(stem));
  const terms = shared('terms');
  const quotations = terms.length > 0 ? [] : sharedQuotations(own, other);
  if (quotations.length > 0) return quotations;
  return (terms.length > 0 ? terms : shared('around'))
    .sort((x, y) => weight(y.stem) - weight(x.stem) || byCodeUnit(x.stem, y.stem))
    .slice(0, WORDS_SHOWN)
    .map(({ printed }) => printed);
}

/** Quotations without a content word that the other has within one of its own, in small letters. */
const sharedQuotations = (a: Part, b: Part): string[] => [
  ...new Set([
    ...plainStretches(a).filter((stretch) => isQuotedIn(b, stretch)),
    ...plainStretches(b).filter((stretch) => isQuotedIn(a, stretch)),
  ]),
];
