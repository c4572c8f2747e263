/** By what results can be narrowed down, in the order of the page. */
export const FACETS = ['story', 'outlet', 'speaker', 'kind'] as const;

export type Facet = (typeof FACETS)[number];

/** What a search page shows: all of it stands in the address. */
export interface SearchState {
  /** The query as typed. */
  readonly typed: string;
  /** Chosen values by facet; none means all. */
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
}

/** Reads the part of an address behind the question mark; what it does not know it leaves out. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const valuesOf = (facet: Facet) => [...new Set(params.getAll(facet))].filter((value) => value !== '');
  return {
    typed: params.get('q') ?? '',
    chosen: {
      story: valuesOf('story'),
      outlet: valuesOf('outlet'),
      speaker: valuesOf('speaker'),
      kind: valuesOf('kind'),
    },
  };
}

/** The part of an address behind the path: `?q=…&outlet=…`, or nothing. The same state gives the same address. */
export function writeState({ typed, chosen }: SearchState): string {
  const params = new URLSearchParams();
  if (typed !== '') params.set('q', typed);
  for (const facet of FACETS) for (const value of chosen[facet].toSorted()) params.append(facet, value);
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** The state with one value of a facet chosen, or no longer chosen. */
export function toggled(state: SearchState, facet: Facet, value: string): SearchState {
  const values = state.chosen[facet];
  const others = values.filter((other) => other !== value);
  return {
    ...state,
    chosen: { ...state.chosen, [facet]: others.length < values.length ? others : [...values, value] },
  };
}

/** The same query with nothing narrowed down. */
export function widened({ typed }: SearchState): SearchState {
  return { typed, chosen: { story: [], outlet: [], speaker: [], kind: [] } };
}

export const isNarrowed = ({ chosen }: SearchState) => FACETS.some((facet) => chosen[facet].length > 0);
