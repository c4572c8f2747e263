import type { Attribution, Match } from '../model.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { figuresByKey, termsIn } from './parts.ts';

type Evidence = Pick<Match, 'sharedWords' | 'sameSpeaker' | 'sharedFigures'>;

/** How many shared words a match names at most. */
const WORDS_SHOWN = 8;

/**
 * Says what readings that an editor put together have in common, as far as it
 * can be seen: each is held against the reading of its statement that shares
 * most words with it. `textOf` gives an article's text by its id. Matches that
 * the machine made stay as they are.
 */
export function withEditorsEvidence<
  G extends { readonly readings: readonly string[]; readonly matches: readonly Match[] },
>(groups: readonly G[], attributions: readonly Attribution[], textOf: (article: string) => string): G[] {
  if (!groups.some(({ matches }) => matches.some(({ by }) => by === 'editor'))) return [...groups];
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const terms = new Map(attributions.map((one) => [one.id, termsIn(textOf(one.article), one)]));
  const frequency = new Map<string, number>();
  for (const own of terms.values())
    for (const stem of own.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const rarestFirst = (x: string, y: string): number =>
    frequency.get(x)! - frequency.get(y)! || byCodeUnit(x, y);

  const between = (own: Attribution, other: Attribution): Evidence => {
    const figures = figuresByKey(textOf(other.article), other);
    const theirs = terms.get(other.id)!;
    return {
      sharedWords: [...terms.get(own.id)!.values()]
        .filter(({ stem }) => theirs.has(stem))
        .sort((x, y) => rarestFirst(x.stem, y.stem))
        .slice(0, WORDS_SHOWN)
        .map(({ printed }) => printed),
      sameSpeaker: own.speaker !== null && own.speaker === other.speaker,
      sharedFigures: [...figuresByKey(textOf(own.article), own)]
        .filter(([key]) => figures.has(key))
        .map(([, { printed }]) => printed),
    };
  };

  const seen = (match: Match, readings: readonly string[]): Match => {
    const own = byId.get(match.reading);
    if (match.by !== 'editor' || own === undefined) return match;
    const others = readings.flatMap((id) => byId.get(id) ?? []).filter(({ id }) => id !== own.id);
    const elsewhere = others.filter(({ article }) => article !== own.article);
    const compared = (elsewhere.length > 0 ? elsewhere : others).map((other) => ({
      nearest: other.id,
      ...between(own, other),
    }));
    const best = compared.toSorted((x, y) => y.sharedWords.length - x.sharedWords.length)[0];
    return { ...match, ...best };
  };

  return groups.map((group) => ({
    ...group,
    matches: group.matches.map((match) => seen(match, group.readings)),
  }));
}
