import { analyseStories } from '../analyses/analyse-archive.ts';
import { readRecord } from '../analyses/record.ts';
import type { AnalysedContent } from '../content/check.ts';
import type { Content } from '../content/content.ts';
import { contentRoot } from '../content/root.ts';

/** Analyses a content folder's stories, as far as they are not known. */
export async function analysedContent(content: Content): Promise<AnalysedContent> {
  const { stories, problems } = await analyseStories(contentRoot(), content);
  const keys = new Map(stories.map(({ key, summary }) => [summary.id, key]));
  const ledgerOf = async (story: string) => (await readRecord(keys.get(story) ?? ''))?.ledger ?? null;
  return { problems, ledgerOf };
}
