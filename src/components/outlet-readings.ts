import type { Article, Attribution, AttributionKind, Statement } from '../model.ts';
import type { StoryIndex } from '../collate/story-index.ts';

/** How one outlet reports a statement. */
export interface OutletReading {
  readonly article: Article;
  /** Its fullest reading, quoted words before paraphrase. */
  readonly attribution: Attribution;
  /** How many more readings of the statement it has. */
  readonly more: number;
}

/**
 * The readings of a statement, one for each article that has any, in the order of letters.
 *
 * @param among which readings count; without it all do
 */
export function outletReadings(
  index: StoryIndex,
  statement: Statement,
  among: (reading: Attribution) => boolean = () => true,
): OutletReading[] {
  const readings = statement.readings.map(index.attribution).filter(among);
  return index.story.articles.flatMap((article) => {
    const own = readings.filter((reading) => reading.article === article.id).sort(fullestFirst);
    return own[0] === undefined ? [] : [{ article, attribution: own[0], more: own.length - 1 }];
  });
}

/** How many outlets report a statement; transcripts are no outlets. */
export function outletCount(index: StoryIndex, statement: Statement): number {
  return outletReadings(index, statement).filter(({ article }) => article.role === 'report').length;
}

const KINDS: readonly AttributionKind[] = ['direct', 'mixed', 'indirect', 'assertion'];

function fullestFirst(a: Attribution, b: Attribution): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || length(b) - length(a);
}

const length = ({ content }: Attribution) => content.reduce((sum, { start, end }) => sum + end - start, 0);
