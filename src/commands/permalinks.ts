import { ContentError } from '../content/problem.ts';
import { readContent } from '../content/read.ts';
import { contentRoot } from '../content/root.ts';
import { writeTogether, type FileToWrite } from '../content/write-together.ts';
import type { Ledger } from '../permalinks/ledger.ts';
import { counted, inWords } from '../text/say.ts';
import { analysedContent } from './analysed-content.ts';
import { UsageError } from './arguments.ts';

/** `permalinks`: brings the ledgers of permalinks up to date, and says which have changed. */
export async function permalinks(args: readonly string[]): Promise<void> {
  if (args.length > 0) throw new UsageError('permalinks takes no arguments');
  const { content, problems } = await readContent(contentRoot());
  if (problems.length > 0) throw new ContentError(problems);
  const { problems: stale, ledgerOf } = await analysedContent(content);
  if (stale.length > 0) throw new ContentError(stale);
  const files: (FileToWrite & { readonly data: string })[] = [];
  for (const story of content.stories) {
    const data = await ledgerOf(story.id);
    if (data === null || data === story.ledger) continue;
    files.push({ path: story.ledgerFile, data });
  }
  await writeTogether(files);
  for (const { path, data } of files) console.log(`${path}: ${ledgerSummary(data)}`);
  if (files.length === 0) console.log('every ledger is up to date');
}

/** “120 permalinks, three of them moved, one gone” */
function ledgerSummary(data: string): string {
  const { passages, statements } = JSON.parse(data) as Ledger;
  const all = [...passages, ...statements];
  const gone = all.filter(({ leadsTo }) => leadsTo === null).length;
  const moved = all.filter(({ id, leadsTo }) => leadsTo !== null && leadsTo !== id).length;
  return [
    counted(all.length, 'permalink'),
    ...(moved > 0 ? [`${inWords(moved)} of them moved`] : []),
    ...(gone > 0 ? [`${inWords(gone)} gone`] : []),
  ].join(', ');
}
