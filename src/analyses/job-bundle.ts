import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { threadId } from 'node:worker_threads';
import type * as program from './analyse-job.ts';

/** What a thread runs. */
type Program = typeof program;

const ENTRY = fileURLToPath(new URL('./analyse-job.ts', import.meta.url));

/**
 * Where the program of a thread is kept as one file, below `folder`. To load its
 * three hundred modules one by one takes a third of the time of an analysis
 * after a single article has changed.
 *
 * @param pipeline see `pipelineVersion`
 */
export function bundleFile(folder: string, pipeline: string): string {
  // It names the weights by their paths.
  const key = createHash('sha256').update(pipeline).update(ENTRY).digest('hex').slice(0, 40);
  // A module can be required from a whole path only.
  return resolve(folder, 'program', `${key}.cjs`);
}

/** Makes the bundle with esbuild, which Astro brings along, and loads it; null where that cannot be done. */
export async function makeBundle(file: string): Promise<LoadedBundle | null> {
  try {
    const { build, stop } = await import('esbuild');
    const { outputFiles } = await build({
      entryPoints: [ENTRY],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      write: false,
      logLevel: 'silent',
      banner: { js: '(function (require, module) {' },
      footer: { js: '})' },
      plugins: [{ name: 'weights', setup: (bundler) => bundler.onLoad({ filter: /\.json$/ }, readAtRun) }],
    });
    await stop();
    // Those of former versions are of no use any more.
    rmSync(dirname(file), { recursive: true, force: true });
    mkdirSync(dirname(file), { recursive: true });
    for (const { contents } of outputFiles) writeWhole(file, contents);
  } catch {
    return null;
  }
  return loadBundle(file);
}

/** JSON is parsed much faster from its file than as a part of a program. */
const readAtRun = ({ path }: { readonly path: string }) => ({
  contents: `module.exports = JSON.parse(require('node:fs').readFileSync(${JSON.stringify(path)}, 'utf8'))`,
});

/** A bundle in use. */
export interface LoadedBundle {
  readonly program: Program;
  /**
   * Keeps what V8 compiled of it until then, unless that was kept before: V8
   * compiles a function when it is first called, and the next thread has no need to.
   */
  readonly keepCode: () => void;
}

/** Loads a bundle; null where there is none, or none that can be read. */
export function loadBundle(file: string): LoadedBundle | null {
  const codeFile = `${file}.code`;
  try {
    const source = readFileSync(file, 'utf8');
    const cachedData = existsSync(codeFile) ? readFileSync(codeFile) : undefined;
    const script = new Script(source, { filename: file, cachedData });
    const run = script.runInThisContext() as (require: NodeJS.Require, module: { exports: Program }) => void;
    const module = { exports: {} as Program };
    run(createRequire(file), module);
    // V8 takes no code that another version made.
    let keep = cachedData === undefined || script.cachedDataRejected === true;
    return {
      program: module.exports,
      keepCode: () => {
        if (keep) writeWhole(codeFile, script.createCachedData());
        keep = false;
      },
    };
  } catch {
    return null;
  }
}

/** Writes a file that another thread may read at any time. Without it the next one has more to do. */
function writeWhole(file: string, data: Uint8Array): void {
  const draft = `${file}.${process.pid}.${threadId}.part`;
  try {
    writeFileSync(draft, data);
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}
