import type { Article, Attribution, Statement } from '../model.ts';
import type { StoryIndex } from './story-index.ts';

/** What one article alone reports. */
export interface Lonely {
  readonly article: Article;
  /** Attributed statements first, then the outlet's own, each in text order. */
  readonly statements: readonly { readonly statement: Statement; readonly reading: Attribution }[];
}

/** Statements with readings in one article only, by article; articles without any are left out. */
export function lonelyOf(index: StoryIndex): Lonely[] {
  const alone = index.story.statements.flatMap((statement) => {
    const readings = statement.readings.map(index.attribution);
    const [reading] = readings;
    return reading !== undefined && readings.every(({ article }) => article === reading.article)
      ? [{ statement, reading }]
      : [];
  });
  return index.story.articles.flatMap((article) => {
    const own = alone.filter(({ reading }) => reading.article === article.id);
    own.sort(
      (a, b) =>
        Number(isOwn(a.reading)) - Number(isOwn(b.reading)) || startOf(a.reading) - startOf(b.reading),
    );
    return own.length === 0 ? [] : [{ article, statements: own }];
  });
}

const isOwn = ({ kind }: Attribution): boolean => kind === 'assertion';
const startOf = ({ content }: Attribution): number => content[0]?.start ?? 0;
