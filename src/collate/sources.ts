import type { Article, Attribution, Speaker } from '../model.ts';
import { listed } from '../text/say.ts';
import { foldSpace } from './print.ts';
import type { OutletReport } from './reports.ts';
import type { StoryIndex } from './story-index.ts';

/** Whom one outlet names as the source of what it reports. */
export interface Source {
  /** Null where no speaker is resolved, and for the outlet's own voice. */
  readonly speaker: Speaker | null;
  /** The speaker's name, else the words that name the source, in quotation marks. */
  readonly name: string;
  /** Whether the outlet says it in its own voice. */
  readonly own: boolean;
}

/** A source with the articles that name it, in the order of letters. */
export interface SourceShare {
  readonly source: Source;
  readonly articles: readonly Article[];
}

const OWN: Source = { speaker: null, name: 'own voice', own: true };

/** Whom a reading is ascribed to by its own outlet. */
export function sourceOf(
  index: StoryIndex,
  { article, kind, speaker, source }: Pick<Attribution, 'article' | 'kind' | 'speaker' | 'source'>,
): Source {
  if (kind === 'assertion') return OWN;
  const known = index.speaker(speaker);
  if (known !== null) return { speaker: known, name: known.name, own: false };
  const words = source === null ? '' : foldSpace(index.article(article).text.slice(source.start, source.end));
  return { speaker: null, name: words === '' ? 'an unnamed source' : `“${words}”`, own: false };
}

/** Who says a statement by the account of each of its outlets; the source of most outlets first, own voices last. */
export function sourcesOf(
  index: StoryIndex,
  reports: readonly Pick<OutletReport, 'article' | 'shown'>[],
): SourceShare[] {
  const named = reports.map(({ article, shown }) => ({ article, source: sourceOf(index, shown[0]!) }));
  const groups = Map.groupBy(named, ({ source }) => source.speaker?.id ?? source.name);
  return Array.from(groups.values(), (same) => ({
    source: same[0]!.source,
    articles: same.map(({ article }) => article),
  })).sort((a, b) => Number(a.source.own) - Number(b.source.own) || b.articles.length - a.articles.length);
}

/**
 * Who says a statement, in a line: "Ada Lind", "in the outlets’ own voice"; where outlets
 * name several, each with the letters of those that name it, and last those that name none.
 * That they differ is said of distinct speakers alone: “a clerk” may be Ada Lind.
 */
export function whoSays(sources: readonly SourceShare[]): string {
  const named = sources.filter(({ source }) => !source.own);
  const own = sources.find(({ source }) => source.own);
  const [first] = named;
  if (first === undefined) {
    if (own === undefined) return '';
    return own.articles.length === 1 ? 'in its own voice' : 'in the outlets’ own voice';
  }
  if (own === undefined && named.length === 1) return first.source.name;
  const stated =
    own === undefined
      ? ''
      : `, stated by ${lettersOf(own.articles)} ${own.articles.length === 1 ? 'itself' : 'themselves'}`;
  if (named.length === 1)
    return `attributed to ${first.source.name} by ${lettersOf(first.articles)}${stated}`;
  const names = named.map(({ source, articles }) => `${source.name} (${lettersOf(articles)})`).join(', ');
  return `${speakersDiffer(sources) ? 'attributed differently: ' : ''}${names}${stated}`;
}

/** Whether outlets name distinct speakers as the source. */
export function speakersDiffer(sources: readonly SourceShare[]): boolean {
  return sources.filter(({ source }) => source.speaker !== null).length > 1;
}

const lettersOf = (articles: readonly Article[]) => listed(articles.map(({ letter }) => letter));
