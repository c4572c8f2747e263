import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyseStory } from './analyse.ts';
import { analyseTasks, tasksOf } from './analyses/analyse-archive.ts';
import { Progress } from './analyses/progress.ts';
import { readRecord } from './analyses/record.ts';
import { checkContent, type AnalysedContent } from './content/check.ts';
import { assembleParts, compareShare } from './cli-parts.ts';
import { toArticle } from './content/article.ts';
import { decode, splitFrontMatter } from './content/front-matter.ts';
import { ContentError, formatProblem, type Problem } from './content/problem.ts';
import { readArticleFolder, readContent, type Content } from './content/read.ts';
import { contentRoot } from './content/root.ts';
import { writeTogether, type FileToWrite } from './content/write-together.ts';
import { articleData } from './export/article.ts';
import { storyData } from './export/story.ts';
import { extract } from './extract/extract.ts';
import { resolveSpeakers } from './extract/speakers.ts';
import type { Block } from './model.ts';
import { attributionIds } from './permalinks/ids.ts';
import type { Ledger } from './permalinks/ledger.ts';
import { UsageError } from './usage.ts';
import { parseMarkdown } from './text/markdown.ts';
import { plainBlocks } from './text/plain.ts';

const USAGE = `as-reported: how several outlets reported the same statements

  as-reported extract FILE… --out DIR   quotes and claims of each .txt or .md file, as DIR/NAME.json
  as-reported compare DIR --out FILE    the Markdown articles in DIR as one story
  as-reported compare --share N/M --out PART
                                        the N-th of M shares of the content folder's stories, for assemble
  as-reported assemble PART…            takes the shares together: the build then analyses nothing
  as-reported import FILE --story S --outlet O [--url U] [--name N] [--replace]
                                        a saved page or a text as an article of the content folder
  as-reported check                     everything that is wrong in the content folder
  as-reported permalinks                brings the ledgers of permalinks up to date

AS_REPORTED_CONTENT names another content folder than ./content.
Exit codes: 0 done, 1 the content is wrong, 2 wrong usage.`;

async function main(args: readonly string[]): Promise<void> {
  const [command, ...rest] = args;
  switch (command) {
    case 'extract':
      return extractFiles(rest);
    case 'compare':
      return rest.some((arg) => arg.startsWith('--share')) ? compareShare(rest) : compareFolder(rest);
    case 'assemble':
      return assembleParts(rest);
    case 'import':
      // Reading web pages needs a document model that the other commands should not wait for.
      return (await import('./cli-import.ts')).importFile(rest);
    case 'permalinks':
      return permalinks(rest);
    case 'check':
      return check(rest);
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      console.log(USAGE);
      return;
    default:
      throw new UsageError(`no command “${command}”`);
  }
}

async function extractFiles(args: readonly string[]): Promise<void> {
  const { files, out } = filesAndOut(args);
  if (files.length === 0) throw new UsageError('extract needs at least one FILE');
  const names = files.map((file) => basename(file, extname(file)));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    throw new UsageError(`two files are called “${twice}”: they would overwrite each other`);
  const problems: Problem[] = [];
  const progress = new Progress('files', files.length);
  for (const [i, file] of files.entries()) {
    const source = await readSource(file);
    if ('expected' in source) {
      problems.push(source);
      continue;
    }
    const name = names[i] ?? '';
    const data = extracted(name, source.text, source.blocks);
    await writeTogether([{ path: join(out, `${name}.json`), data }]);
    progress.step();
  }
  progress.end();
  if (problems.length > 0) throw new ContentError(problems);
}

/** One article by itself, as JSON text. */
function extracted(id: string, text: string, blocks: readonly Block[]): string {
  const extraction = extract(text, blocks);
  const { speakers, bySource } = resolveSpeakers([{ text, blocks, extraction }], []);
  const ids = attributionIds('', [{ id, text, attributions: extraction.attributions }]);
  const attributions = extraction.attributions.map((attribution, i) => ({
    ...attribution,
    id: ids[0]?.[i] ?? '',
    article: id,
    speaker: attribution.kind === 'assertion' ? null : (bySource[0]?.[i] ?? null),
    partOf: null,
  }));
  return `${JSON.stringify(articleData({ id, text }, speakers, attributions), null, 2)}\n`;
}

/** Text and blocks of a .txt file, kept as read, or of a .md file behind its front matter. */
async function readSource(file: string): Promise<{ text: string; blocks: readonly Block[] } | Problem> {
  const kind = extname(file).toLowerCase();
  if (kind !== '.txt' && kind !== '.md') throw new UsageError(`“${file}” is neither .txt nor .md`);
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `“${file}” cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`,
    );
  });
  if (kind === '.txt') {
    // Offsets are offsets into the file: nothing is stripped, not even a byte-order mark.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { text, blocks: plainBlocks(text) };
  }
  const source = decode(bytes, file);
  if (typeof source !== 'string') return source;
  if (!source.trimStart().startsWith('---\n')) return parseMarkdown(source);
  const parts = splitFrontMatter(source, file);
  return 'body' in parts ? parseMarkdown(parts.body) : parts;
}

async function compareFolder(args: readonly string[]): Promise<void> {
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

async function permalinks(args: readonly string[]): Promise<void> {
  if (args.length > 0) throw new UsageError('permalinks takes no arguments');
  const { content, problems } = await readContent(contentRoot());
  if (problems.length > 0) throw new ContentError(problems);
  const { problems: stale, ledgerOf } = await analysedContent(content);
  if (stale.length > 0) throw new ContentError(stale);
  const files: FileToWrite[] = [];
  for (const story of content.stories) {
    const data = await ledgerOf(story.id);
    if (data === null || data === story.ledger) continue;
    files.push({ path: story.ledgerFile, data });
    console.log(`${story.ledgerFile}: ${ledgerSummary(data)}`);
  }
  await writeTogether(files);
  if (files.length === 0) console.log('every ledger is up to date');
}

/** Analyses a content folder's stories, as far as they are not known. */
async function analysedContent(content: Content): Promise<AnalysedContent> {
  const { stories, problems } = await analyseTasks(contentRoot(), content, await tasksOf(content));
  const keys = new Map(stories.map(({ key, summary }) => [summary.id, key]));
  const ledgerOf = async (story: string) => (await readRecord(keys.get(story) ?? ''))?.ledger ?? null;
  return { problems, ledgerOf };
}

/** “120 permalinks, 3 of them moved, 1 gone” */
function ledgerSummary(data: string): string {
  const { passages, statements } = JSON.parse(data) as Ledger;
  const all = [...passages, ...statements];
  const gone = all.filter(({ leadsTo }) => leadsTo === null).length;
  const moved = all.filter(({ id, leadsTo }) => leadsTo !== null && leadsTo !== id).length;
  return `${all.length} permalinks, ${moved} of them moved, ${gone} gone`;
}

async function check(args: readonly string[]): Promise<void> {
  if (args.length > 0) throw new UsageError('check takes no arguments');
  const { problems, stories, articles } = await checkContent(contentRoot(), analysedContent);
  if (problems.length > 0) throw new ContentError(problems);
  console.log(`${stories} stories with ${articles} articles: nothing is wrong`);
}

function filesAndOut(args: readonly string[]): { files: string[]; out: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' } },
      allowPositionals: true,
    });
    if (values.out === undefined) throw new UsageError('--out is missing');
    return { files: positionals, out: values.out };
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(error instanceof Error ? error.message : String(error));
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`as-reported: ${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else if (error instanceof ContentError) {
    for (const problem of error.problems) console.error(formatProblem(problem));
    process.exitCode = 1;
  } else throw error;
}
