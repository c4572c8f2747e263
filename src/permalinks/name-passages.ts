import type { UnidentifiedAttribution } from '../align/decide-additions.ts';
import type { Attribution, Decision } from '../model.ts';
import { wordsOf } from '../text/words.ts';
import type { Identify } from './identify.ts';

/** The passages of a story with their ids. */
export interface NamedPassages {
  readonly found: Attribution[];
  /** What `add` decisions made, by the decision's place. */
  readonly additions: Map<number, Attribution>;
}

type Additions = ReadonlyMap<number, UnidentifiedAttribution>;

/**
 * Gives ids to what was found and to what an editor added in one go, so that
 * each remembered id goes to the likest of them all. Where both have the same
 * words in the same place, as a later program may find what was added, they are
 * one passage with one id, unless the editor had rejected that before adding
 * it anew. Equal additions are one passage too.
 *
 * @param additions what `add` decisions make, by the decision's place
 * @param textOf an article's text by its id
 */
export function namePassages(
  identify: Identify,
  found: readonly UnidentifiedAttribution[],
  additions: Additions,
  decisions: readonly Decision[],
  textOf: (article: string) => string,
): NamedPassages {
  const placeOf = placeInWords(textOf);
  const edited = new Set(Array.from(additions.values(), ({ article }) => article));
  const foundAt = new Map(
    found.flatMap((one, i) => (edited.has(one.article) ? [[placeOf(one), i] as const] : [])),
  );
  const twinOf = (addition: UnidentifiedAttribution) => foundAt.get(placeOf(addition));
  const name = (passages: readonly UnidentifiedAttribution[], apart: Additions): NamedPassages => {
    const byPlace = new Map(Array.from(apart.values(), (one) => [placeOf(one), one]));
    const ids = identify(passages, [...byPlace.values()]);
    const apartIds = new Map([...byPlace.keys()].map((place, i) => [place, ids[found.length + i]!]));
    const idOf = (one: UnidentifiedAttribution) => apartIds.get(placeOf(one)) ?? ids[twinOf(one)!]!;
    return {
      found: found.map((one, i) => ({ ...one, id: ids[i]! })),
      additions: new Map(Array.from(additions, ([i, one]) => [i, { ...one, id: idOf(one) }])),
    };
  };

  const unfound = new Map([...additions].filter(([, one]) => twinOf(one) === undefined));
  const named = name(found, unfound);
  const anew = [...named.additions]
    .filter(([i, one]) => !unfound.has(i) && isRejected(one.id, decisions.slice(0, i)))
    .map(([i]) => i);
  if (anew.length === 0) return named;
  // What was rejected keeps its id, lest what was added anew takes it.
  const rejected = new Set(anew.map((i) => twinOf(additions.get(i)!)));
  return name(
    found.map((one, i) => (rejected.has(i) ? named.found[i]! : one)),
    new Map([...additions].filter(([i]) => unfound.has(i) || anew.includes(i))),
  );
}

const isRejected = (id: string, decisions: readonly Decision[]) =>
  decisions.some((decision) => decision.do === 'reject' && decision.reading === id);

/** A name for where an attribution stands: marks and blanks at the edges of its spans make no difference. */
function placeInWords(textOf: (article: string) => string): (attribution: UnidentifiedAttribution) => string {
  return ({ article, content }) => {
    const places = content.map((span) => {
      const words = wordsOf(textOf(article), span);
      return `${words[0]?.start ?? span.start}-${words.at(-1)?.end ?? span.end}`;
    });
    return `${article} ${places.join(' ')}`;
  };
}
