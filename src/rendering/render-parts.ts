import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { StorySummary } from '../analyses/summary.ts';
import { Progress } from '../analyses/progress.ts';
import { partsFor, shareOf, weightOf } from '../parts.ts';
import type { PartProgress } from './render-part.ts';

const PROGRAM = fileURLToPath(new URL('./render-part.ts', import.meta.url));

/** Room for what lives only as long as a page, in MB: with more of it less has to be cleared away. */
const YOUNG = 32;

/** What a part that fails said last is shown, at most so many characters. */
const LAST_WORDS = 4000;

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
  const of = partsFor(stories.length, cores);
  const progress = new Progress('stories rendered', stories.length);
  const numbers = Array.from({ length: of }, (_, number) => number).values();
  const failing = new AbortController();
  const work = async () => {
    for (const number of numbers) {
      const share = shareOf(stories, { number, of }, weightOf).length;
      let done = 0;
      const upTo = (part: number) => {
        progress.step(share * (part - done));
        done = part;
      };
      await run(`${number + 1}/${of}`, [bundle, out], failing.signal, ({ pages, of }) => upTo(pages / of));
      upTo(1);
    }
  };
  try {
    await Promise.all(Array.from({ length: cores }, work));
  } catch (error) {
    failing.abort();
    throw error;
  }
  progress.end();
}

function run(
  part: string,
  args: readonly string[],
  signal: AbortSignal,
  progress: (message: PartProgress) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(PROGRAM, args, {
      env: { ...process.env, AS_REPORTED_PART: part },
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
      else reject(new Error(`Part ${part} of the site could not be built (exit code ${code}).\n${said}`));
    });
  });
}
