import type { Article, Attribution, Speaker } from '../model.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { wordsOf } from '../text/words.ts';
import type { StoryIndex } from './story-index.ts';

/** Words in quotation marks of one speaker, by article. */
export interface Voice {
  /** Null: sources that are not resolved, taken together. */
  readonly speaker: Speaker | null;
  /** One for each article, in the order of letters. */
  readonly words: readonly number[];
}

/** Who is quoted in a story, and how much. */
export interface Voices {
  readonly articles: readonly Article[];
  /** Most quoted first; sources that are not resolved last. */
  readonly voices: readonly Voice[];
  /** Share (0..1) of each article's words that stands in quotation marks of a quotation. */
  readonly shares: readonly number[];
}

/** Counts whole words inside quotation marks; a word in two quotations counts once. */
export function voicesOf(index: StoryIndex): Voices {
  const { articles, attributions } = index.story;
  const whole = attributions.filter(({ partOf, quoted }) => partOf === null && quoted.length > 0);
  const bySpeaker = Map.groupBy(whole, ({ speaker }) => index.speaker(speaker)?.id ?? null);
  const voices = Array.from(bySpeaker, ([id, spoken]) => ({
    speaker: index.speaker(id),
    words: articles.map((article) => quotedWords(article, spoken)),
  }));
  const sum = ({ words }: Voice): number => words.reduce((total, count) => total + count, 0);
  voices.sort(
    (a, b) =>
      Number(a.speaker === null) - Number(b.speaker === null) ||
      sum(b) - sum(a) ||
      byCodeUnit(a.speaker?.id ?? '', b.speaker?.id ?? ''),
  );
  const shares = articles.map((article) => {
    const all = wordsOf(article.text).length;
    return all === 0 ? 0 : quotedWords(article, whole) / all;
  });
  return { articles, voices: voices.filter((voice) => sum(voice) > 0), shares };
}

/** How many whole words stand inside the quotation marks of those of them that are the article's; one in two quotations counts once. */
export function quotedWords(article: Article, attributions: readonly Attribution[]): number {
  const own = attributions.filter((attribution) => attribution.article === article.id);
  const starts = own.flatMap(({ quoted }) =>
    quoted.flatMap((span) => wordsOf(article.text, span).map((word) => word.start)),
  );
  return new Set(starts).size;
}
