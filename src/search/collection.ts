import type { SearchArticle, SearchData, SearchRecord, SearchStatement } from './data.ts';

/** The records of an edition as far as they are there: parts are added as they come, in any order. */
export interface Collection extends SearchData {
  /** Adds a part; its records come behind those that are there. */
  readonly add: (part: SearchData) => void;
}

export function collection(): Collection {
  const stories = named<SearchData['stories'][number]>();
  const outlets = named<SearchData['outlets'][number]>();
  const speakers = named<SearchData['speakers'][number]>();
  const articles: SearchArticle[] = [];
  const statements: SearchStatement[] = [];
  const records: SearchRecord[] = [];
  return {
    stories: stories.list,
    outlets: outlets.list,
    speakers: speakers.list,
    articles,
    statements,
    records,
    add(part) {
      const [story, outlet, speaker] = [
        stories.add(part.stories),
        outlets.add(part.outlets),
        speakers.add(part.speakers),
      ];
      const [articlesBefore, statementsBefore] = [articles.length, statements.length];
      for (const one of part.articles)
        articles.push({ ...one, story: story[one.story]!, outlet: outlet[one.outlet]! });
      for (const one of part.statements) statements.push({ ...one, story: story[one.story]! });
      for (const one of part.records)
        records.push({
          ...one,
          article: one.article + articlesBefore,
          speaker: one.speaker === null ? null : speaker[one.speaker]!,
          statements: one.statements.map((statement) => statement + statementsBefore),
        });
    },
  };
}

/** A list in which each id stands once. `add` says where the things added stand in it. */
function named<Thing extends { readonly id: string }>() {
  const list: Thing[] = [];
  const places = new Map<string, number>();
  const placeOf = (thing: Thing) => {
    const known = places.get(thing.id);
    if (known !== undefined) return known;
    places.set(thing.id, list.length);
    return list.push(thing) - 1;
  };
  return { list, add: (things: readonly Thing[]) => things.map(placeOf) };
}
