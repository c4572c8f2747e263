import { analyseContent } from '../content/analyse-content.ts';
import type { Problem } from '../content/problem.ts';
import type { StoryContent } from '../content/read.ts';
import type { Speaker } from '../model.ts';
import { writeLedger } from '../permalinks/ledger-file.ts';
import type { AnalysisRecord } from './record.ts';
import { summaryOf } from './summary.ts';

/** A story to be analysed. */
export interface AnalysisTask {
  readonly story: StoryContent;
  readonly key: string;
}

/** A story's record, and what is wrong with its content. Pure. */
export function analyseRecord(
  { story, key }: AnalysisTask,
  known: readonly Speaker[],
): { record: AnalysisRecord; problems: readonly Problem[] } {
  const { analysis, problems } = analyseContent(story, known);
  const record = {
    key,
    summary: summaryOf(analysis.story),
    story: analysis.story,
    ledger: writeLedger(analysis.ledger),
    bodies: story.articles.map(({ body }) => body),
  };
  return { record, problems };
}
