import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Progress } from '../analyses/progress.ts';
import type { StorySummary } from '../analyses/summary.ts';
import { partsFor, shareOf, weightOf } from '../parts.ts';
import { giveBackMemory } from './give-back-memory.ts';
import type { PartProgress } from './render-part.ts';

const PROGRAM = fileURLToPath(new URL('./render-part.ts', import.meta.url));

/** Where the first processes leave the compiled bundle for those after them; it goes when the bundle goes. */
const COMPILED = '.compiled';

/** Room for what lives only as long as a page, in MB: with more of it less has to be cleared away. */
const YOUNG = 32;

/** Fewer pages are rendered sooner by one process than another one starts. */
const PAGES_WORTH_A_PROCESS = 500;

/** What a part that fails said last is shown, at most so many characters. */
const LAST_WORDS = 4000;

/** What one process renders: of a part of the stories every so manieth page. */
interface Job {
  /** “1/3” is the first of three, of the stories and of their pages alike. */
  readonly part: string;
  readonly pages: string;
  /** How many stories it comes to. */
  readonly stories: number;
}

/**
 * Renders the pages of an edition from Astro's bundle into `out`: in parts,
 * each in a process of its own, as many at a time as there are cores. Says on
 * standard error how far it is. Throws with its last words when a part fails.
 */
export async function renderParts(
  bundle: string,
  out: string,
  stories: readonly StorySummary[],
): Promise<void> {
  const cores = availableParallelism();
  const all = jobsFor(stories, cores);
  const jobs = all.values();
  // Bundling took much that a small edition has room for, and many parts take the whole of theirs.
  if (all.length > cores) giveBackMemory();
  const environment = all.length > cores ? { NODE_COMPILE_CACHE: join(bundle, COMPILED) } : {};
  const progress = new Progress('stories rendered', stories.length);
  const failing = new AbortController();
  const work = async () => {
    for (const { part, pages, stories } of jobs) {
      let done = 0;
      const upTo = (share: number) => {
        progress.step(stories * (share - done));
        done = share;
      };
      const env = { ...environment, ...process.env, AS_REPORTED_PART: part };
      await run([bundle, out, pages], env, failing.signal, ({ pages, of }) => upTo(pages / of));
      upTo(1);
    }
  };
  const working = Array.from({ length: cores }, () =>
    work().catch((error: unknown) => {
      // The first that fails ends the others, and nothing is written any more when this returns.
      if (!failing.signal.aborted) failing.abort(error);
    }),
  );
  await Promise.all(working);
  if (failing.signal.aborted) throw failing.signal.reason;
  progress.end();
}

/** Many stories are divided; the pages of a few are, when they are many. */
function jobsFor(stories: readonly StorySummary[], cores: number): Job[] {
  const of = partsFor(stories.length, cores);
  const pages = stories.reduce((sum, story) => sum + weightOf(story), 0);
  const sharers = of > 1 ? 1 : Math.max(1, Math.min(cores, Math.floor(pages / PAGES_WORTH_A_PROCESS)));
  return Array.from({ length: of * sharers }, (_, i) => {
    const number = Math.floor(i / sharers);
    return {
      part: `${number + 1}/${of}`,
      pages: `${(i % sharers) + 1}/${sharers}`,
      stories: shareOf(stories, { number, of }, weightOf).length / sharers,
    };
  });
}

function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv & { readonly AS_REPORTED_PART: string },
  signal: AbortSignal,
  progress: (message: PartProgress) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(PROGRAM, args, {
      env,
      execArgv: [...process.execArgv, `--max-semi-space-size=${YOUNG}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      signal,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-LAST_WORDS);
      });
    child.on('message', progress);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `Part ${env.AS_REPORTED_PART} of the site could not be built (exit code ${code}).\n${said}`,
          ),
        );
    });
  });
}
