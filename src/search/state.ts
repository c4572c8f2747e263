/** By what results can be narrowed down, in the order of the page. */
export const FACETS = ['story', 'outlet', 'speaker', 'kind'] as const;

/** One of `FACETS`. */
export type Facet = (typeof FACETS)[number];

/** What a search page shows: all of it stands in the address. */
export interface SearchState {
  /** The query as typed, without space around it. */
  readonly typed: string;
  /** Chosen values by facet; none means all. */
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  /** How many groups of results are listed. */
  readonly shown: number;
}

/** Groups listed at first; more wait behind a button, so that a common word does not fill the page. */
export const FIRST_SHOWN = 20;
/** Groups that the button adds. */
const MORE_SHOWN = 40;

/** Reads the part of an address behind the question mark; what it does not know it leaves out. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const valuesOf = (facet: Facet) => [...new Set(params.getAll(facet))].filter((value) => value !== '');
  return {
    typed: params.get('q')?.trim() ?? '',
    chosen: {
      story: valuesOf('story'),
      outlet: valuesOf('outlet'),
      speaker: valuesOf('speaker'),
      kind: valuesOf('kind'),
    },
    shown: shownIn(params.get('shown') ?? ''),
  };
}

/** A number of at most six digits; anything else is none. */
const shownIn = (shown: string) => Math.max(FIRST_SHOWN, /^\d{1,6}$/.test(shown) ? Number(shown) : 0);

/** The part of an address behind the path: `?q=…&outlet=…`, or nothing. The same state gives the same address. */
export function writeState({ typed, chosen, shown }: SearchState): string {
  const params = new URLSearchParams();
  if (typed !== '') params.set('q', typed);
  for (const facet of FACETS) for (const value of chosen[facet].toSorted()) params.append(facet, value);
  if (shown > FIRST_SHOWN) params.set('shown', String(shown));
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** The state with one value of a facet chosen, or no longer chosen. */
export function toggled(state: SearchState, facet: Facet, value: string): SearchState {
  const values = state.chosen[facet];
  const others = values.filter((other) => other !== value);
  return {
    typed: state.typed,
    shown: FIRST_SHOWN,
    chosen: { ...state.chosen, [facet]: others.length < values.length ? others : [...values, value] },
  };
}

/** The same query with nothing narrowed down. */
export function widened({ typed }: SearchState): SearchState {
  return { typed, chosen: { story: [], outlet: [], speaker: [], kind: [] }, shown: FIRST_SHOWN };
}

/** The same search with other words. */
export const retyped = ({ chosen }: SearchState, typed: string): SearchState => ({
  typed,
  chosen,
  shown: FIRST_SHOWN,
});

/** The same search with more of its results. */
export const longer = (state: SearchState): SearchState => ({ ...state, shown: state.shown + MORE_SHOWN });

/** Whether a value of any facet is chosen. */
export const isNarrowed = ({ chosen }: SearchState) => FACETS.some((facet) => chosen[facet].length > 0);
