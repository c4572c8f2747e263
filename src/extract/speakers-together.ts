import { byCodeUnit } from '../text/by-code-unit.ts';
import type { Member } from './speakers-cast.ts';
import type { Voice } from './speakers-voice.ts';

/**
 * The voices of a story's articles, in which those who speak together are listed in one order wherever they
 * do: in the one that is printed most often, of two the first by names. Does not depend on the order of the articles.
 */
export function listedAlike(
  articles: readonly (readonly (Voice | null)[])[],
  nameOf: (member: Member) => string,
): (Voice | null)[][] {
  const lists = new Map<string, { names: string; count: number; voice: Voice }>();
  for (const voice of articles.flat()) {
    if (voice?.kind !== 'several') continue;
    const names = voice.members.map(nameOf).join(SEPARATOR);
    const list = lists.get(names);
    if (list === undefined) lists.set(names, { names, count: 1, voice });
    else list.count++;
  }
  const usual = new Map<string, Voice>();
  const rising = [...lists.values()].sort((a, b) => a.count - b.count || byCodeUnit(b.names, a.names));
  for (const { names, voice } of rising) usual.set(sorted(names.split(SEPARATOR)), voice);
  const alike = (voice: Voice | null) =>
    voice?.kind === 'several' ? usual.get(sorted(voice.members.map(nameOf)))! : voice;
  return articles.map((voices) => voices.map(alike));
}

/** Stands in no name. */
const SEPARATOR = '\n';

function sorted(names: readonly string[]): string {
  return names.toSorted(byCodeUnit).join(SEPARATOR);
}
