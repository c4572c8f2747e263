import type { AttributionKind, Span } from '../model.ts';
import { collection } from './collection.ts';
import type { SearchData, SearchRecord } from './data.ts';
import { facets, type FacetCounts } from './facets.ts';
import { finder, type Finder, type Findings } from './finder.ts';
import { markerFor, type Marker } from './marks.ts';
import { offersFor, type Offer } from './offers.ts';
import { parseQuery, type Query } from './query.ts';
import { statementsIn, type Statements } from './statements.ts';
import { readState, type Facet, type SearchState } from './state.ts';
import type { Numbered, Searchable } from './word-index.ts';

/** What a search found, with everything that a page shows of it at once. */
export interface Results {
  readonly query: Query;
  /** How many readings were found. */
  readonly readings: number;
  /** How many of them have every word of the query. */
  readonly complete: number;
  /** How many statements that several outlets report the readings belong to. */
  readonly shared: number;
  /** How many statements of one outlet, and passages of none. */
  readonly alone: number;
  /** The first of these, best first: those that are shown at once. */
  readonly groups: readonly ResultGroup[];
  /** How many stories were searched. */
  readonly stories: number;
  /** Where nothing was found: other searches that find something. */
  readonly offers: readonly Offer[];
}

/** The readings of one statement that were found. */
export interface ResultGroup {
  /** Null for a passage that is in no statement. */
  readonly statement: { readonly id: string; readonly title: string } | null;
  /** Title of the story. */
  readonly story: string;
  /** Best first. */
  readonly hits: readonly ShownReading[];
  /** How other outlets word the same statement: one reading of each without a hit. */
  readonly others: readonly ShownReading[];
  /** Whether several articles have the statement, a transcript among them. */
  readonly isShared: boolean;
  /** How many outlets report the statement, out of all of its story; a transcript is none. */
  readonly outlets: number;
  readonly outOf: number;
}

/** A reading with the names that it refers to. */
export interface ShownReading {
  readonly id: string;
  readonly letter: string;
  readonly outlet: string;
  readonly speaker: string | null;
  readonly kind: AttributionKind;
  readonly cue: string | null;
  /** The words in turn outside and inside quotation marks, outside first; joined they are the passage. */
  readonly words: readonly string[];
  /** What of the passage the query means. */
  readonly marks: readonly Span[];
}

/** The quotes and claims of an edition, ready to be searched as far as they are there. */
export interface SearchIn {
  /**
   * Adds a part, which is found when all of it is read.
   *
   * @param breathe is called between two records; it may let other work come first
   */
  readonly add: (part: SearchData, breathe?: () => Promise<void> | undefined) => Promise<void>;
  /** @param atOnce how many groups are shown at once */
  readonly search: (state: SearchState, atOnce: number) => Results;
  /** What remains of the last search: its reader can wait for it. */
  readonly rest: () => Rest;
}

/** What each value of each facet would leave of a search. */
export type Counts = Readonly<Record<Facet, FacetCounts>>;

/** What a page shows of a search once the reader has paused. */
export interface Rest {
  /** The groups behind those that were shown at once. */
  readonly groups: readonly ResultGroup[];
  readonly counts: Counts;
}

/** A search over records that are still to be added. */
export function searchIn(): SearchIn {
  const data = collection();
  const texts = finder();
  const narrow = facets(data);
  const statements = statementsIn(data);
  const outlets = outletsIn(data);
  const { find, forget } = findingIn(data, texts);
  /** Makes what the last search has not shown at once. */
  let remaining: () => Rest = () => ({ groups: [], counts: narrow.counted([], readState('')) });
  const count = (state: SearchState) =>
    narrow.narrowed(find(state.typed, parseQuery(state.typed)).texts, state).length;
  return {
    async add(part, breathe = () => undefined) {
      const read: Numbered[] = [];
      for (const record of part.records) {
        read.push(texts.read(searchable(part, record)));
        await breathe();
      }
      data.add(part);
      texts.add(read);
      for (const { update } of [outlets, narrow, statements]) update();
      forget();
    },
    search(state, atOnce) {
      const query = parseQuery(state.typed);
      const findings = find(state.typed, query);
      const records = narrow.narrowed(findings.texts, state);
      const wanted = new Set(query.words).size;
      const material = { data, outOf: outlets.outOf, statements, marks: markerFor(query, texts.like) };
      const groups = hitsByGroup(statements, records, findings, state.shown);
      const groupsOf = (some: readonly (readonly number[])[]) => some.map((hits) => groupOf(material, hits));
      remaining = () => ({
        groups: groupsOf(groups.slice(atOnce)),
        counts: narrow.counted(findings.texts, state),
      });
      return {
        query,
        readings: records.length,
        complete: records.filter((record) => findings.wordsIn(record) === wanted).length,
        ...statements.counted(records),
        groups: groupsOf(groups.slice(0, atOnce)),
        stories: data.stories.length,
        offers: records.length === 0 ? offersFor(state, count, texts.nearest) : [],
      };
    },
    rest: () => remaining(),
  };
}

