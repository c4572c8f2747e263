import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { ContentError, type Problem } from '../content/problem.ts';
import type { StoryContent } from '../content/content.ts';
import type { Speaker } from '../model.ts';
import { pipelineVersion } from './pipeline-version.ts';
import type { AnalysisJob, Answer } from './analyse-job.ts';
import type { ProgramFile } from './analysis-worker.ts';
import { bundleFile } from './job-bundle.ts';
import { CACHE } from './record.ts';

/** A thread takes about a third of a second to load the models: each gets at least so many stories. */
const STORIES_FOR_A_THREAD = 4;

/** What a thread first makes and keeps, the models, is moved about less in a roomy nursery, in MB. */
const NURSERY = 16;

/** Memory that a thread may take, in MB: a story with an article of 5 MB needs less. */
const MEMORY = 1000;

/**
 * Threads that analyse stories, as many as there are cores at most. The first
 * starts at once, so that it loads the models while the content is still read.
 */
export class AnalysisThreads {
  /** Where records are written, and the compiled program is kept too: that halves the time in which a thread is ready. */
  readonly folder: string;
  /** See `pipelineVersion`. */
  readonly pipeline: string;
  readonly #memory: number;
  readonly #bundle: string;
  readonly #started: Worker[] = [];

  constructor(folder = CACHE, memory = MEMORY) {
    this.folder = folder;
    this.#memory = memory;
    // A single core would only be kept from reading.
    if (availableParallelism() > 1) this.#start();
    // A thread comes up meanwhile.
    this.pipeline = pipelineVersion();
    this.#bundle = bundleFile(folder, this.pipeline);
    for (const worker of this.#started) this.#load(worker);
  }

  /**
   * Analyses stories, where `known` are the speakers that an editor named;
   * `done` is called with the place of each in the list as it gets ready.
   * Rejects with the first error that a thread throws, a `ContentError` where a
   * story is too large for its memory. The threads end with it.
   */
  async analyse(
    jobs: readonly AnalysisJob[],
    known: readonly Speaker[],
    done: (place: number, answer: Answer) => void,
  ): Promise<void> {
    const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / STORIES_FOR_A_THREAD));
    while (this.#started.length < threads) this.#load(this.#start());
    const queue = jobs.entries();
    try {
      await Promise.all(
        this.#started.slice(0, threads).map((worker) => this.#work(worker, queue, known, done)),
      );
    } finally {
      await this.end();
    }
  }

  /** Has a thread take one job after the other from the queue until there is none left. */
  #work(
    worker: Worker,
    queue: ArrayIterator<[place: number, job: AnalysisJob]>,
    known: readonly Speaker[],
    done: (place: number, answer: Answer) => void,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      let current: [place: number, job: AnalysisJob] | undefined;
      const next = () => {
        current = queue.next().value;
        if (current === undefined) resolve();
        else worker.postMessage(current[1]);
      };
      worker.on('message', (answer: Answer) => {
        done(current![0], answer);
        next();
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        const isTooLarge = error.code === 'ERR_WORKER_OUT_OF_MEMORY' && current !== undefined;
        reject(isTooLarge ? new ContentError([this.#tooLarge(current![1].task.story)]) : asThrown(error));
      });
      worker.ref();
      worker.postMessage(known);
      next();
    });
  }

  /** Ends the threads, whatever they are doing. */
  async end(): Promise<void> {
    await Promise.all(this.#started.map((worker) => worker.terminate()));
  }

  #tooLarge({ articles }: StoryContent): Problem {
    const [longest] = articles.toSorted((a, b) => b.body.length - a.body.length);
    return {
      file: longest?.file ?? '',
      line: null,
      expected: `a story that is analysed in ${this.#memory} MB of memory`,
      found: `one that takes more, this article the longest with ${longest?.body.length ?? 0} characters`,
      remedy: 'Divide the article into several, or leave out what nobody is quoted in.',
    };
  }

  /** The first one makes the bundle: the others would be ready before they had it. */
  #load(worker: Worker): void {
    const isToBeMade = worker === this.#started[0];
    worker.postMessage({ file: this.#bundle, isToBeMade } satisfies ProgramFile);
  }

  #start(): Worker {
    setFlagsFromString(`--min-semi-space-size=${NURSERY}`);
    const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), {
      workerData: this.folder,
      env: { NODE_COMPILE_CACHE: join(this.folder, 'compiled'), ...process.env },
      resourceLimits: { maxOldGenerationSizeMb: this.#memory },
    });
    // Until there is work for it, nobody waits for it.
    worker.unref();
    this.#started.push(worker);
    return worker;
  }
}

/** What a thread threw: a `ContentError` comes out of it as an error of no class, with its problems. */
function asThrown(error: Error & { readonly problems?: readonly Problem[] }): Error {
  return error.problems === undefined ? error : new ContentError(error.problems);
}
