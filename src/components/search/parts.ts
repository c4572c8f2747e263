import type { StorySummary } from '../../analyses/summary.ts';
import { PART_BYTES, partsOf, type Share } from '../../search/parts.ts';

/** Quotes and claims that a browser can be asked to load and search; measured up to this number. */
const SEARCHED = 50_000;

/** Quotes and claims of the stories that the search page lists before anything is searched. */
const LISTED = 400;

/** A file that the search page loads. */
export interface SearchPart {
  readonly name: string;
  /** Ids of its stories. */
  readonly stories: readonly string[];
  /** See `Part`. */
  readonly share: Share | null;
}

/** The stories that the search page searches: the newest, as many as a browser can hold. */
export const searchedStories = (list: readonly StorySummary[]) => newestUpTo(list, SEARCHED);

/** The stories whose quotations are listed on the search page, the newest. */
export const listedStories = (list: readonly StorySummary[]) => newestUpTo(list, LISTED);

/** The files that the search page loads, the newest stories first. */
export function searchParts(list: readonly StorySummary[]): SearchPart[] {
  const weighed = searchedStories(list).map(({ id, date, searchBytes }) => ({
    id,
    date,
    bytes: searchBytes,
  }));
  return partsOf(weighed, PART_BYTES).map(({ name, stories, share }) => ({
    name,
    stories: stories.map(({ id }) => id),
    share,
  }));
}

/** The first stories of a list, with so many attributions together at most; one at least. */
function newestUpTo(list: readonly StorySummary[], most: number): readonly StorySummary[] {
  let attributions = 0;
  const end = list.findIndex((story) => (attributions += story.attributions) > most);
  return list.slice(0, end < 0 ? list.length : Math.max(1, end));
}
