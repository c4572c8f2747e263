import { foldSpace } from '../text/space.ts';
import { correctionsOf } from './corrections.ts';
import { isNarrowed, retyped, widened, writeState, type SearchState } from './state.ts';

/** Another search that finds something where one finds nothing. */
export interface Offer {
  readonly label: string;
  readonly state: SearchState;
  /** How many readings it finds. */
  readonly readings: number;
}

const MARKS = /["“”„«»]/g;

/**
 * Searches like this one that find something, from the nearest to the widest.
 *
 * @param count how many readings a search finds
 * @param nearest words of the texts instead of one that none has
 */
export function offersFor(
  state: SearchState,
  count: (state: SearchState) => number,
  nearest: (word: string) => readonly string[],
): Offer[] {
  const corrected = correctionsOf(state.typed, nearest);
  const loose = retyped(state, foldSpace(state.typed.replace(MARKS, ' ')).trim());
  const others: [string, SearchState][] = [
    ...corrected.map((typed): [string, SearchState] => [`Did you mean ${typed}?`, retyped(state, typed)]),
    ['The same words in any order', loose],
    ...(isNarrowed(state)
      ? ([
          ['The same search in all outlets, speakers and kinds', widened(state)],
          ['The same words in any order, everywhere', widened(loose)],
          ...corrected.map((typed): [string, SearchState] => [
            `Did you mean ${typed}, everywhere?`,
            widened(retyped(state, typed)),
          ]),
        ] satisfies [string, SearchState][])
      : []),
  ];
  const tried = new Set([writeState(state)]);
  return others.flatMap(([label, other]) => {
    const address = writeState(other);
    if (tried.has(address)) return [];
    tried.add(address);
    const readings = count(other);
    return readings === 0 ? [] : [{ label, state: other, readings }];
  });
}
