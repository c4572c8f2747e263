import type { ArticleContent } from './content.ts';

/** An article of a story of which nothing is known but its outlet and its Markdown. */
export const articleContent = (story: string, id: string, body: string): ArticleContent => ({
  story,
  id,
  file: `articles/${story}/${id}.md`,
  outlet: { id, name: id, home: null },
  role: 'report',
  headline: { text: null, from: null },
  url: null,
  published: null,
  body,
  removals: [],
});
