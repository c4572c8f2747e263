import type { Article, Attribution, Statement } from '../model.ts';
import { wordsOf } from '../text/words.ts';
import { isContentWord } from './function-words.ts';
import type { StoryIndex } from './story-index.ts';

/** What one article alone reports. */
export interface Lonely {
  readonly article: Article;
  /** Attributed statements first, then the outlet's own, each in text order. */
  readonly statements: readonly LonelyStatement[];
}

/** A statement that one article alone reports. */
export interface LonelyStatement {
  readonly statement: Statement;
  readonly reading: Attribution;
  /** Whether it has too few words to say anything by itself, and no editor gave it a title. */
  readonly isScrap: boolean;
}

/** “It was the number one thing” says nothing alone. */
const FEWEST_CONTENT_WORDS = 4;

/** Statements with readings in one article only, by article; articles without any are left out. */
export function lonelyOf(index: StoryIndex): Lonely[] {
  const alone = index.story.statements.flatMap((statement) => {
    const readings = statement.readings.map(index.attribution);
    const [reading] = readings;
    return reading !== undefined && readings.every(({ article }) => article === reading.article)
      ? [{ statement, reading, isScrap: isScrap(index, statement, readings) }]
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

function isScrap(index: StoryIndex, { titleFrom }: Statement, readings: readonly Attribution[]): boolean {
  if (titleFrom === 'editor') return false;
  const words = readings.flatMap(({ article, content }) =>
    content.flatMap((span) => wordsOf(index.article(article).text, span)),
  );
  return words.filter(({ norm }) => isContentWord(norm)).length < FEWEST_CONTENT_WORDS;
}

const isOwn = ({ kind }: Attribution): boolean => kind === 'assertion';
const startOf = ({ content }: Attribution): number => content[0]?.start ?? 0;
