import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../content/problem.ts';
import type { Speaker } from '../model.ts';
import { analyseRecord, type AnalysisTask } from './analyse-record.ts';
import { writeRecord } from './record.ts';
import type { StorySummary } from './summary.ts';

/** What a worker needs to know once. */
export interface WorkerSetting {
  /** Speakers that an editor named. */
  readonly known: readonly Speaker[];
  /** Where records are kept. */
  readonly folder: string;
}

/** What a worker answers; the record itself stays on disk. */
export interface Answer {
  readonly summary: StorySummary;
  readonly problems: readonly Problem[];
}

const port = parentPort;
if (port === null) throw new Error('analysis-worker.ts runs as a worker thread only');

const { known, folder } = workerData as WorkerSetting;

port.on('message', (task: AnalysisTask) => {
  const { record, problems } = analyseRecord(task, known);
  // What is wrong is analysed again until it is mended.
  const kept = problems.length === 0 ? writeRecord(record, folder) : Promise.resolve();
  kept.then(
    () => port.postMessage({ summary: record.summary, problems } satisfies Answer),
    (error: unknown) => {
      throw error;
    },
  );
});
