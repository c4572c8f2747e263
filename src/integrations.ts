import { resolve } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { analyseFolder } from './analyses/analyse-folder.ts';
import { contentRoot } from './content/root.ts';
import { currentPart } from './parts.ts';
import { policyTrimmer } from './trim-policy.ts';

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

/**
 * Analyses what is new in the content folder before any page is made, and in
 * development whenever it changes. Wrong content stops the build.
 */
export function analyses(): AstroIntegration {
  return {
    name: 'as-reported-analyses',
    hooks: {
      // Who names a part has analysed before.
      'astro:build:start': async ({ logger }) => {
        if (currentPart() === null) await analyse(logger);
      },
      'astro:server:setup': async ({ server, logger }) => {
        await analyse(logger);
        const root = resolve(contentRoot());
        server.watcher.add(root);
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(root)) return;
          analyse(logger).then(
            () => {
              // Astro forgets which pages there are when it hears this from its own content folder.
              for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
              server.hot.send({ type: 'full-reload' });
            },
            (error: unknown) => logger.error(String(error)),
          );
        });
      },
    },
  };
}

async function analyse(logger: AstroIntegrationLogger): Promise<void> {
  const { stories, analysed } = await analyseFolder(contentRoot());
  logger.info(`${analysed} stories analysed, ${stories.length - analysed} unchanged`);
}

/** Leaves each built page the security policy that it needs itself, before it is written. */
export function policy(): AstroIntegration {
  return {
    name: 'as-reported-policy',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        const trim = policyTrimmer();
        setPrerenderer((astro) => ({
          ...astro,
          render: async (request, options) => {
            const rendered = await astro.render(request, options);
            const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
            if (!response.headers.get('Content-Type')?.startsWith('text/html')) return rendered;
            const { status, headers } = response;
            // Bytes, since a response copies them faster than it encodes words.
            const page = Buffer.from(trim(await response.text()));
            return { ...rest, response: new Response(page, { status, headers }) };
          },
        }));
      },
    },
  };
}
