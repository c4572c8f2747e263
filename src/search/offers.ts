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
 */
export function offersFor(state: SearchState, count: (state: SearchState) => number): Offer[] {
  const loose = retyped(state, state.typed.replace(MARKS, ' ').replace(/\s+/g, ' ').trim());
  const others: [string, SearchState][] = [
    ['The same words in any order', loose],
    ...(isNarrowed(state)
      ? ([
          ['The same search in all outlets, speakers and kinds', widened(state)],
          ['The same words in any order, everywhere', widened(loose)],
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
