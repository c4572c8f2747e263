import type { Article, Attribution, Span } from '../model.ts';
import { normOf, normsOf } from '../text/words.ts';
import { perStatement } from './per-statement.ts';
import { sourceOf, type Source } from './sources.ts';
import { statementTitle, titlingReading } from './statement-title.ts';
import type { StoryIndex } from './story-index.ts';

/** Whose words a statement's title is. */
export interface TitleOwner {
  /** `editor`; `spoken`: every word stands inside quotation marks of the source; `outlet`: words of an outlet about it. */
  readonly by: 'editor' | 'spoken' | 'outlet';
  /** Whom the outlets that print it name; null for an editor's title. */
  readonly source: Source | null;
  /** The articles that print the words so, in the order of letters; none for an editor's title. */
  readonly articles: readonly Article[];
}

/** Whose words a statement's title is. Of one that names source and reporting words no speaker said all. */
export const titleOwner = perStatement((index, statement): TitleOwner => {
  if (statement.titleFrom === 'editor') return { by: 'editor', source: null, articles: [] };
  const { before, words } = statementTitle(index, statement);
  const readings = statement.readings.map(index.attribution);
  const printing = (where: 'quoted' | 'content') =>
    readings.filter((reading) => holds(index.article(reading.article), reading[where], words));
  const quoting = before === '' ? printing('quoted').filter(({ kind }) => kind !== 'assertion') : [];
  if (quoting.length > 0) return { by: 'spoken', ...printedBy(index, quoting) };
  const own = printing('content');
  const titling = titlingReading(index, statement);
  return { by: 'outlet', ...printedBy(index, own.length > 0 || titling === null ? own : [titling]) };
});

/** Whom the first of some readings names, and the articles of those that name the same. */
function printedBy(
  index: StoryIndex,
  readings: readonly Attribution[],
): Pick<TitleOwner, 'source' | 'articles'> {
  const [source = null, ...others] = readings.map((reading) => sourceOf(index, reading));
  const isSame = (other: Source | null) => other?.own === source?.own && other?.name === source?.name;
  const same = new Set(
    readings.flatMap(({ article }, i) => (i === 0 || isSame(others[i - 1] ?? null) ? [article] : [])),
  );
  return { source, articles: index.story.articles.filter(({ id }) => same.has(id)) };
}

/** Whether spans of an article hold the words of a title, each part between its ellipses in one piece, in order. */
function holds({ text }: Article, spans: readonly Span[], title: string): boolean {
  const printed = ` ${spans.flatMap((span) => normsOf(text, span)).join(' ')} `;
  const parts = title.split('…').map(normOf);
  let from = 0;
  return parts
    .filter((part) => part !== '')
    .every((part) => {
      const at = printed.indexOf(` ${part} `, from);
      from = at + part.length + 1;
      return at >= 0;
    });
}
