import { analyseContent, type ReadBody } from '../content/analyse-content.ts';
import type { Problem } from '../content/problem.ts';
import type { StoryContent } from '../content/content.ts';
import type { Speaker } from '../model.ts';
import { writeLedger } from '../permalinks/ledger-file.ts';
import type { AnalysisRecord } from './record.ts';
import { summaryOf } from './summary.ts';

/** A story to be analysed. */
export interface AnalysisTask {
  readonly story: StoryContent;
  /** See `storyKeys`. */
  readonly key: string;
  /** See `pipelineVersion`. */
  readonly pipeline: string;
}

/**
 * A story's record, and what is wrong with its content. Articles that are in a
 * former record of the same pipeline are not read again. Pure.
 */
export function analyseRecord(
  { story, key, pipeline }: AnalysisTask,
  known: readonly Speaker[],
  former: AnalysisRecord | null,
): { record: AnalysisRecord; problems: readonly Problem[] } {
  const before = former?.pipeline === pipeline ? bodiesOf(former) : undefined;
  const { analysis, extractions, problems } = analyseContent(story, known, before);
  const record = {
    key,
    pipeline,
    summary: summaryOf(analysis.story, analysis.ledger),
    story: analysis.story,
    ledger: writeLedger(analysis.ledger),
    bodies: story.articles.map(({ body }) => body),
    extractions,
  };
  return { record, problems };
}

/** What a record says of its articles, by their Markdown. */
function bodiesOf({ story, bodies, extractions }: AnalysisRecord): Map<string, ReadBody> {
  return new Map(
    bodies.flatMap((body, i) => {
      const [article, extraction] = [story.articles[i], extractions[i]];
      if (article === undefined || extraction === undefined) return [];
      return [[body, { text: article.text, blocks: article.blocks, extraction }] as const];
    }),
  );
}
