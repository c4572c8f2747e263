import { ContentError } from '../content/problem.ts';
import { readContent } from '../content/read.ts';
import { analyseArchive, type Analysed } from './analyse-archive.ts';
import { AnalysisThreads } from './analysis-threads.ts';

/**
 * Reads a content folder and analyses what is new in it. Records and index are
 * kept in `folder`. Throws a `ContentError` where something is wrong.
 */
export async function analyseFolder(root: string, folder?: string): Promise<Analysed> {
  const threads = new AnalysisThreads(folder);
  try {
    const { content, problems } = await readContent(root);
    if (problems.length > 0) throw new ContentError(problems);
    const made = await analyseArchive(root, content, threads);
    if (made.problems.length > 0) throw new ContentError(made.problems);
    return made;
  } finally {
    await threads.end();
  }
}
