import type { Article, Attribution } from '../model.ts';
import { DOUBTFUL } from './links.ts';
import { verbOf } from './reports.ts';
import type { StoryIndex } from './story-index.ts';

/** Reporting words of one article, with how often each is used, verbs before longer stretches of words, most used first, then in text order. */
export interface ArticleVerbs {
  readonly article: Article;
  readonly verbs: readonly ReportingVerb[];
}

/** A reporting verb or phrase, and how often it is used. */
export interface ReportingVerb {
  readonly verb: string;
  readonly count: number;
  /** Id of the first attribution with it. */
  readonly example: string;
  /** Whether it is short enough for a verb; what the machine took for one is often a stretch of a sentence. */
  readonly isVerb: boolean;
}

/** “Has also said” and “according to” have no more words. */
const MOST_WORDS = 3;

/** The day that newspapers put behind a verb: “said Thursday” reports as “said” does. */
const DAY =
  /\s+(?:on\s+)?(?:(?:early|late|last|this)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)(?:\s+(?:morning|afternoon|evening|night))?$/i;

/**
 * The words by which each article reports what others say, as first printed,
 * counted whatever their capitals or the day behind them, and not judged. Left out
 * are those of passages that may report no speech, and articles without any.
 *
 * @param attributions those to look at; parts of an utterance are counted with their whole
 */
export function verbsOf(index: StoryIndex, attributions: readonly Attribution[]): ArticleVerbs[] {
  return index.story.articles.flatMap((article) => {
    const cues = new Map<number, { readonly verb: string; readonly id: string }>();
    for (const { id, article: place, cue, confidence } of attributions) {
      const verb = place === article.id && confidence >= DOUBTFUL ? verbOf(article, { cue }) : null;
      // One verb that reports two things is one verb.
      if (verb !== null && cue !== null && !cues.has(cue.start))
        cues.set(cue.start, { verb: verb.replace(DAY, ''), id });
    }
    const uses = Map.groupBy(cues.values(), ({ verb }) => verb.toLowerCase());
    const verbs = Array.from(uses.values(), (same) => ({
      verb: same[0]!.verb,
      count: same.length,
      example: same[0]!.id,
      isVerb: isShortVerb(same[0]!.verb),
    }));
    // Among equals the text's order stays.
    verbs.sort((a, b) => Number(b.isVerb) - Number(a.isVerb) || b.count - a.count);
    return verbs.length === 0 ? [] : [{ article, verbs }];
  });
}

/** A name (“Act”) is no verb, however short. */
function isShortVerb(verb: string): boolean {
  const words = verb.split(' ');
  return words.length <= MOST_WORDS && words.every((word) => /^\P{Lu}/u.test(word));
}
