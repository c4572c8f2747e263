import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AnalysisJob, Answer, WorkerSetting } from './analysis-worker.ts';

/** A thread takes about half a second to load the models: each gets at least so many stories. */
const STORIES_FOR_A_THREAD = 4;

/**
 * Analyses stories in as many threads as there are cores; `done` is called with
 * the place of each in the list as it gets ready. The records are written to
 * the setting's folder, where the compiled program is kept too: that halves the
 * time in which the next thread is ready. Rejects with the first error that a thread throws.
 */
export async function analyseInThreads(
  jobs: readonly AnalysisJob[],
  setting: WorkerSetting,
  done: (place: number, answer: Answer) => void,
): Promise<void> {
  const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / STORIES_FOR_A_THREAD));
  const queue = jobs.entries();
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), {
        workerData: setting,
        env: { NODE_COMPILE_CACHE: join(setting.folder, 'compiled'), ...process.env },
      });
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
