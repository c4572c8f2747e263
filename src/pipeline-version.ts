import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders and files whose code decides what an analysis says. */
const STAGES = ['text', 'extract', 'align', 'collate', 'permalinks', 'content', 'search', 'analyses'];
const COMPOSITION = [
  'src/analyse.ts',
  'src/model.ts',
  'src/components/outlet/coverage.ts',
  'src/components/search/parts.ts',
  'src/components/speaker/said.ts',
  'src/components/words.ts',
];

/**
 * A hash over the code, the weights and the versions of dependencies that the
 * analysis of a story depends on: what was analysed before stays valid as long
 * as it is the same. `root` is the project's folder.
 */
export async function pipelineVersion(root: string): Promise<string> {
  const hash = createHash('sha256');
  const add = async (name: string) => hash.update(name).update(await readFile(join(root, name)));
  for (const stage of STAGES) {
    const names = await readdir(join(root, 'src', stage), { recursive: true });
    for (const name of names.filter(isCode).sort()) await add(join('src', stage, name).replaceAll('\\', '/'));
  }
  for (const name of COMPOSITION) await add(name);
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return hash.update(JSON.stringify(dependencies)).digest('hex');
}

const isCode = (name: string) =>
  /\.(?:ts|json)$/.test(name) && !/\.(?:test|fixture)\.ts$|^(?:gold|train)\b/.test(name);
