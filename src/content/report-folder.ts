import type { ArticleContent, StoryContent } from './content.ts';
import { remedyForCopy } from './copies.ts';
import type { Folder } from './folder.ts';
import { shown } from './problem.ts';

/** Files that belong to a story by their name, and whose story has no articles. */
export async function reportStrays(
  folder: Folder,
  stories: readonly string[],
  place: string,
  ending: string,
  remedy: string,
): Promise<void> {
  for (const name of await folder.files(ending, place)) {
    const story = name.slice(0, -ending.length);
    if (!stories.includes(story)) reportStray(folder, story, place, ending, remedy);
  }
}

/** A file that belongs to a story by its name, where that has no articles. */
export function reportStray(
  folder: Folder,
  story: string,
  place: string,
  ending: string,
  remedy: string,
): void {
  folder.report({
    file: folder.show(place, `${story}${ending}`),
    line: null,
    expected: `a folder ${folder.show('articles', story)} with its articles`,
    found: 'none',
    remedy: remedyForCopy(story) ?? remedy,
  });
}

/** A ledger that says that it is another story's, which has its own: two stories would have the same addresses. */
export function reportTaken(folder: Folder, stories: readonly StoryContent[]): void {
  const ids = new Set(stories.map(({ id }) => id));
  for (const { id, ledger, ledgerFile } of stories) {
    const named = /"story": *"([^"]*)"/.exec(ledger ?? '')?.[1];
    if (named === undefined || named === id || !ids.has(named)) continue;
    folder.report({
      file: ledgerFile,
      line: 1,
      expected: `the ledger of ${shown(id)}`,
      found: `that of ${shown(named)}, which is a story of its own`,
      remedy: 'Restore the file from the history, or delete it if the story was never published.',
    });
  }
}

const LISTS = ['edition.yaml', 'outlets.yaml', 'speakers.yaml'];

/** A list beside the others that nothing reads: its name is misspelt. */
export function reportUnknown(folder: Folder, names: Awaited<ReturnType<Folder['names']>>): void {
  for (const { name, isFolder } of names)
    if (!isFolder && /\.ya?ml$/i.test(name) && !LISTS.includes(name))
      folder.report({
        file: folder.show(name),
        line: null,
        expected: `one of ${LISTS.join(', ')}`,
        found: 'another name',
        remedy: 'Rename it, or move it out of the folder.',
      });
}

/** Without outlets.yaml each article names its outlet: all of one outlet's must agree. */
export function reportRenamed(folder: Folder, stories: readonly StoryContent[]): void {
  const first = new Map<string, ArticleContent>();
  for (const article of stories.flatMap((story) => story.articles)) {
    const other = first.get(article.id);
    if (other === undefined) first.set(article.id, article);
    else if (other.outlet.name !== article.outlet.name)
      folder.report({
        file: article.file,
        line: null,
        expected: `the outlet to be called ${shown(other.outlet.name)}, as in ${other.file}`,
        found: shown(article.outlet.name),
        remedy: `Give both the same name, or list the outlet in ${folder.show('outlets.yaml')}.`,
      });
  }
}
