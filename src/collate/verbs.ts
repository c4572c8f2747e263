import type { Article, Attribution } from '../model.ts';
import { verbOf } from './reports.ts';
import type { StoryIndex } from './story-index.ts';

/** Reporting words of one article, with how often each is used, most used first, then in text order. */
export interface ArticleVerbs {
  readonly article: Article;
  readonly verbs: readonly { readonly verb: string; readonly count: number }[];
}

/**
 * The words by which each article reports what others say, as first printed,
 * counted whatever their capitals, and not judged. Articles without any are left out.
 *
 * @param attributions those to look at; parts of an utterance are counted with their whole
 */
export function verbsOf(index: StoryIndex, attributions: readonly Attribution[]): ArticleVerbs[] {
  return index.story.articles.flatMap((article) => {
    const cues = new Map<string, string>();
    for (const attribution of attributions.filter((one) => one.article === article.id)) {
      const verb = verbOf(article, attribution);
      // One verb that reports two things is one verb.
      if (verb !== null && attribution.cue !== null) cues.set(`${attribution.cue.start}`, verb);
    }
    const verbs = Array.from(Map.groupBy(cues.values(), (verb) => verb.toLowerCase()).values(), (uses) => ({
      verb: uses[0]!,
      count: uses.length,
    }));
    // Among equals the text's order stays.
    verbs.sort((a, b) => b.count - a.count);
    return verbs.length === 0 ? [] : [{ article, verbs }];
  });
}
