import type { Speaker } from '../model.ts';
import { isVerbatim } from './features.ts';
import type { Apart } from './group.ts';
import type { Pair } from './pairs.ts';
import type { Part } from './parts.ts';

/**
 * Two parts that two different persons are known to have said never stand in
 * one statement, unless they have the same words at length: then one of the two
 * outlets, or our reading of it, names the wrong one. Not so where either outlet
 * has those words from the other's speaker too: then both said them. An office and
 * its holder, a government and its spokesman may report the same: for them it only
 * counts against the pair.
 */
export function speakersApart(
  parts: readonly Part[],
  pairs: readonly Pair[],
  speakers: readonly Speaker[],
): Apart {
  const persons = new Set(speakers.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const person = parts.map(({ attribution: { speaker } }) =>
    speaker !== null && persons.has(speaker) ? speaker : null,
  );
  const seats = ({ a, b }: Pair): [string, string] => [
    `${a} ${parts[b]!.attribution.article}`,
    `${b} ${parts[a]!.attribution.article}`,
  ];
  const sameWords = pairs.filter(isVerbatim);
  const settled = new Set(
    sameWords.filter(({ a, b }) => person[a] !== null && person[a] === person[b]).flatMap(seats),
  );
  const key = (a: number, b: number): number => Math.min(a, b) * parts.length + Math.max(a, b);
  const oneMistaken = new Set(
    sameWords.filter((pair) => !seats(pair).some((seat) => settled.has(seat))).map(({ a, b }) => key(a, b)),
  );
  return (a, b) =>
    person[a] !== null && person[b] !== null && person[a] !== person[b] && !oneMistaken.has(key(a, b));
}
