import type { StoryIndex } from '../../collate/story-index.ts';
import type { Article } from '../../model.ts';

/** The words with which one outlet names a speaker as its source. */
export interface NamedAs {
  readonly article: Article;
  /** As printed, most used first; capitals at a sentence's start make no difference. */
  readonly names: readonly { readonly words: string; readonly count: number }[];
}

/** How each outlet of a story names a speaker, in the order of letters. */
export function namedAs(index: StoryIndex, speaker: string): NamedAs[] {
  return index.story.articles.flatMap((article) => {
    const counts = new Map<string, { words: string; count: number }>();
    for (const { article: id, speaker: said, source, partOf } of index.story.attributions) {
      if (id !== article.id || said !== speaker || source === null || partOf !== null) continue;
      const words = article.text.slice(source.start, source.end).replace(/\s+/g, ' ');
      const name = counts.get(words.toLowerCase()) ?? { words, count: 0 };
      name.count += 1;
      counts.set(words.toLowerCase(), name);
    }
    const names = [...counts.values()].sort((a, b) => b.count - a.count);
    return names.length === 0 ? [] : [{ article, names }];
  });
}
