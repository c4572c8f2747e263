import type { Article, Attribution, Statement } from '../model.ts';
import { postings } from '../text/postings.ts';
import { anyOverlap } from '../text/spans.ts';
import { hasEditor } from './absence.ts';
import { perStatement } from './per-statement.ts';
import { remembered } from '../text/remembered.ts';
import type { StoryIndex } from './story-index.ts';

/** A text that a statement was not found in, and the statement in which it stands beside the same words of another. */
export interface Elsewhere {
  readonly article: Article;
  readonly statement: Statement;
}

/**
 * Texts that may report a statement though it was not found in them: another statement has
 * them, with a passage that has words in common with one of this statement's. In a half of
 * such cases both are one, so that nothing can be said to be missing. In the order of the
 * articles; none once an editor has decided in the story, whose word is then what stands apart.
 */
export const elsewhereIn = perStatement((index, statement): readonly Elsewhere[] => {
  if (hasEditor(index.story) || statement.notReported.length === 0) return [];
  const beside = besideOf(index, statement);
  return statement.notReported.flatMap((id) => {
    const other = beside.find(({ readings }) =>
      readings.some((reading) => index.attribution(reading).article === id),
    );
    return other === undefined ? [] : [{ article: index.article(id), statement: other }];
  });
});

/** Whether a text, by its article's id, is one of these. */
export const standsElsewhere = (index: StoryIndex, statement: Statement, id: string): boolean =>
  elsewhereIn(index, statement).some(({ article }) => article.id === id);

/** The reports that a statement was not found in, nor a passage of theirs beside one of its own. */
export function silentIn(index: StoryIndex, statement: Statement): Article[] {
  return statement.notReported
    .filter((id) => !standsElsewhere(index, statement, id))
    .map(index.article)
    .filter(({ role }) => role === 'report');
}

/** Other statements that have words of a statement's passages, in the story's order. */
function besideOf(index: StoryIndex, statement: Statement): Statement[] {
  const { statements } = index.story;
  const byArticle = byArticleIn(index);
  const near = new Set<number>();
  for (const id of statement.readings) {
    const own = index.attribution(id);
    for (const at of byArticle.get(own.article) ?? [])
      if (statements[at]!.readings.some((other) => haveCommonWords(own, index.attribution(other))))
        near.add(at);
  }
  return [...near]
    .sort((a, b) => a - b)
    .map((at) => statements[at]!)
    .filter((other) => other !== statement);
}

/** Places in the story's list of the statements that several articles report, by these articles. */
const byArticleIn = remembered((index: StoryIndex) =>
  postings(index.story.statements, ({ readings }) => {
    const articles = new Set(readings.map((id) => index.attribution(id).article));
    return articles.size > 1 ? articles : [];
  }),
);

const haveCommonWords = (a: Attribution, b: Attribution): boolean =>
  a.article === b.article && anyOverlap(a.content, b.content);
