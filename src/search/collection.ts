import type { SearchArticle, SearchData, SearchRecord, SearchStatement } from './data.ts';

/** The records of an edition as far as they are there: parts are added as they come, in any order. */
export interface Collection extends SearchData {
  /** Adds a part; its records come behind those that are there. */
  readonly add: (part: SearchData) => void;
}

/** An empty collection. */
export function collection(): Collection {
  const byId = ({ id }: { readonly id: string }) => id;
  const stories = known<SearchData['stories'][number]>(byId);
  const outlets = known<SearchData['outlets'][number]>(byId);
  const speakers = known<SearchData['speakers'][number]>(byId);
  // Parts of one story name its articles, and the statements that they share, once more.
  const articles = known<SearchArticle>(({ story, outlet }) => `${story} ${outlet}`);
  const statements = known<SearchStatement>(byId);
  const records: SearchRecord[] = [];
  return {
    stories: stories.list,
    outlets: outlets.list,
    speakers: speakers.list,
    articles: articles.list,
    statements: statements.list,
    records,
    add(part) {
      const [story, outlet, speaker] = [
        stories.add(part.stories),
        outlets.add(part.outlets),
        speakers.add(part.speakers),
      ];
      const article = articles.add(
        part.articles.map((one) => ({ ...one, story: story[one.story]!, outlet: outlet[one.outlet]! })),
      );
      const statement = statements.add(part.statements.map((one) => ({ ...one, story: story[one.story]! })));
      for (const one of part.records)
        records.push({
          ...one,
          article: article[one.article]!,
          speaker: one.speaker === null ? null : speaker[one.speaker]!,
          statements: one.statements.map((place) => statement[place]!),
        });
    },
  };
}

/** A list in which each thing stands once. `add` says where the things added stand in it. */
function known<Thing>(keyOf: (thing: Thing) => string) {
  const list: Thing[] = [];
  const places = new Map<string, number>();
  const placeOf = (thing: Thing) => {
    const key = keyOf(thing);
    const place = places.get(key);
    if (place !== undefined) return place;
    places.set(key, list.length);
    return list.push(thing) - 1;
  };
  return { list, add: (things: readonly Thing[]) => things.map(placeOf) };
}
