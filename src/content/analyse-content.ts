import { analyseStory, type Analysis } from '../analyse.ts';
import { extract, type Extraction } from '../extract/extract.ts';
import type { Article, Speaker } from '../model.ts';
import { readLedger } from '../permalinks/ledger-file.ts';
import type { Ledger } from '../permalinks/ledger.ts';
import { withTransfer } from '../permalinks/with-transfer.ts';
import { articleOf } from './article.ts';
import { decisionProblems } from './decision-problems.ts';
import type { Problem } from './problem.ts';
import type { ArticleContent, StoryContent } from './content.ts';
import { parseMarkdown } from '../text/markdown.ts';

/** What an article's Markdown says by itself, whatever stands around it. */
export interface ReadBody extends Pick<Article, 'text' | 'blocks'> {
  readonly extraction: Extraction;
}

/** A story's analysis, with what it was made of. */
export interface AnalysedStory {
  readonly analysis: Analysis;
  /** Of each article, in the story's order. */
  readonly extractions: readonly Extraction[];
  readonly problems: readonly Problem[];
}

/**
 * Analyses a story of the content folder. Decisions that point at nothing and a
 * ledger that is none are in `problems`. Articles whose Markdown is in `before`
 * are not read again.
 */
export function analyseContent(
  story: StoryContent,
  known: readonly Speaker[],
  before: ReadonlyMap<string, ReadBody> = new Map(),
): AnalysedStory {
  const { ledger, problems } = ledgerOf(story);
  const articles = story.articles.map((content, place) => {
    const read = before.get(content.body) ?? readBody(content);
    return { article: articleOf(content, place, read), extraction: read.extraction };
  });
  const analysis = analyseStory({
    id: story.id,
    title: story.title,
    date: story.date,
    articles,
    known,
    decisions: story.decisions.map(({ decision }) => decision),
    ledger,
  });
  return {
    analysis,
    extractions: articles.map(({ extraction }) => extraction),
    problems: [...problems, ...decisionProblems(story, analysis)],
  };
}

function readBody({ body }: ArticleContent): ReadBody {
  const { text, blocks } = parseMarkdown(body);
  return { text, blocks, extraction: extract(text, blocks) };
}

function ledgerOf(story: StoryContent): { ledger: Ledger | null; problems: Problem[] } {
  const ledger = story.ledger === null ? null : readLedger(story.ledger);
  if (ledger === null || 'passages' in ledger)
    return { ledger: withTransfer(ledger, story.id, story.transfer), problems: [] };
  const remedy = 'Restore the file from the history: every link ever shared hangs on it.';
  const line = ledger.line ?? Number(/\(line (\d+) column/.exec(ledger.found)?.[1] ?? Number.NaN);
  return {
    ledger: null,
    problems: [{ file: story.ledgerFile, ...ledger, line: Number.isNaN(line) ? null : line, remedy }],
  };
}
