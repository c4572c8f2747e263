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
  const bySpeaker = Map.groupBy(stories.flatMap(quotesOf), ({ attribution }) => attribution.speaker);
  return Array.from(bySpeaker, ([id, quotes]) => ({
    speaker: id === null ? null : (speakers.get(id) ?? null),
    quotes,
  })).sort(
    (a, b) =>
      Number(a.speaker === null) - Number(b.speaker === null) ||
      b.quotes.length - a.quotes.length ||
      byName(a.speaker?.name ?? '', b.speaker?.name ?? ''),
  );
}

function quotesOf(story: Story): ListedQuote[] {
  const articles = new Map(story.articles.map((article) => [article.id, article]));
  const divided = new Set(story.attributions.map(({ partOf }) => partOf));
  return story.attributions.flatMap((attribution) => {
    const article = articles.get(attribution.article);
    if (!isQuotation(attribution) || divided.has(attribution.id) || article === undefined) return [];
    return [{ story, article, attribution }];
  });
}
