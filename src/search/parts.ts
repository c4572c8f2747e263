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
export interface RecordsPart<Story extends Divisible> {
  /** Name of a file, unique in the edition and, as long as its stories are the same, from build to build. */
  readonly name: string;
  readonly stories: readonly Story[];
  /** Which share of the records of its only story it has, where that is divided. */
  readonly share: Share | null;
}

/** The `number`-th, from 0 on, of so many shares. */
export interface Share {
  readonly number: number;
  readonly of: number;
}

/** Above this many bytes (of JSON in UTF-8, before compression) an edition's records come in several parts. */
export const PART_BYTES = 300_000;

/** What stands for the month of a story without a date. */
const UNDATED = 'undated';

/**
 * Divides an edition's stories into parts, the newest first: all in one while
 * they are small enough, else by month, else by story, else a story's records
 * in equal shares. Small neighbouring months stay together, counted from the
 * oldest on, so that new stories change the newest part alone.
 *
 * @param limit bytes that a part may have; shares may have a little more
 */
export function partsOf<Story extends Divisible>(
  stories: readonly Story[],
  limit: number,
): RecordsPart<Story>[] {
  const fits = (some: readonly Story[]) => some.reduce((sum, { bytes }) => sum + bytes, 0) <= limit;
  const pieces = byMonth(stories).flatMap((month) =>
    fits(month.stories)
      ? [month]
      : month.stories.flatMap((story) => sharesOf(story, `${month.name}-${story.id}`, limit)),
  );
  const parts: RecordsPart<Story>[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    const together = [...(last?.stories ?? []), ...piece.stories];
    if (last !== undefined && fits(together)) parts[parts.length - 1] = { ...last, stories: together };
    else parts.push(piece);
  }
  return parts.reverse();
}

/** A story as one part, or in shares: an underscore is in no id. The first share comes last, as the newest part does. */
function sharesOf<Story extends Divisible>(story: Story, name: string, limit: number): RecordsPart<Story>[] {
  const of = Math.max(1, Math.ceil(story.bytes / limit));
  if (of === 1) return [{ name, stories: [story], share: null }];
  return Array.from({ length: of }, (_, number) => ({
    name: `${name}_${number + 1}`,
    stories: [story],
    share: { number, of },
  })).reverse();
}

/** Stories by month, the oldest first. */
function byMonth<Story extends Divisible>(stories: readonly Story[]): RecordsPart<Story>[] {
  const months = Map.groupBy(stories, ({ date }) => date?.slice(0, 7) ?? UNDATED);
  return Array.from(months, ([name, some]) => ({
    name,
    stories: some.sort((a, b) => byCodeUnit(a.id, b.id)),
    share: null,
  })).sort((a, b) => byCodeUnit(a.name, b.name));
}
