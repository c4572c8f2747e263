import type { SearchArticle, SearchData, SearchRecord } from './data.ts';
import { KIND_NAMES, KINDS } from './kinds.ts';
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

/** Value of the facet `speaker` for the outlet's own voice, and for a source that is not known. */
export const OWN_VOICE = 'own-voice';
export const UNKNOWN_SPEAKER = 'unknown';
/** These two stand before the speakers. */
const UNNAMED = [OWN_VOICE, UNKNOWN_SPEAKER];

/** Values listed of a facet; a reader finds a rarer one by its name sooner than in a list. */
const MOST_VALUES = 40;

export function facets(data: SearchData): Facets {
  /** By facet, the number of each record's value. */
  const numbers: Record<Facet, number[]> = { story: [], outlet: [], speaker: [], kind: [] };
  const placeByName = placesByName(data);
  const passing = (records: readonly number[], { chosen }: SearchState, some: readonly Facet[]) => {
    const wanted = some
      .filter((facet) => chosen[facet].length > 0)
      .map((facet) => ({
        of: numbers[facet],
        values: new Set(chosen[facet].map((id) => numberOf(data, facet, id))),
      }));
    if (wanted.length === 0) return records;
    return records.filter((record) => wanted.every(({ of, values }) => values.has(of[record]!)));
  };
  const counted = (records: readonly number[], state: SearchState, facet: Facet): FacetCounts => {
    const chosen = state.chosen[facet];
    // Where all is of one story, nothing is narrowed down by it.
    if (facet === 'story' && data.stories.length < 2 && chosen.length === 0)
      return { values: [], leftOut: 0 };
    const counts = new Uint32Array(sizeOf(data, facet));
    const others = FACETS.filter((other) => other !== facet);
    for (const record of passing(records, state, others)) counts[numbers[facet][record]!]!++;
    const unknown = chosen.filter((id) => numberOf(data, facet, id) < 0);
    const chosenNumbers = new Set(chosen.map((id) => numberOf(data, facet, id)));
    const found = [...counts.keys()].filter((number) => counts[number]! > 0 || chosenNumbers.has(number));
    const placeOf = placeByName(facet);
    const values = found
      .sort((a, b) => counts[b]! - counts[a]! || placeOf[a]! - placeOf[b]!)
      .map((number) => ({ number, isChosen: chosenNumbers.has(number) }));
    const listed = values.filter(({ isChosen }, i) => isChosen || i < MOST_VALUES);
    return {
      values: [
        ...listed.map(({ number, isChosen }) => ({
          value: idOf(data, facet, number),
          name: nameOf(data, facet, number),
          letter: facet === 'outlet' ? letterOf(data, number) : null,
          count: counts[number]!,
          isChosen,
        })),
        ...unknown.map((id) => ({ value: id, name: id, letter: null, count: 0, isChosen: true })),
      ],
      leftOut: values.length - listed.length,
    };
  };
  return {
    update() {
      for (let i = numbers.kind.length; i < data.records.length; i++) {
        const record = data.records[i]!;
        const article = data.articles[record.article]!;
        numbers.story.push(article.story);
        numbers.outlet.push(article.outlet);
        numbers.speaker.push(speakerNumber(record));
        numbers.kind.push(KINDS.indexOf(record.kind));
      }
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

/** For each value of a facet its place among all by name; these are put in order when there are new ones. */
function placesByName(data: SearchData): (facet: Facet) => Uint32Array {
  const known = new Map<Facet, Uint32Array>();
  return (facet) => {
    const size = sizeOf(data, facet);
    const before = known.get(facet);
    if (before?.length === size) return before;
    const names = Array.from({ length: size }, (_, number) => nameOf(data, facet, number));
    const places = new Uint32Array(size);
    const inOrder = [...names.keys()].sort((a, b) => BY_NAME.compare(names[a]!, names[b]!));
    for (const [place, number] of inOrder.entries()) places[number] = place;
    known.set(facet, places);
    return places;
  };
}

function speakerNumber({ speaker, kind }: SearchRecord): number {
  if (speaker !== null) return speaker + UNNAMED.length;
  return UNNAMED.indexOf(kind === 'assertion' ? OWN_VOICE : UNKNOWN_SPEAKER);
}

const BY_NAME = new Intl.Collator('en');

/** How many values a facet has. */
function sizeOf(data: SearchData, facet: Facet): number {
  switch (facet) {
    case 'story':
      return data.stories.length;
    case 'outlet':
      return data.outlets.length;
    case 'speaker':
      return UNNAMED.length + data.speakers.length;
    case 'kind':
      return KINDS.length;
  }
}

function idOf(data: SearchData, facet: Facet, number: number): string {
  switch (facet) {
    case 'story':
      return data.stories[number]!.id;
    case 'outlet':
      return data.outlets[number]!.id;
    case 'speaker':
      return UNNAMED[number] ?? data.speakers[number - UNNAMED.length]!.id;
    case 'kind':
      return KINDS[number]!;
  }
}

/** The number of a value, or one below 0 for a value that the data does not have. */
function numberOf(data: SearchData, facet: Facet, id: string): number {
  switch (facet) {
    case 'story':
      return data.stories.findIndex((story) => story.id === id);
    case 'outlet':
      return data.outlets.findIndex((outlet) => outlet.id === id);
    case 'speaker': {
      const speaker = data.speakers.findIndex((one) => one.id === id);
      return speaker < 0 ? UNNAMED.indexOf(id) : speaker + UNNAMED.length;
    }
    case 'kind':
      return KINDS.findIndex((kind) => kind === id);
  }
}

function nameOf(data: SearchData, facet: Facet, number: number): string {
  switch (facet) {
    case 'story':
      return data.stories[number]!.title;
    case 'outlet':
      return `${data.outlets[number]!.name}${hasReports(data, number) ? '' : ' (transcript)'}`;
    case 'speaker':
      if (UNNAMED[number] === OWN_VOICE) return 'The outlet’s own voice';
      if (UNNAMED[number] === UNKNOWN_SPEAKER) return 'Not found, or in doubt';
      return data.speakers[number - UNNAMED.length]!.name;
    case 'kind':
      return KIND_NAMES[KINDS[number]!];
  }
}

function letterOf(data: SearchData, outlet: number): string | null {
  if (data.stories.length > 1) return null;
  const letters = new Set(
    data.articles.filter((article: SearchArticle) => article.outlet === outlet).map(({ letter }) => letter),
  );
  const [letter] = letters;
  return letter ?? null;
}

/** Whether any article of an outlet is a report; one of transcripts alone is said to be none. */
const hasReports = ({ articles }: SearchData, outlet: number): boolean =>
  articles.some((article) => article.outlet === outlet && article.transcript !== true);
