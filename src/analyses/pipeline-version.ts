import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders and files whose code decides what an analysis says. */
const STAGES = ['text', 'extract', 'align', 'collate', 'permalinks', 'content', 'search', 'analyses'];
const COMPOSITION = ['src/analyse.ts', 'src/model.ts'];

/** The project's folder: a command may be called from any other. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The files whose code decides it, below the project's folder. */
export function pipelineFiles(): string[] {
  const ofStages = STAGES.flatMap((stage) => {
    const names = readdirSync(join(ROOT, 'src', stage), { recursive: true, encoding: 'utf8' });
    const code = names.filter(isCode).sort();
    return code.map((name) => join('src', stage, name).replaceAll('\\', '/'));
  });
  return [...ofStages, ...COMPOSITION];
}

/**
 * A hash over the code, the weights and the versions of dependencies that the
 * analysis of a story depends on: what was analysed before stays valid as long
 * as it is the same.
 */
export function pipelineVersion(): string {
  const hash = createHash('sha256');
  // One after the other, hundreds of small files are read fastest like this.
  for (const name of pipelineFiles()) hash.update(name).update(readFileSync(join(ROOT, name)));
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return hash.update(JSON.stringify(dependencies)).digest('hex');
}

const isCode = (name: string) =>
  /\.(?:ts|json)$/.test(name) && !/\.(?:test|fixture)\.ts$|^(?:gold|train)\b/.test(name);
