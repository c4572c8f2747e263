import type { Speaker } from '../../model.ts';
import { wordsOf } from '../../text/words.ts';
import type { StoryIndex } from '../../collate/story-index.ts';

/** What one article has from a speaker. */
export interface Voice {
  /** Null for sources that stay unknown, taken together. */
  readonly speaker: Speaker | null;
  /** Words in quotation marks. */
  readonly words: number;
  /** Quotes and attributed claims. */
  readonly passages: number;
}

/** Who speaks in an article, those with most quoted words first, unknown sources last. */
export function quotedHere(index: StoryIndex, article: string): Voice[] {
  const { text } = index.article(article);
  const voices = new Map<string | null, { words: Set<number>; passages: number }>();
  for (const { article: id, kind, speaker, quoted, partOf } of index.story.attributions) {
    if (id !== article || kind === 'assertion' || partOf !== null) continue;
    const voice = voices.get(speaker) ?? { words: new Set(), passages: 0 };
    // A word in two quotations, one inside the other, is one word.
    for (const span of quoted) for (const { start } of wordsOf(text, span)) voice.words.add(start);
    voice.passages += 1;
    voices.set(speaker, voice);
  }
  return [...voices]
    .map(([id, voice]) => ({ speaker: index.speaker(id), words: voice.words.size, passages: voice.passages }))
    .sort(
      (a, b) =>
        Number(a.speaker === null) - Number(b.speaker === null) ||
        b.words - a.words ||
        b.passages - a.passages,
    );
}
