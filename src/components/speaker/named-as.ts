import type { StoryIndex } from '../../collate/story-index.ts';
import type { Article } from '../../model.ts';
import { foldSpace } from '../../text/space.ts';

/** The words with which one outlet names a speaker as its source. */
export interface NamedAs {
  readonly article: Article;
  /** As printed, most used first; capitals at a sentence's start make no difference. */
  readonly names: readonly { readonly words: string; readonly count: number }[];
}

/** Where a second noun phrase begins: a determiner that nothing joins to the words before it. */
const SECOND =
  /(?<!^|\b(?:of|for|from|to|in|on|at|by|with|about|and|or|as|than|the|an?)|[,;:–—(“"‘'-])\s+(?=(?:the|an?|his|her|its|their|this|that|these|those)\s)/gi;

/** Of words that an adverbial stands before (“the first time the minister”), those that name somebody. */
function nounPhrase(words: string): string {
  return words.split(SECOND).at(-1) ?? words;
}

/** How each outlet of a story names a speaker, in the order of letters. */
export function namedAs(index: StoryIndex, speaker: string): NamedAs[] {
  return index.story.articles.flatMap((article) => {
    const counts = new Map<string, { words: string; count: number }>();
    for (const { article: id, speaker: said, source, partOf } of index.story.attributions) {
      if (id !== article.id || said !== speaker || source === null || partOf !== null) continue;
      const words = nounPhrase(foldSpace(article.text.slice(source.start, source.end)));
      const name = counts.get(words.toLowerCase()) ?? { words, count: 0 };
      name.count += 1;
      counts.set(words.toLowerCase(), name);
    }
    const names = [...counts.values()].sort((a, b) => b.count - a.count);
    return names.length === 0 ? [] : [{ article, names }];
  });
}
