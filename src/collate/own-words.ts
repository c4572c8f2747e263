import { titleWords } from '../align/title.ts';
import type { Article, Attribution, Span } from '../model.ts';
import { sentence } from '../text/say.ts';
import { sentenceAt } from '../text/sentence-at.ts';
import { foldSpace } from '../text/space.ts';

/**
 * What a reading has of its sentence for itself: from its source, or from its reporting words,
 * to the end of its content; the content where they stand behind it. An ellipsis tells that
 * words before it are left out.
 */
export function ownWords(article: Article, { content, source, cue }: Attribution): string {
  const span = { start: content[0]!.start, end: content.at(-1)!.end };
  const around = sentenceAt(article, span);
  const isBefore = (one: Span | null, end: number): one is Span =>
    one !== null && one.start >= around.start && one.end <= end;
  const from = isBefore(cue, span.start) ? cue.start : span.start;
  const words = titleWords(foldSpace(article.text.slice(from, span.end)));
  if (isBefore(source, from)) {
    const left = article.text.slice(source.end, from).trim() === '' ? ' ' : ' … ';
    return sentence(foldSpace(article.text.slice(source.start, source.end)) + left + words);
  }
  return article.text.slice(around.start, from).trim() === '' ? sentence(words) : `… ${words}`;
}
