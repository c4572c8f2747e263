import { mkdir } from 'node:fs/promises';
import type { Problem } from '../content/problem.ts';
import type { Content } from '../content/content.ts';
import { pipelineVersion } from './pipeline-version.ts';
import type { AnalysisTask } from './analyse-record.ts';
import { AnalysisThreads } from './analysis-threads.ts';
import { readIndex, writeIndex, type IndexedStory } from './edition-index.ts';
import { newestFirst } from './newest-first.ts';
import { Progress } from './progress.ts';
import { hasRecord, readRecord } from './record.ts';
import { storyKeys } from './story-key.ts';
import type { StorySummary } from './summary.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';

/** Stories that were analysed, now or before. */
export interface Analysed {
  /** Newest first (`newestFirst`). */
  readonly stories: readonly IndexedStory[];
  /** What is wrong with decisions and ledgers. */
  readonly problems: readonly Problem[];
  /** How many stories had to be analysed; the others were known. */
  readonly analysed: number;
}

/**
 * Analyses a content folder and keeps its index, which the site's build reads.
 * Where something is wrong the former index stays.
 */
export async function analyseArchive(
  root: string,
  content: Content,
  threads = new AnalysisThreads(),
): Promise<Analysed> {
  const made = await analyseStories(root, content, threads);
  const { imprint, outlets } = content;
  if (made.problems.length === 0)
    await writeIndex(root, { imprint, outlets, stories: made.stories }, threads.folder);
  return made;
}

/**
 * Analyses those of a content folder's stories, or of some of them, that were not
 * analysed before, in `threads`, and keeps their records in the folder of these. Says
 * on standard error how far it is, and in which articles nothing was found.
 */
export async function analyseStories(
  root: string,
  content: Content,
  threads = new AnalysisThreads(),
): Promise<Analysed> {
  const { folder, pipeline } = threads;
  const tasks = tasksOf(content, pipeline);
  await mkdir(folder, { recursive: true });
  const former = (await readIndex(root, folder))?.stories ?? [];
  const known = await knownSummaries(former, tasks, folder);
  const missing = tasks.filter(({ key }) => !known.has(key));
  const keyBefore = new Map(former.map(({ key, summary }) => [summary.id, key]));
  const jobs = missing.map((task) => ({ task, former: keyBefore.get(task.story.id) ?? null }));
  const progress = new Progress('stories analysed', missing.length);
  const problems: Problem[] = [];
  await threads.analyse(jobs, content.speakers, (place, answer) => {
    const task = missing[place];
    if (task === undefined) return;
    known.set(task.key, answer.summary);
    problems.push(...answer.problems);
    for (const warning of warningsOf(task, answer.summary)) progress.warn(warning);
    progress.step();
  });
  progress.end();
  const stories = tasks.flatMap(({ key }): IndexedStory[] => {
    const summary = known.get(key);
    return summary === undefined ? [] : [{ key, summary }];
  });
  return {
    stories: stories.sort((a, b) => newestFirst(a.summary, b.summary)),
    problems: problems.sort(byPlace),
    analysed: missing.length,
  };
}

/** The stories of a content folder, each with the key of its analysis by this version of the pipeline. */
export function tasksOf({ stories, speakers }: Content, pipeline = pipelineVersion()): AnalysisTask[] {
  const keyOf = storyKeys(speakers, pipeline);
  return stories.map((story) => ({ story, key: keyOf(story), pipeline }));
}

/** Summaries of the stories that were analysed before, by key. */
async function knownSummaries(
  former: readonly IndexedStory[],
  tasks: readonly AnalysisTask[],
  folder: string,
): Promise<Map<string, StorySummary>> {
  const indexed = new Map(former.map(({ key, summary }) => [key, summary]));
  const known = new Map<string, StorySummary>();
  for (const { key } of tasks) {
    if (!hasRecord(key, folder)) continue;
    const summary = indexed.get(key) ?? (await readRecord(key, folder))?.summary;
    if (summary !== undefined) known.set(key, summary);
  }
  return known;
}

function warningsOf({ story }: AnalysisTask, summary: StorySummary): string[] {
  const empty = summary.articles.filter(({ passages }) => passages === 0).map(({ id }) => id);
  return story.articles
    .filter(({ id }) => empty.includes(id))
    .map(({ file }) => `${file}: warning: no quotation and no claim was found in it`);
}

/** Threads answer in any order. */
function byPlace(a: Problem, b: Problem): number {
  return byCodeUnit(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0);
}
