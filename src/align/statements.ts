import type { Article, Attribution, Statement } from '../model.ts';
import type { DecidedGroup } from './decide-statements.ts';
import { titleFromReadings } from './title.ts';

/** A group of readings that has its permalink id. */
export type NamedGroup = DecidedGroup & { readonly id: string };

/**
 * Groups of readings as statements, in reading order: the editor's order first, then by number
 * of outlets, then by place.
 *
 * @param attributions of the story, in reading order
 * @param wordsOf the words of an attribution's content
 */
export function statementsFrom(
  groups: readonly NamedGroup[],
  articles: readonly Article[],
  attributions: readonly Attribution[],
  wordsOf: (attribution: Attribution) => string,
): Statement[] {
  const placed = new Map(attributions.map((attribution, place) => [attribution.id, { attribution, place }]));
  return groups
    .map((group) => {
      const own = group.readings.flatMap((id) => placed.get(id) ?? []).sort((a, b) => a.place - b.place);
      const readings = own.map(({ attribution }) => attribution);
      return {
        statement: statementOf(group, readings, articles, wordsOf),
        rank: group.rank ?? Number.MAX_SAFE_INTEGER,
        outlets: new Set(readings.map(({ article }) => article)).size,
        place: own[0]?.place ?? 0,
      };
    })
    .sort((a, b) => a.rank - b.rank || b.outlets - a.outlets || a.place - b.place)
    .map(({ statement }) => statement);
}

/** @param readings of the group, in reading order */
function statementOf(
  { id, title, confidence, edited, matches, note }: NamedGroup,
  readings: readonly Attribution[],
  articles: readonly Article[],
  wordsOf: (attribution: Attribution) => string,
): Statement {
  const reporting = new Set(readings.map(({ article }) => article));
  return {
    id,
    title: title ?? titleFromReadings(readings, wordsOf),
    titleFrom: title === null ? 'reading' : 'editor',
    speaker: commonSpeaker(readings),
    readings: readings.map((reading) => reading.id),
    notReported: articles
      .filter((article) => article.role === 'report' && !reporting.has(article.id))
      .map((article) => article.id),
    confidence,
    edited,
    matches,
    note,
  };
}

/** The speaker most attributed readings name, the first of them where several tie; null where none is known. */
function commonSpeaker(readings: readonly Attribution[]): string | null {
  const counts = new Map<string, number>();
  for (const { speaker } of readings)
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  let best: string | null = null;
  for (const [speaker, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = speaker;
  return best;
}
