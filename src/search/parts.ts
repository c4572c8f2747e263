import { byCodeUnit } from '../text/by-code-unit.ts';

/** What dividing needs to know of a story. */
export interface Divisible {
  readonly id: string;
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** How many bytes its records have. */
  readonly bytes: number;
}

/** Records that are loaded together: one file. */
export interface Part<Story extends Divisible> {
  /** Slug, unique in the edition and, as long as its stories are the same, from build to build. */
  readonly name: string;
  readonly stories: readonly Story[];
}

/** What stands for the month of a story without a date. */
const UNDATED = 'undated';

/**
 * Divides an edition's stories into parts, the newest first: all in one while
 * they are small enough, else by month, else by story. Small neighbouring
 * months stay together, counted from the oldest on, so that new stories change
 * the newest part alone.
 *
 * @param limit bytes that a part may have where it holds more than one story
 */
export function partsOf<Story extends Divisible>(stories: readonly Story[], limit: number): Part<Story>[] {
  const fits = (some: readonly Story[]) => some.reduce((sum, { bytes }) => sum + bytes, 0) <= limit;
  const pieces = byMonth(stories).flatMap((month) =>
    fits(month.stories)
      ? [month]
      : month.stories.map((story) => ({ name: `${month.name}-${story.id}`, stories: [story] })),
  );
  const parts: Part<Story>[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    const together = [...(last?.stories ?? []), ...piece.stories];
    if (last !== undefined && fits(together))
      parts[parts.length - 1] = { name: last.name, stories: together };
    else parts.push(piece);
  }
  return parts.reverse();
}

/** Stories by month, the oldest first. */
function byMonth<Story extends Divisible>(stories: readonly Story[]): Part<Story>[] {
  const months = new Map<string, Story[]>();
  for (const story of stories) {
    const month = story.date?.slice(0, 7) ?? UNDATED;
    months.set(month, [...(months.get(month) ?? []), story]);
  }
  return Array.from(months, ([name, some]) => ({ name, stories: some.toSorted(byId) })).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

const byId = (a: Divisible, b: Divisible) => byCodeUnit(a.id, b.id);
