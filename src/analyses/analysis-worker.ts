import { parentPort, workerData } from 'node:worker_threads';
import type { Speaker } from '../model.ts';
import type { AnalysisJob } from './analyse-job.ts';
import { loadBundle, makeBundle } from './job-bundle.ts';

/** Where a thread finds its program. */
export interface ProgramFile {
  /** The program’s bundle, whether it exists or not. */
  readonly file: string;
  /** Whether this thread makes it where there is none. */
  readonly isToBeMade: boolean;
}

const port = parentPort;
if (port === null) throw new Error('analysis-worker.ts runs as a worker thread only');

/** Where records are kept. */
const folder = workerData as string;

// First where the program is, then the speakers that an editor named, then each job.
port.once('message', (program: ProgramFile) => {
  const loaded = load(program);
  port.once('message', (known: readonly Speaker[]) => {
    port.on('message', (job: AnalysisJob) => {
      analyse(loaded, job, known).catch((error: unknown) => {
        throw error;
      });
    });
  });
});

async function load({ file, isToBeMade }: ProgramFile) {
  const bundle = loadBundle(file) ?? (isToBeMade ? await makeBundle(file) : null);
  return bundle ?? { program: await import('./analyse-job.ts'), keepCode: () => undefined };
}

async function analyse(loaded: ReturnType<typeof load>, job: AnalysisJob, known: readonly Speaker[]) {
  const { program, keepCode } = await loaded;
  const answer = await program.analyseJob(job, known, folder);
  // The thread may be ended as soon as it has answered.
  keepCode();
  port?.postMessage(answer);
}
