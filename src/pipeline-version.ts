import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders whose code decides what is extracted from an article. */
const STAGES = ['src/text', 'src/extract'];

/**
 * A hash over the code and weights that extraction depends on: what was
 * extracted before stays valid as long as it is the same. `root` is the
 * project's folder.
 */
export async function pipelineVersion(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const stage of STAGES) {
    const names = await readdir(join(root, stage), { recursive: true });
    for (const name of names.filter(isCode).sort())
      hash.update(name).update(await readFile(join(root, stage, name)));
  }
  return hash.digest('hex');
}

const isCode = (name: string) => /\.(?:ts|json)$/.test(name) && !/\.test\.ts$|^(?:gold|train)\b/.test(name);
