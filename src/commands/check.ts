import { checkContent } from '../content/check.ts';
import { ContentError } from '../content/problem.ts';
import { contentRoot } from '../content/root.ts';
import { counted, sentence } from '../text/say.ts';
import { analysedContent } from './analysed-content.ts';
import { UsageError } from './arguments.ts';

/** `check`: throws everything that is wrong in the content folder as one `ContentError`, or says that nothing is. */
export async function check(args: readonly string[]): Promise<void> {
  if (args.length > 0) throw new UsageError('check takes no arguments');
  const { problems, stories, articles } = await checkContent(contentRoot(), analysedContent);
  if (problems.length > 0) throw new ContentError(problems);
  const found = `${counted(stories, 'story', 'stories')} with ${counted(articles, 'article')}`;
  console.log(`${sentence(found)}: nothing is wrong`);
}
