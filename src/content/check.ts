import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article } from '../model.ts';
import { withoutBreaks } from '../text/page.ts';
import { articlesOf } from './article.ts';
import { shown, type Problem } from './problem.ts';
import type { Content, Received, StoryContent } from './content.ts';
import { readContent } from './read.ts';
import { folded, foldedBlocks, withoutRemovals } from './received.ts';
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
  const files = new Map(story.articles.map(({ id, file }) => [id, file]));
  const articles = new Map(articlesOf(story).map((article) => [article.id, article]));
  const checks = story.received.map(async (received): Promise<Problem | null> => {
    const article = articles.get(received.article);
    if (article === undefined) return null; // readContent has reported it
    const { file } = received;
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
    if (typeof supplied !== 'string') return supplied;
    return differs(received, supplied, article, files.get(article.id) ?? file);
  });
  return (await Promise.all(checks)).filter((problem) => problem !== null);
}

async function differs(
  { file, removed }: Received,
  supplied: string,
  article: Article,
  articleFile: string,
): Promise<Problem | null> {
  const list = join(dirname(file), 'removed.yaml');
  const left = withoutRemovals(
    withoutBreaks(supplied),
    removed.map((one) => ({ ...one, text: withoutBreaks(one.text), after: withoutBreaks(one.after) })),
  );
  if ('missing' in left) {
    const { after, text, line } = left.missing;
    return {
      file: list,
      line,
      expected: `a removal that stands in ${file}, in the order of the list`,
      found: shown(after + text),
      remedy: 'Copy it exactly, with its line breaks, and put it where it belongs in the order.',
    };
  }
  const words = foldedBlocks(article.text, article.blocks);
  const difference = firstDifference(folded(left.text), words);
  if (difference === null) return null;
  const source = await readFile(articleFile, 'utf8').catch(() => '');
  return {
    file: articleFile,
    line: lineBehind(source, words.slice(0, difference.at)),
    expected: `the article to go on ${shown(difference.supplied)}, as ${file} does`,
    found: shown(difference.article),
    remedy: `Restore the words of the article, or list in ${list} what was removed.`,
  };
}

/** Forty characters from the first place at which two texts differ, or null. */
function firstDifference(
  supplied: string,
  article: string,
): { at: number; supplied: string; article: string } | null {
  if (supplied === article) return null;
  let at = 0;
  while (at < supplied.length && supplied[at] === article[at]) at++;
  const from = Math.max(0, at - 10);
  return { at, supplied: supplied.slice(from, at + 30), article: article.slice(from, at + 30) };
}

// So many words in a row seldom stand in an article twice.
const WORDS_TO_FIND = 8;

/** The line of a Markdown file on which its words go on behind `before`, or null where they are not found. */
function lineBehind(source: string, before: string): number | null {
  const last = (before.match(/[\p{L}\p{N}]+/gu) ?? []).slice(-WORDS_TO_FIND);
  if (last.length === 0) return null;
  const found = new RegExp(last.join(String.raw`[^\p{L}\p{N}]+`), 'u').exec(source);
  return found === null ? null : source.slice(0, found.index + found[0].length).split('\n').length;
}
