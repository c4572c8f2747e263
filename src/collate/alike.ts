import { inOrder } from '../text/wording.ts';
import type { Statement } from '../model.ts';
import { wordsOf, type Word } from '../text/words.ts';
import { isContentWord } from './function-words.ts';
import { linkOf, VERY_SURE } from './links.ts';
import { markWords, type MarksOf } from './marks.ts';
import { perStatement } from './per-statement.ts';
import { reportsOf, witnessOf, type OutletReport } from './reports.ts';
import { tellingRuns } from './runs.ts';
import type { StoryIndex } from './story-index.ts';
import { formOf } from './word-form.ts';

/** Of the shorter of two quotations at least this share of the content words stands in order in the longer, or they are two sentences. */
const LEAST_IN_COMMON = 1 / 2;
/** One word alone makes no sentence: “I understand that mistrust”, “the mistrust”. */
const FEWEST_IN_COMMON = 2;

/**
 * Ids of the articles that quote the same sentence of a statement as another one does, as far
 * as that is certain: the machine is very sure of both, at least half of the content words of
 * the shorter quotation stand in order in the longer, and neither article has another
 * quotation that is more like the other's, or has the rest of it.
 */
export const alikeIn = perStatement((index, statement): ReadonlySet<string> => {
  const quoting = reportsOf(index, statement)
    .filter((report) => linkOf(statement, report) >= VERY_SURE)
    .map((report) => ({
      report,
      words: contentWords(wordsIn(report)),
      norms: wordsIn(report).map(({ norm }) => norm),
    }))
    .filter(({ words }) => words.length > 0);
  const alike = new Set<string>();
  for (const [i, one] of quoting.entries())
    for (const other of quoting.slice(i + 1)) {
      const common = inOrder(one.words, other.words);
      const shorter = Math.min(one.words.length, other.words.length);
      const isSame = common >= Math.max(FEWEST_IN_COMMON, LEAST_IN_COMMON * shorter);
      const hasBetter = (from: typeof one, to: typeof one) =>
        rivalsOf(index, statement, from.report).some(
          (rival) => inOrder(contentWords(rival), to.words) > common || hasRest(rival, from.norms, to.norms),
        );
      if (isSame && !hasBetter(one, other) && !hasBetter(other, one))
        alike.add(one.report.article.id).add(other.report.article.id);
    }
  return alike;
});

/** Marks as {@link markWords} sets them; that quoted words differ is only said of articles that quote one sentence. */
export const marksIn = perStatement((index, statement): MarksOf => {
  const marks = markWords(reportsOf(index, statement));
  const alike = alikeIn(index, statement);
  return (article, offset) => {
    const mark = marks(article, offset);
    return mark === 'differs' && !alike.has(article) ? 'shared' : mark;
  };
});

/** Whether lines of words, as they are shown, are wordings of one whole sentence: of the longer at least half of the content words stand in order in the other. */
export function isOneSentence([first, ...others]: readonly string[]): boolean {
  const words = contentOf(first ?? '');
  return others.map(contentOf).every((other) => {
    const longer = Math.max(words.length, other.length);
    return longer > 0 && inOrder(words, other) >= LEAST_IN_COMMON * longer;
  });
}

const wordsIn = (report: OutletReport) => witnessOf(report)?.words ?? [];
const contentWords = (words: readonly { readonly norm: string }[]): string[] =>
  words.filter(({ norm }) => isContentWord(norm)).map(({ norm }) => formOf(norm));
const contentOf = (text: string): string[] => contentWords(wordsOf(text));

/** What an article quotes outside of a statement, of anybody. */
function rivalsOf(index: StoryIndex, { readings }: Statement, { article }: OutletReport): Word[][] {
  const own = readings.map(index.attribution).filter((reading) => reading.article === article.id);
  const isShown = (start: number) =>
    own.some(({ content }) => content.some((span) => span.start <= start && start < span.end));
  return index.story.attributions
    .filter((one) => one.article === article.id && one.partOf === null)
    .map(({ quoted }) =>
      quoted.filter(({ start }) => !isShown(start)).flatMap((span) => wordsOf(article.text, span)),
    )
    .filter((words) => words.length > 0);
}

/** Whether a quotation has a run of words of another that what is shown of its article lacks. */
function hasRest(rival: readonly Word[], shown: readonly string[], other: readonly string[]): boolean {
  const missing = new Set(tellingRuns(other)).difference(new Set(tellingRuns(shown)));
  return tellingRuns(rival.map(({ norm }) => norm)).some((run) => missing.has(run));
}
