import { analyseStory, type Analysis } from '../analyse.ts';
import { extract } from '../extract/extract.ts';
import type { Speaker } from '../model.ts';
import { readLedger } from '../permalinks/ledger-file.ts';
import type { Ledger } from '../permalinks/ledger.ts';
import { articlesOf } from './article.ts';
import { decisionProblems } from './decision-problems.ts';
import type { Problem } from './problem.ts';
import type { StoryContent } from './read.ts';

/**
 * Analyses a story of the content folder. Decisions that point at nothing and a
 * ledger that is none are in `problems`.
 */
export function analyseContent(
  story: StoryContent,
  known: readonly Speaker[],
): { analysis: Analysis; problems: Problem[] } {
  const { ledger, problems } = ledgerOf(story);
  const analysis = analyseStory({
    id: story.id,
    title: story.title,
    date: story.date,
    articles: articlesOf(story).map((article) => ({
      article,
      extraction: extract(article.text, article.blocks),
    })),
    known,
    decisions: story.decisions.map(({ decision }) => decision),
    ledger,
  });
  return { analysis, problems: [...problems, ...decisionProblems(story, analysis.problems)] };
}

function ledgerOf(story: StoryContent): { ledger: Ledger | null; problems: Problem[] } {
  if (story.ledger === null) return { ledger: null, problems: [] };
  const ledger = readLedger(story.ledger);
  if ('passages' in ledger) return { ledger, problems: [] };
  const remedy = 'Restore the file from the history: every link ever shared hangs on it.';
  return { ledger: null, problems: [{ file: story.ledgerFile, line: null, ...ledger, remedy }] };
}
