import type { Article, Attribution, Speaker, Story } from '../../model.ts';
import { byName } from '../../text/by-name.ts';
import { isQuotation } from '../../text/is-quotation.ts';

/** One quotation of the list that stands on the search page before anything is searched. */
export interface ListedQuote {
  readonly story: Story;
  readonly article: Article;
  readonly attribution: Attribution;
}

/** A speaker's quotations; null for sources that are not named or in doubt. */
export interface ListedSpeaker {
  readonly speaker: Speaker | null;
  readonly quotes: readonly ListedQuote[];
}

/**
 * All quotes by speaker, those most quoted first, unknown sources last; a
 * speaker's by story and place. Of a divided utterance its parts are listed, as searching finds them.
 */
export function quotesBySpeaker(stories: readonly Story[]): ListedSpeaker[] {
  const speakers = new Map(
    stories.flatMap((story) => story.speakers.map((speaker) => [speaker.id, speaker])),
  );
  const groups = new Map<string | null, ListedQuote[]>();
  for (const story of stories) {
    const divided = new Set(story.attributions.map(({ partOf }) => partOf));
    for (const attribution of story.attributions) {
      const article = story.articles.find(({ id }) => id === attribution.article);
      if (!isQuotation(attribution) || divided.has(attribution.id) || article === undefined) continue;
      groups.set(attribution.speaker, [
        ...(groups.get(attribution.speaker) ?? []),
        { story, article, attribution },
      ]);
    }
  }
  return Array.from(groups, ([id, quotes]) => ({
    speaker: id === null ? null : (speakers.get(id) ?? null),
    quotes,
  })).sort(
    (a, b) =>
      Number(a.speaker === null) - Number(b.speaker === null) ||
      b.quotes.length - a.quotes.length ||
      byName(a.speaker?.name ?? '', b.speaker?.name ?? ''),
  );
}
