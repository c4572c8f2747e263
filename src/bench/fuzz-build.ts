import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeTogether } from '../content/write-together.ts';
import { newsStory } from './news-arbitrary.ts';

/** Below the project, where Astro keeps what it bundles beside its output. */
const CACHE = 'node_modules/.cache/as-reported';

/** Builds a site of `stories` random stories, without cards; returns what went wrong, or null. */
export async function brokenBuild(stories: number, seed: number): Promise<string | null> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'fuzz-'));
  try {
    for (const [s, bodies] of fc.sample(newsStory, { numRuns: stories, seed }).entries())
      await writeTogether(
        bodies.map((body, i) => ({
          path: join(folder, 'content/articles', `story-${s}`, `outlet-${i}.md`),
          // An article without a word is refused, and rightly.
          data: `---\noutlet: Outlet ${i}\nheadline: null\n---\n\nFares will rise.\n\n${body}\n`,
        })),
      );
    return await run(['src/build.ts', '--outDir', join(folder, 'site')], join(folder, 'content'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[], content: string): Promise<string | null> {
  return new Promise((resolve) => {
    const env = { ...process.env, AS_REPORTED_CONTENT: content, AS_REPORTED_CARDS: 'off' };
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-4000)));
    child.on('close', (code) => resolve(code === 0 ? null : said));
  });
}
