import { storyPath } from '../../permalinks/paths.ts';

/** The page of a story's statements that only one outlet reports. */
export const alonePath = (story: string) => `${storyPath(story)}alone/`;
