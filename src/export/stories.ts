import { storyDataPath, storyPath } from '../permalinks/paths.ts';

/** The list of an edition's stories, as published at `/data/index.json`. */
export interface StoriesData {
  readonly format: 'as-reported/stories';
  readonly version: 1;
  readonly stories: readonly {
    readonly id: string;
    readonly title: string;
    readonly date: string | null;
    /** Ids of the outlets, in the order of their letters. */
    readonly outlets: readonly string[];
    readonly statements: number;
    readonly attributions: number;
    readonly permalink: string;
    /** Address of the story's data. */
    readonly data: string;
  }[];
}

/** What the list says of a story: its numbers of statements and attributions, and who reports it. */
interface ListedStory {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly articles: readonly { readonly outlet: { readonly id: string } }[];
  readonly statements: number;
  readonly attributions: number;
}

/**
 * The list of stories, newest first as the edition has them.
 *
 * @param at makes an address of a path
 */
export function storiesData(stories: readonly ListedStory[], at: (path: string) => string): StoriesData {
  return {
    format: 'as-reported/stories',
    version: 1,
    stories: stories.map((story) => ({
      id: story.id,
      title: story.title,
      date: story.date,
      outlets: story.articles.map(({ outlet }) => outlet.id),
      statements: story.statements,
      attributions: story.attributions,
      permalink: at(storyPath(story.id)),
      data: at(storyDataPath(story.id)),
    })),
  };
}
