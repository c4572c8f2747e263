import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { AnalysisTask } from './analyse-record.ts';
import type { Answer, WorkerSetting } from './analysis-worker.ts';

/** A thread loads models for about a second: each gets at least so many stories. */
const STORIES_FOR_A_THREAD = 4;

/**
 * Analyses stories in as many threads as there are cores; `done` is called with
 * the place of each in the list as it gets ready. The records are written to
 * the setting's folder. Rejects with the first error that a thread throws.
 */
export async function analyseInThreads(
  tasks: readonly AnalysisTask[],
  setting: WorkerSetting,
  done: (place: number, answer: Answer) => void,
): Promise<void> {
  const threads = Math.min(availableParallelism(), Math.ceil(tasks.length / STORIES_FOR_A_THREAD));
  const queue = tasks.entries();
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { workerData: setting });
      let place = -1;
      const next = () => {
        const { value, done: empty } = queue.next();
        if (empty === true) {
          resolve(worker.terminate().then(() => undefined));
          return;
        }
        place = value[0];
        worker.postMessage(value[1]);
      };
      worker.on('message', (answer: Answer) => {
        done(place, answer);
        next();
      });
      worker.on('error', reject);
      next();
    });
  await Promise.all(Array.from({ length: threads }, work));
}
