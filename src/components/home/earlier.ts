import { pagesOf, type ListPage } from '../pager.ts';

/** Stories that the page of a speaker or an outlet shows in full, the newest; of the others it names the story. */
const IN_FULL = 10;

/** The stories that are shown in full. */
export const newerStories = <Story>(stories: readonly Story[]): readonly Story[] => stories.slice(0, IN_FULL);

/** The pages of the stories that are not shown in full, or none. */
export function earlierPages<Story>(stories: readonly Story[]): ListPage<Story>[] {
  const earlier = stories.slice(IN_FULL);
  return earlier.length === 0 ? [] : pagesOf(earlier);
}
