import type { StoryIndex } from '../../collate/story-index.ts';
import { quotedWords } from '../../collate/voices.ts';
import type { Speaker } from '../../model.ts';

/** What one article has from a speaker. */
export interface QuotedHere {
  /** Null for sources that stay unknown, taken together. */
  readonly speaker: Speaker | null;
  /** Words in quotation marks. */
  readonly words: number;
  /** Quotes and attributed claims. */
  readonly passages: number;
}

/** Who speaks in the article with this id, those with most quoted words first, unknown sources last. */
export function quotedHere(index: StoryIndex, id: string): QuotedHere[] {
  const article = index.article(id);
  const passages = index.story.attributions.filter(
    (each) => each.article === id && each.kind !== 'assertion' && each.partOf === null,
  );
  const bySpeaker = Map.groupBy(passages, ({ speaker }) => speaker);
  return Array.from(bySpeaker, ([speaker, own]) => ({
    speaker: index.speaker(speaker),
    words: quotedWords(article, own),
    passages: own.length,
  })).sort(
    (a, b) =>
      Number(a.speaker === null) - Number(b.speaker === null) || b.words - a.words || b.passages - a.passages,
  );
}