/** What typed words find. The last are remembered, for a search that differs in its facets only, until they are forgotten. */
function findingIn(data: SearchData, texts: Finder) {
  let last: { readonly typed: string; readonly findings: Findings } | null = null;
  return {
    find: (typed: string, query: Query): Findings => {
      if (last?.typed !== typed)
        last = { typed, findings: query.words.length === 0 ? everyRecord(data) : texts.find(query) };
      return last.findings;
    },
    forget: (): void => {
      last = null;
    },
  };
}

/** How many outlets report each story of growing data, by its place; none until `update` has read its articles. */
function outletsIn({ articles }: SearchData) {
  const outOf: number[] = [];
  let read = 0;
  return {
    outOf,
    update: (): void => {
      for (const { story, transcript } of articles.slice(read))
        outOf[story] = (outOf[story] ?? 0) + Number(transcript !== true);
      read = articles.length;
    },
  };
}

/** Without words every reading counts; the order is the edition's. */
function everyRecord(data: SearchData): Findings {
  return {
    texts: Array.from(data.records.keys()),
    wordsIn: () => 0,
    ranked: (records) => [...records],
  };
}

function searchable(data: SearchData, { article, speaker, cue, words }: SearchRecord): Searchable {
  const { name = '', aliases = [] } = speaker === null ? {} : data.speakers[speaker]!;
  const outlet = data.outlets[data.articles[article]!.outlet]!;
  return { passage: words.join(''), beside: [cue ?? '', name, ...aliases, outlet.name].join(' ') };
}

/** Readings that a group has on average, at most: so many are put in order for each group that is shown. */
const READINGS_A_GROUP = 10;

/** What the groups of a query are made of. */
interface Material {
  readonly data: SearchData;
  readonly outOf: readonly number[];
  readonly statements: Statements;
  readonly marks: Marker;
}

/** The hits of the first groups of the found records, in the order of each group's best. */
function hitsByGroup(
  statements: Statements,
  found: readonly number[],
  findings: Findings,
  shown: number,
): number[][] {
  const groups = new Map<number, number[]>();
  for (const record of findings.ranked(found, shown * READINGS_A_GROUP)) {
    const key = statements.groupOf(record);
    const hits = groups.get(key);
    if (hits !== undefined) hits.push(record);
    else if (groups.size < shown) groups.set(key, [record]);
  }
  return [...groups.values()];
}

function groupOf({ data, outOf, statements, marks }: Material, hits: readonly number[]): ResultGroup {
  const first = data.records[hits[0]!]!;
  const statement = first.statements[0];
  const story = data.articles[first.article]!.story;
  const articleOf = (record: number) => data.articles[data.records[record]!.article]!;
  const outletOf = (record: number) => articleOf(record).outlet;
  const seen = new Set(hits.map(outletOf));
  const readings = statement === undefined ? hits : statements.readingsOf(statement);
  const others = readings.filter((record) => !seen.has(outletOf(record)) && seen.add(outletOf(record)));
  const shown = (record: number) => shownReading(data, data.records[record]!, marks);
  return {
    statement: statement === undefined ? null : data.statements[statement]!,
    story: data.stories[story]!.title,
    hits: hits.map(shown),
    others: others.map(shown),
    isShared: new Set(readings.map(outletOf)).size > 1,
    outlets: new Set(readings.filter((record) => articleOf(record).transcript !== true).map(outletOf)).size,
    outOf: outOf[story]!,
  };
}

function shownReading(data: SearchData, record: SearchRecord, marks: Marker): ShownReading {
  const { id, article, speaker, kind, cue, words } = record;
  const { letter, outlet, transcript } = data.articles[article]!;
  const { name } = data.outlets[outlet]!;
  return {
    id,
    letter,
    outlet: transcript === true ? `${name} (transcript)` : name,
    speaker: speaker === null ? null : data.speakers[speaker]!.name,
    kind,
    cue,
    words,
    marks: marks(words.join('')),
  };
}
