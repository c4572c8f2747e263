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
    counted: (records, state) =>
      Object.fromEntries(
        FACETS.map((facet) => {
          const others = passing(
            records,
            state,
            FACETS.filter((other) => other !== facet),
          );
          return [facet, countsOf(data, facet, numbers[facet], others, state.chosen[facet])];
        }),
      ) as Record<Facet, FacetCounts>,
  };
}

function speakerNumber({ speaker, kind }: SearchRecord): number {
  if (speaker !== null) return speaker + UNNAMED.length;
  return UNNAMED.indexOf(kind === 'assertion' ? OWN_VOICE : UNKNOWN_SPEAKER);
}

function countsOf(
  data: SearchData,
  facet: Facet,
  numbers: readonly number[],
  records: readonly number[],
  chosen: readonly string[],
): FacetCounts {
  const counts = new Map<number, number>();
  for (const record of records) {
    const number = numbers[record]!;
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const found = Array.from(counts, ([number, count]) => ({ id: idOf(data, facet, number), number, count }));
  const missing = chosen
    .filter((id) => !found.some((one) => one.id === id))
    .map((id) => ({ id, number: numberOf(data, facet, id), count: 0 }));
  const values = [...found, ...missing]
    .map(({ id, number, count }) => ({
      value: id,
      name: number < 0 ? id : nameOf(data, facet, number),
      letter: facet === 'outlet' ? letterOf(data, number) : null,
      count,
      isChosen: chosen.includes(id),
    }))
    .sort((a, b) => b.count - a.count || BY_NAME.compare(a.name, b.name));
  const listed = values.filter(({ isChosen }, i) => isChosen || i < MOST_VALUES);
  return { values: listed, leftOut: values.length - listed.length };
}

const BY_NAME = new Intl.Collator('en');

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
      return data.outlets[number]!.name;
    case 'speaker':
      if (UNNAMED[number] === OWN_VOICE) return 'The outlet itself';
      if (UNNAMED[number] === UNKNOWN_SPEAKER) return 'Not named, or in doubt';
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
