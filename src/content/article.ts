import type { Article } from '../model.ts';
import { letterAt } from '../text/letter.ts';
import { parseMarkdown } from '../text/markdown.ts';
import type { ArticleContent, StoryContent } from './content.ts';

/** An article of the content folder with its plain text; `place` is its place in the story from 0. */
export function toArticle(content: ArticleContent, place: number): Article {
  return articleOf(content, place, parseMarkdown(content.body));
}

/** The same where its Markdown is parsed already. */
export function articleOf(
  content: ArticleContent,
  place: number,
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
): Article {
  const { id, outlet, role, headline, url, published, removals } = content;
  return { id, outlet, role, letter: letterAt(place), headline, url, published, text, blocks, removals };
}

/** All articles of a story, in the order of their letters. */
export function articlesOf(story: StoryContent): Article[] {
  return story.articles.map(toArticle);
}
