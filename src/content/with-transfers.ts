import { parseMarkdown } from '../text/markdown.ts';
import { transfersOf } from '../permalinks/transfers.ts';
import type { StoryContent } from './content.ts';
import type { Folder } from './folder.ts';
import { checkName } from './read-article.ts';
import { reportStray } from './report-folder.ts';

/**
 * Stories with what goes from ledger to ledger because articles were moved between them.
 * A ledger whose story has no articles any more is reported, unless they stand in others.
 */
export async function withTransfers(
  folder: Folder,
  stories: readonly StoryContent[],
): Promise<readonly StoryContent[]> {
  const ids = new Set(stories.map(({ id }) => id));
  const strays = (await folder.files('.json', 'permalinks'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((id) => !ids.has(id))
    // A name that is no story's is a slip of the pen, or of a disk that does not tell capitals apart.
    .filter((id) => checkName(folder, id, folder.show('permalinks', `${id}.json`)))
    .map((id) => ({ id, ledger: folder.text('permalinks', `${id}.json`), articles: [] }));
  const { transfers, taken } = transfersOf([
    ...stories.map(({ id, ledger, articles }) => ({
      id,
      ledger,
      articles: articles.map((article) => ({
        id: article.id,
        outlet: article.outlet.id,
        body: article.body,
        text: () => parseMarkdown(article.body).text,
      })),
    })),
    ...strays,
  ]);
  for (const { id } of strays)
    if (!taken.has(id))
      reportStray(
        folder,
        id,
        'permalinks',
        '.json',
        'If the story has another name now, rename this file like its folder, and run the command permalinks: then every link goes on. If its articles are part of another story now, move them there as they are. If the story was taken out, put it back: links that were published never die.',
      );
  return stories.map((story) => ({ ...story, transfer: transfers.get(story.id) ?? null }));
}
