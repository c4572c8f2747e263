import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Analysed } from './analyses/analyse-archive.ts';
import { analyseFolder } from './analyses/analyse-folder.ts';
import { ContentError } from './content/problem.ts';
import { contentRoot } from './content/root.ts';
import { shownPath } from './content/shown-path.ts';
import { unansweredPermalinks } from './content/unanswered.ts';
import { checkPort } from './rendering/port.ts';
import { checkProjectPath } from './rendering/project-path.ts';
import { renderParts } from './rendering/render-parts.ts';
import { followContent } from './review/follow-content.ts';
import { inFigures } from './text/in-figures.ts';

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
 * Analyses what is new in the content folder, while Astro bundles the pages, and
 * renders the pages of what it finds. In development it analyses whenever the
 * content changes. Wrong content stops the build.
 */
export function edition(): AstroIntegration {
  let analysed: Promise<Analysed> | undefined;
  let bundle = '';
  let out = '';
  return {
    name: 'as-reported',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') orEnd(() => checkPort(process.argv.slice(2)));
        if (command === 'dev') orEnd(() => checkProjectPath(fileURLToPath(config.root)));
        if (command === 'preview') orEnd(() => checkHasSite(fileURLToPath(config.outDir)));
        if (command === 'build') analysed = analysisOfBuild();
      },
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'as-reported',
          getStaticPaths: async () => {
            const { stories } = (await analysed) ?? { stories: [] };
            const begun = performance.now();
            const summaries = stories.map(({ summary }) => summary);
            await renderParts(bundle, out, summaries);
            const unanswered = await unansweredPermalinks(contentRoot(), out);
            if (unanswered.length > 0) throw new ContentError(unanswered);
            console.log(`${storiesIn(stories.length)} rendered in ${secondsSince(begun)} s`);
            return [];
          },
          render: () => Promise.reject(new Error('Pages are rendered in parts.')),
        });
      },
      'astro:build:setup': ({ vite, target }) => {
        if (target === 'server') bundle = vite.environments?.['prerender']?.build?.outDir ?? '';
      },
      'astro:server:setup': ({ server, logger }) =>
        followContent(server, resolve(contentRoot()), {
          analyse: () => analyse((message) => logger.info(message)),
          reload: () => {
            // Astro forgets which pages there are when it hears this from its own content folder.
            for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
            server.hot.send({ type: 'full-reload' });
          },
          complain: (message) => logger.error(message),
        }),
    },
  };
}

/** Ends the process with what is wrong where Astro would add its own stack to it. */
function orEnd(check: () => void): void {
  try {
    check();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

function checkHasSite(folder: string): void {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no site in ${shownPath(folder)} yet. Make it with npm run build.`);
}

let begun: Promise<Analysed> | undefined;

/** The analysis that a build renders; begun on the first call, so that it goes on while Astro is still loaded. */
export function analysisOfBuild(): Promise<Analysed> {
  if (begun === undefined) {
    begun = analyse(console.log);
    // Who waits for it hears of its error.
    begun.catch(() => undefined);
  }
  return begun;
}

async function analyse(say: (message: string) => void): Promise<Analysed> {
  const begun = performance.now();
  const made = await analyseFolder(contentRoot());
  const { stories, analysed } = made;
  say(`${storiesIn(analysed)} analysed, ${stories.length - analysed} unchanged, in ${secondsSince(begun)} s`);
  return made;
}

const secondsSince = (begun: number) => ((performance.now() - begun) / 1000).toFixed(1);

const storiesIn = (count: number) => inFigures(count, 'story', 'stories');
