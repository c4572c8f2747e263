import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Where the site of `src/e2e/content` stands after `buildFixture`. */
export const FIXTURE = {
  folder: 'node_modules/.cache/as-reported/odd-states',
  base: '/below/a-base/',
  published: 'https://odd-states.example',
} as const;

/**
 * Builds the site of the odd states (one article alone, twelve outlets, no
 * date, right-to-left text, a long quotation, markup in the text), below a
 * base and for a published address, which the edition's own build lacks.
 */
export async function buildFixture(): Promise<void> {
  const { NODE_ENV: _, ...environment } = process.env;
  const build = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', FIXTURE.folder];
  await promisify(execFile)(process.execPath, build, {
    env: {
      ...environment,
      AS_REPORTED_CONTENT: 'src/e2e/content',
      BASE: FIXTURE.base,
      SITE: FIXTURE.published,
    },
    maxBuffer: 2 ** 26,
  });
}
