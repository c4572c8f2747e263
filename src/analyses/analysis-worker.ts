import { parentPort } from 'node:worker_threads';
import type { Problem } from '../content/problem.ts';
import { analyseRecord, type AnalysisTask } from './analyse-record.ts';
import { writeRecord } from './record.ts';
import type { StorySummary } from './summary.ts';

/** What a worker answers; the record itself stays on disk. */
export interface Answer {
  readonly summary: StorySummary;
  readonly problems: readonly Problem[];
}

const port = parentPort;
if (port === null) throw new Error('analysis-worker.ts runs as a worker thread only');

port.on('message', ({ task, folder }: { task: AnalysisTask; folder: string }) => {
  const { record, problems } = analyseRecord(task);
  // What is wrong is analysed again until it is mended.
  const kept = problems.length === 0 ? writeRecord(record, folder) : Promise.resolve();
  kept.then(
    () => port.postMessage({ summary: record.summary, problems } satisfies Answer),
    (error: unknown) => {
      throw error;
    },
  );
});
