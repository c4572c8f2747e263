import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { trimPolicy } from './trim-policy.ts';

/** The editor's review page exists under the development server only. */
export function review(): AstroIntegration {
  return {
    name: 'as-reported-review',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev') injectRoute({ pattern: '/review/', entrypoint: './src/review/index.astro' });
      },
    },
  };
}

/** Leaves each built page the security policy that it needs itself. */
export function policy(): AstroIntegration {
  return {
    name: 'as-reported-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const name of await readdir(root, { recursive: true })) {
          if (!name.endsWith('.html')) continue;
          const html = await readFile(join(root, name), 'utf8');
          await writeFile(join(root, name), trimPolicy(html));
        }
      },
    },
  };
}
