import { analyseStory } from '../analyse.ts';
import { toArticle } from '../content/article.ts';
import { ContentError } from '../content/problem.ts';
import { readArticleFolder } from '../content/read.ts';
import { writeTogether } from '../content/write-together.ts';
import { storyData } from '../export/story.ts';
import { extract } from '../extract/extract.ts';
import { filesAndOut, UsageError } from './arguments.ts';

/** `compare DIR --out FILE`: the articles of a folder as one story, without known speakers and decisions. */
export async function compareFolder(args: readonly string[]): Promise<void> {
  const { files, out } = filesAndOut(args);
  const [folder, ...more] = files;
  if (folder === undefined || more.length > 0) throw new UsageError('compare needs one DIR');
  const { story: content, problems } = await readArticleFolder(folder);
  if (problems.length > 0) throw new ContentError(problems);
  const articles = content.articles.map(toArticle);
  const { story } = analyseStory({
    id: content.id,
    title: content.title,
    date: content.date,
    articles: articles.map((article) => ({ article, extraction: extract(article.text, article.blocks) })),
    known: [],
    decisions: [],
    ledger: null,
  });
  await writeTogether([{ path: out, data: `${JSON.stringify(storyData(story), null, 2)}\n` }]);
}
