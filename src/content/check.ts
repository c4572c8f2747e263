import { readFile } from 'node:fs/promises';
import type { Article } from '../model.ts';
import { articlesOf } from './article.ts';
import { shown, type Problem } from './problem.ts';
import { readContent, type Content, type StoryContent } from './read.ts';
import { foldedBlocks, foldSpace, withoutRemovals, type ListedRemoval } from './received.ts';
import { suppliedText } from './supplied.ts';

/** What `check` found in a content folder. */
export interface Check {
  readonly problems: readonly Problem[];
  readonly stories: number;
  readonly articles: number;
}

/** What the analysis of a content folder says about it. */
export interface AnalysedContent {
  /** What is wrong with decisions and ledgers. */
  readonly problems: readonly Problem[];
  /** A story's ledger brought up to date, as its file is written; null where the story could not be analysed. */
  readonly ledgerOf: (story: string) => Promise<string | null>;
}

/**
 * Everything that can be wrong in a content folder: its files, articles that are
 * not what was supplied, and, where the files are right, decisions that point at
 * nothing and permalinks that the ledger does not know. An editor who was told of
 * those before would mend what is not wrong. `analyse` runs the stages over the
 * folder's stories.
 */
export async function checkContent(
  root: string,
  analyse: (content: Content) => Promise<AnalysedContent>,
): Promise<Check> {
  const { content, problems } = await readContent(root);
  const articles = content.stories.flatMap((story) => story.articles).length;
  const altered = (await Promise.all(content.stories.map(checkReceived))).flat();
  const later = problems.length > 0 ? [] : await checkAnalysed(content, analyse);
  return { problems: [...problems, ...altered, ...later], stories: content.stories.length, articles };
}

async function checkAnalysed(
  content: Content,
  analyse: (content: Content) => Promise<AnalysedContent>,
): Promise<Problem[]> {
  const { problems, ledgerOf } = await analyse(content);
  const behind: Problem[] = [];
  for (const story of content.stories) {
    const ledger = await ledgerOf(story.id);
    if (ledger !== null && ledger !== story.ledger)
      behind.push({
        file: story.ledgerFile,
        line: null,
        expected: 'every permalink of the story as it is now',
        found: story.ledger === null ? 'no such file' : 'an older state',
        remedy: 'Run the command permalinks, and commit the file.',
      });
  }
  return [...problems, ...behind];
}

/** Proves that each article is its file as supplied less the listed removals, white space folded. */
export async function checkReceived(story: StoryContent): Promise<Problem[]> {
  const articles = new Map(articlesOf(story).map((article) => [article.id, article]));
  const checks = story.received.map(async ({ file, article: id, removed }): Promise<Problem | null> => {
    const article = articles.get(id);
    if (article === undefined) return null; // readContent has reported it
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null)
      return {
        file,
        line: null,
        expected: 'the file as supplied',
        found: 'no file that can be read',
        remedy: 'Add it, or mend its name in removed.yaml.',
      };
    const supplied = suppliedText(bytes, file);
    return typeof supplied === 'string' ? differs(file, supplied, removed, article) : supplied;
  });
  return (await Promise.all(checks)).filter((problem) => problem !== null);
}

function differs(
  file: string,
  supplied: string,
  removed: readonly ListedRemoval[],
  article: Article,
): Problem | null {
  const left = withoutRemovals(supplied, removed);
  if ('missing' in left)
    return {
      file,
      line: null,
      expected: `the removed text ${shown(left.missing.after + left.missing.text)}, in the order of the list`,
      found: 'none',
      remedy: 'Copy it exactly, with its line breaks.',
    };
  const difference = firstDifference(foldSpace(left.text), foldedBlocks(article.text, article.blocks));
  if (difference === null) return null;
  return {
    file,
    line: null,
    expected: `the article to go on ${shown(difference.supplied)} as supplied`,
    found: shown(difference.article),
    remedy: 'List what was removed in removed.yaml, or restore the words of the article.',
  };
}

/** Forty characters from the first place at which two texts differ, or null. */
function firstDifference(supplied: string, article: string): { supplied: string; article: string } | null {
  if (supplied === article) return null;
  let at = 0;
  while (at < supplied.length && supplied[at] === article[at]) at++;
  const from = Math.max(0, at - 10);
  return { supplied: supplied.slice(from, at + 30), article: article.slice(from, at + 30) };
}
