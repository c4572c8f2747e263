/**
 * `npm run build`: analyses what is new in the content folder, then renders the
 * site. A large edition is rendered in parts, as many at a time as there are
 * cores; the parts are the same bytes as a build in one.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyseFolder } from './analyses/analyse-folder.ts';
import { Progress } from './analyses/progress.ts';
import { hasOwnCards } from './components/share/cards.ts';
import { contentRoot } from './content/root.ts';
import { pruneCards } from './export/card-cache.ts';
import { mergeFolders } from './merge-folders.ts';
import { partsFor, shareOf } from './parts.ts';

const ASTRO = 'node_modules/astro/bin/astro.mjs';

/** Where parts are made: below the project, where Astro keeps what it bundles beside its output. */
const CACHE = 'node_modules/.cache/as-reported';

/** What a part that fails said last is shown, at most so many characters. */
const LAST_WORDS = 4000;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
  const startedAt = Date.now();
  const begun = performance.now();
  const cpuBefore = process.cpuUsage();
  const { stories, analysed } = await analyseFolder(contentRoot());
  const unchanged = stories.length - analysed;
  const cpu = process.cpuUsage(cpuBefore);
  const processors = ((cpu.user + cpu.system) / 1e6).toFixed(1);
  console.log(
    `${analysed} stories analysed, ${unchanged} unchanged, in ${secondsSince(begun)} s, ${processors} s of processors`,
  );
  const analysedAt = performance.now();
  const cores = availableParallelism();
  const parts = partsFor(stories.length, cores);
  if (parts === 1) await run([ASTRO, 'build', '--outDir', values.outDir], '1/1', 'inherit');
  else await buildInParts(values.outDir, stories, parts, cores);
  if (hasOwnCards()) await pruneCards(startedAt);
  console.log(`${stories.length} stories rendered in ${secondsSince(analysedAt)} s`);
}

const secondsSince = (begun: number) => ((performance.now() - begun) / 1000).toFixed(1);

async function buildInParts(
  outDir: string,
  stories: readonly unknown[],
  parts: number,
  cores: number,
): Promise<void> {
  console.log(`Rendering ${stories.length} stories in ${parts} parts, ${cores} at a time`);
  const numbers = Array.from({ length: parts }, (_, number) => number);
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'parts-'));
  const folderOf = (number: number) => join(folder, `${number + 1}`);
  const progress = new Progress('stories rendered', stories.length);
  const queue = numbers.values();
  try {
    await rm(outDir, { recursive: true, force: true });
    const work = async () => {
      for (const number of queue) {
        await run(['src/build-part.ts', folderOf(number)], `${number + 1}/${parts}`, 'pipe');
        progress.step(shareOf(stories, { number, of: parts }).length);
      }
    };
    await Promise.all(Array.from({ length: cores }, work));
    for (const number of numbers) await mergeFolders(folderOf(number), outDir);
    progress.end();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Builds a part in a process of its own; throws with its last words when it fails. */
function run(program: readonly string[], part: string, output: 'inherit' | 'pipe'): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, program, {
      env: { ...process.env, AS_REPORTED_PART: part },
      stdio: ['ignore', output, output],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-LAST_WORDS);
      });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Part ${part} of the site could not be built (exit code ${code}).\n${said}`));
    });
  });
}

try {
  await main();
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
}
