import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { extract } from './extract/extract.ts';
import { pipelineVersion } from './pipeline-version.ts';
import { parseMarkdown } from './text/markdown.ts';
import { entryId } from './content/article.ts';
import { ContentError } from './content/problem.ts';
import { readContent } from './content/read.ts';
import { contentRoot } from './content/root.ts';

/**
 * Articles with what was extracted from each, kept between builds: an entry is
 * made anew only when its file, or the pipeline, has changed. Wrong content
 * stops the build.
 */
export function articlesLoader(): Loader {
  return {
    name: 'as-reported-articles',
    load: async (context) => {
      await load(context);
      const root = resolve(contentRoot());
      context.watcher?.add(root);
      context.watcher?.on('all', (_event, path) => {
        if (!resolve(path).startsWith(root)) return;
        load(context).catch((error: unknown) => context.logger.error(String(error)));
      });
    },
  };
}

async function load(context: LoaderContext): Promise<void> {
  const { store, logger } = context;
  const version = await pipelineVersion(fileURLToPath(context.config.root));
  const { content, problems } = await readContent(contentRoot());
  if (problems.length > 0) throw new ContentError(problems);
  const articles = content.stories.flatMap((story) => story.articles);
  const ids = new Set(articles.map(entryId));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  let kept = 0;
  for (const article of articles) {
    const id = entryId(article);
    const digest = context.generateDigest({ version, article: JSON.stringify(article) });
    if (store.get(id)?.digest === digest) {
      kept++;
      continue;
    }
    const { text, blocks } = parseMarkdown(article.body);
    store.set({ id, data: { article, extraction: extract(text, blocks) }, digest });
  }
  logger.info(`${articles.length - kept} articles analysed, ${kept} unchanged`);
}
