import { wordsOf } from '../text/words.ts';
import type { SearchArticle, SearchData, SearchRecord } from './data.ts';
import { finder, type Found, type Searchable } from './finder.ts';
import { parseQuery, type Query } from './query.ts';
import { FACETS, isNarrowed, type Facet, type SearchState } from './state.ts';

/** What a search found. Numbers are places in the lists of `SearchData`. */
export interface Results {
  readonly query: Query;
  /** How many readings were found. */
  readonly readings: number;
  /** How many of them have every word of the query. */
  readonly complete: number;
  /** Best first. */
  readonly groups: readonly ResultGroup[];
  /** For each facet its values with the number of readings that each would leave, most first. */
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
}

/** The readings of one statement that were found. */
export interface ResultGroup {
  /** Null for a passage that is in no statement. */
  readonly statement: number | null;
  /** Records, best first. */
  readonly hits: readonly number[];
  /** How other outlets word the same statement: one record of each without a hit. */
  readonly others: readonly number[];
  /** How many outlets report the statement. */
  readonly outlets: number;
}

export interface FacetValue {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/** Runs a search: its state in, results out. */
export type Search = (state: SearchState) => Results;

/** Value of the facet `speaker` for the outlet's own voice, and for a source that is not known. */
export const OWN_VOICE = 'own-voice';
export const UNKNOWN_SPEAKER = 'unknown';

/** What a reader calls the kinds. */
export const KIND_NAMES = {
  direct: 'Quoted',
  mixed: 'Partly quoted',
  indirect: 'Paraphrased',
  assertion: 'Own voice',
} as const;

/** Makes the data searchable; the work of reading it is done once. */
export function searchIn(data: SearchData): Search {
  const find = finder(data.records.map((record) => searchable(data, record)));
  const values = data.records.map((record) => valuesOf(data, record));
  const readingsOf = recordsByStatement(data);
  return (state) => {
    const query = parseQuery(state.typed);
    const foundWith = (facets: readonly Facet[]) => {
      const isOpen = (record: number) =>
        facets.every((facet) => passes(state, facet, values[record]![facet]));
      // Without words every reading counts; the order is the edition's.
      if (query.words.length > 0) return find(query, isOpen);
      return [...data.records.keys()].filter(isOpen).map((text): Found => ({ text, words: 0 }));
    };
    const found = foundWith(FACETS);
    const narrowed = isNarrowed(state);
    return {
      query,
      readings: found.length,
      complete: found.filter(({ words }) => words === query.words.length).length,
      groups: grouped(data, readingsOf, found),
      facets: Object.fromEntries(
        FACETS.map((facet) => {
          // What a facet's own values would leave is counted without what is chosen of it.
          const others = narrowed ? foundWith(FACETS.filter((other) => other !== facet)) : found;
          return [facet, tally(data, facet, values, others, state)];
        }),
      ) as Record<Facet, FacetValue[]>,
    };
  };
}

const passes = ({ chosen }: SearchState, facet: Facet, value: string) =>
  chosen[facet].length === 0 || chosen[facet].includes(value);

const articleOf = (data: SearchData, record: SearchRecord): SearchArticle => data.articles[record.article]!;

function searchable(data: SearchData, record: SearchRecord): Searchable {
  const speaker = record.speaker === null ? null : data.speakers[record.speaker]!;
  const outlet = data.outlets[articleOf(data, record).outlet]!;
  const names = [speaker?.name ?? '', ...(speaker?.aliases ?? []), outlet.name].join(' ');
  return { words: normalised(record.words.join('')), names: normalised(names) };
}

const normalised = (text: string) =>
  wordsOf(text)
    .map(({ norm }) => norm)
    .join(' ');

function valuesOf(data: SearchData, record: SearchRecord): Record<Facet, string> {
  const article = articleOf(data, record);
  const unnamed = record.kind === 'assertion' ? OWN_VOICE : UNKNOWN_SPEAKER;
  return {
    story: data.stories[article.story]!.id,
    outlet: data.outlets[article.outlet]!.id,
    speaker: record.speaker === null ? unnamed : data.speakers[record.speaker]!.id,
    kind: record.kind,
  };
}

function recordsByStatement(data: SearchData): ReadonlyMap<number, readonly number[]> {
  const records = new Map<number, number[]>();
  for (const [i, { statements }] of data.records.entries())
    for (const statement of statements) records.set(statement, [...(records.get(statement) ?? []), i]);
  return records;
}

/** Found readings by the statement that most outlets report, in the order of each group's best. */
function grouped(
  data: SearchData,
  readingsOf: ReadonlyMap<number, readonly number[]>,
  found: readonly Found[],
): ResultGroup[] {
  const groups = new Map<string, { statement: number | null; hits: number[] }>();
  for (const { text } of found) {
    const statement = data.records[text]!.statements[0] ?? null;
    const key = statement === null ? `record ${text}` : `statement ${statement}`;
    const group = groups.get(key) ?? { statement, hits: [] };
    group.hits.push(text);
    groups.set(key, group);
  }
  const outletOf = (record: number) => articleOf(data, data.records[record]!).outlet;
  return Array.from(groups.values(), ({ statement, hits }) => {
    const readings = statement === null ? hits : (readingsOf.get(statement) ?? hits);
    const shown = new Set(hits.map(outletOf));
    const others = readings.filter((record) => !shown.has(outletOf(record)) && shown.add(outletOf(record)));
    return { statement, hits, others, outlets: new Set(readings.map(outletOf)).size };
  });
}

function tally(
  data: SearchData,
  facet: Facet,
  values: readonly Readonly<Record<Facet, string>>[],
  found: readonly Found[],
  { chosen }: SearchState,
): FacetValue[] {
  const counts = new Map<string, number>(chosen[facet].map((value) => [value, 0]));
  for (const { text } of found) {
    const value = values[text]![facet];
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Array.from(counts, ([value, count]) => ({
    value,
    name: nameOf(data, facet, value),
    count,
    isChosen: chosen[facet].includes(value),
  })).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'));
}

function nameOf(data: SearchData, facet: Facet, value: string): string {
  switch (facet) {
    case 'story':
      return data.stories.find(({ id }) => id === value)?.title ?? value;
    case 'outlet':
      return data.outlets.find(({ id }) => id === value)?.name ?? value;
    case 'speaker':
      if (value === OWN_VOICE) return 'The outlet itself';
      if (value === UNKNOWN_SPEAKER) return 'Not named, or in doubt';
      return data.speakers.find(({ id }) => id === value)?.name ?? value;
    case 'kind':
      return value in KIND_NAMES ? KIND_NAMES[value as keyof typeof KIND_NAMES] : value;
  }
}
