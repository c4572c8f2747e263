import { lonelyOf } from '../collate/lonely.ts';
import { indexOf } from '../collate/story-index.ts';
import type { Story } from '../model.ts';
import type { Moved } from '../permalinks/moved.ts';
import { alonePath, decisionsPath, storyPath } from '../permalinks/paths.ts';

/** An address that a story, or a page of it, had before. */
type MovedPage = Moved & { readonly story: Story };

/** An address of before with those of the lists that moved with it. Where a story has such a list no longer, its own page is the next to it. */
export function withLists(moved: MovedPage): MovedPage[] {
  const { story, path, target } = moved;
  if (target !== storyPath(story.id)) return [moved];
  const lists = [
    { list: alonePath(story.id), isThere: lonelyOf(indexOf(story)).length > 0 },
    { list: decisionsPath(story.id), isThere: story.decisions.length > 0 },
  ];
  return [
    moved,
    ...lists.map(({ list, isThere }) => ({
      ...moved,
      path: path + list.slice(target.length),
      target: isThere ? list : target,
    })),
  ];
}
