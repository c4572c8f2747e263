import { byName } from '../text/by-name.ts';
import type { SearchData } from './data.ts';
import { valuesOf, type Values } from './facet-values.ts';
import { FACETS, type Facet, type SearchState } from './state.ts';

/** A value of a facet among the results. */
export interface FacetValue {
  readonly value: string;
  readonly name: string;
  /** An outlet's letter, where it has only one: letters belong to stories. */
  readonly letter: string | null;
  /** How many readings it would leave. */
  readonly count: number;
  readonly isChosen: boolean;
}

/** The values of a facet, most readings first. */
export interface FacetCounts {
  readonly values: readonly FacetValue[];
  /** How many values with few readings are left out. */
  readonly leftOut: number;
}

/** Narrows found records down by their facets, and counts these. */
export interface Facets {
  /** Reads the facets of the records that were added to the data since the last time. */
  readonly update: () => void;
  /** The records that pass everything chosen. */
  readonly narrowed: (records: readonly number[], state: SearchState) => readonly number[];
  /** For each facet, what each of its values would leave, without what is chosen of it. */
  readonly counted: (records: readonly number[], state: SearchState) => Record<Facet, FacetCounts>;
}

/** Values listed of a facet; a reader finds a rarer one by its name sooner than in a list. */
const MOST_VALUES = 40;

/** The facets of growing data; of none until `update` has read its records. */
export function facets(data: SearchData): Facets {
  const values = valuesOf(data);
  /** By facet, the number of each record's value. */
  const numbers: Record<Facet, number[]> = { story: [], outlet: [], speaker: [], kind: [] };
  const placeByName = placesByName(values);
  const passing = (records: readonly number[], { chosen }: SearchState, some: readonly Facet[]) => {
    const wanted = some
      .filter((facet) => chosen[facet].length > 0)
      .map((facet) => ({
        of: numbers[facet],
        values: new Set(chosen[facet].map(values[facet].numberOf)),
      }));
    if (wanted.length === 0) return records;
    return records.filter((record) => wanted.every(({ of, values }) => values.has(of[record]!)));
  };
  const counted = (records: readonly number[], state: SearchState, facet: Facet): FacetCounts => {
    const chosen = state.chosen[facet];
    const size = values[facet].size();
    // Where all is of one story, nothing is narrowed down by it.
    if (facet === 'story' && size < 2 && chosen.length === 0) return { values: [], leftOut: 0 };
    const counts = new Uint32Array(size);
    const others = FACETS.filter((other) => other !== facet);
    for (const record of passing(records, state, others)) counts[numbers[facet][record]!]!++;
    return listedValues(values[facet], counts, chosen, placeByName(facet));
  };
  return {
    update() {
      for (const record of data.records.slice(numbers.kind.length))
        for (const facet of FACETS) numbers[facet].push(values[facet].valueOf(record));
    },
    narrowed: (records, state) => passing(records, state, FACETS),
    counted: (records, state) => ({
      story: counted(records, state, 'story'),
      outlet: counted(records, state, 'outlet'),
      speaker: counted(records, state, 'speaker'),
      kind: counted(records, state, 'kind'),
    }),
  };
}

/** The values that are chosen or have readings: those with most of them first, of equals the first by name. */
function listedValues(
  { idOf, nameOf, numberOf, letterOf }: Values,
  counts: Uint32Array,
  chosen: readonly string[],
  placeOf: Uint32Array,
): FacetCounts {
  const chosenNumbers = new Set(chosen.map(numberOf));
  const inOrder = [...counts.keys()]
    .filter((number) => counts[number]! > 0 || chosenNumbers.has(number))
    .sort((a, b) => counts[b]! - counts[a]! || placeOf[a]! - placeOf[b]!);
  const listed = inOrder.filter((number, i) => i < MOST_VALUES || chosenNumbers.has(number));
  const unknown = chosen.filter((id) => numberOf(id) < 0);
  return {
    values: [
      ...listed.map((number) => ({
        value: idOf(number),
        name: nameOf(number),
        letter: letterOf(number),
        count: counts[number]!,
        isChosen: chosenNumbers.has(number),
      })),
      ...unknown.map((id) => ({ value: id, name: id, letter: null, count: 0, isChosen: true })),
    ],
    leftOut: inOrder.length - listed.length,
  };
}

/** For each value of a facet its place among all by name; these are put in order when there are new ones. */
function placesByName(values: Readonly<Record<Facet, Values>>): (facet: Facet) => Uint32Array {
  const known = new Map<Facet, Uint32Array>();
  return (facet) => {
    const size = values[facet].size();
    const before = known.get(facet);
    if (before?.length === size) return before;
    const names = Array.from({ length: size }, (_, number) => values[facet].nameOf(number));
    const places = new Uint32Array(size);
    const inOrder = [...names.keys()].sort((a, b) => byName(names[a]!, names[b]!));
    for (const [place, number] of inOrder.entries()) places[number] = place;
    known.set(facet, places);
    return places;
  };
}
