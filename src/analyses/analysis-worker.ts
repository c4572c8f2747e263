import { parentPort, workerData } from 'node:worker_threads';
import type { Speaker } from '../model.ts';
import type { AnalysisJob } from './analyse-job.ts';
import { loadBundle } from './job-bundle.ts';

const port = parentPort;
if (port === null) throw new Error('analysis-worker.ts runs as a worker thread only');

/** Where records are kept. */
const folder = workerData as string;

// First where the program's bundle is, if there is one, then the speakers that an editor named, then each job.
port.once('message', (bundle: string) => {
  const loaded = load(bundle);
  port.once('message', (known: readonly Speaker[]) => {
    port.on('message', (job: AnalysisJob) => {
      analyse(loaded, job, known).catch((error: unknown) => {
        throw error;
      });
    });
  });
});

async function load(bundle: string) {
  return loadBundle(bundle) ?? { program: await import('./analyse-job.ts'), keepCode: () => undefined };
}

async function analyse(loaded: ReturnType<typeof load>, job: AnalysisJob, known: readonly Speaker[]) {
  const { program, keepCode } = await loaded;
  const answer = await program.analyseJob(job, known, folder);
  // The thread may be ended as soon as it has answered.
  keepCode();
  port?.postMessage(answer);
}
