import type { Problem } from '../content/problem.ts';
import type { Speaker } from '../model.ts';
import { analyseRecord, type AnalysisTask } from './analyse-record.ts';
import { readRecord, writeRecord } from './record.ts';
import type { StorySummary } from './summary.ts';

/** What a thread is asked for. */
export interface AnalysisJob {
  readonly task: AnalysisTask;
  /** Key of the record of the story as it was before, if there is one. */
  readonly former: string | null;
}

/** What a thread answers; the record itself stays on disk. */
export interface Answer {
  readonly summary: StorySummary;
  readonly problems: readonly Problem[];
}

/** Analyses a story and keeps its record in `folder`, where the former one is too; `known` are the speakers that an editor named. */
export async function analyseJob(
  { task, former }: AnalysisJob,
  known: readonly Speaker[],
  folder: string,
): Promise<Answer> {
  const before = former === null ? null : await readRecord(former, folder);
  const { record, problems } = analyseRecord(task, known, before);
  // What is wrong is analysed again until it is mended.
  if (problems.length === 0) await writeRecord(record, folder);
  return { summary: record.summary, problems };
}
