import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../content/problem.ts';
import type { Speaker } from '../model.ts';
import { analyseRecord, type AnalysisTask } from './analyse-record.ts';
import { readRecord, writeRecord } from './record.ts';
import type { StorySummary } from './summary.ts';

/** What a worker is asked for, after a first message with the speakers that an editor named. */
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

/** Where records are kept. */
const folder = workerData as string;

port.once('message', (known: readonly Speaker[]) => {
  port.on('message', (job: AnalysisJob) => {
    analyse(job, known).then(
      (answer) => port.postMessage(answer),
      (error: unknown) => {
        throw error;
      },
    );
  });
});

async function analyse({ task, former }: AnalysisJob, known: readonly Speaker[]): Promise<Answer> {
  const before = former === null ? null : await readRecord(former, folder);
  const { record, problems } = analyseRecord(task, known, before);
  // What is wrong is analysed again until it is mended.
  if (problems.length === 0) await writeRecord(record, folder);
  return { summary: record.summary, problems };
}
