import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../content/problem.ts';
import type { Speaker } from '../model.ts';
import { analyseRecord, type AnalysisTask } from './analyse-record.ts';
import { readRecord, writeRecord } from './record.ts';
import type { StorySummary } from './summary.ts';

/** What a worker needs to know once. */
export interface WorkerSetting {
  /** Speakers that an editor named. */
  readonly known: readonly Speaker[];
  /** Where records are kept. */
  readonly folder: string;
}

/** What a worker is asked for. */
export interface AnalysisJob {
  readonly task: AnalysisTask;
  /** Key of the record of the story as it was before, if there is one. */
  readonly former: string | null;
}

/** What a worker answers; the record itself stays on disk. */
export interface Answer {
  readonly summary: StorySummary;
  readonly problems: readonly Problem[];
}

const port = parentPort;
if (port === null) throw new Error('analysis-worker.ts runs as a worker thread only');

const { known, folder } = workerData as WorkerSetting;

port.on('message', (job: AnalysisJob) => {
  analyse(job).then(
    (answer) => port.postMessage(answer),
    (error: unknown) => {
      throw error;
    },
  );
});

async function analyse({ task, former }: AnalysisJob): Promise<Answer> {
  const before = former === null ? null : await readRecord(former, folder);
  const { record, problems } = analyseRecord(task, known, before);
  // What is wrong is analysed again until it is mended.
  if (problems.length === 0) await writeRecord(record, folder);
  return { summary: record.summary, problems };
}
