import type { Article, Attribution, Speaker, Statement } from '../model.ts';
import { listed } from '../text/say.ts';
import { sentenceAt } from '../text/sentence-at.ts';
import { foldSpace } from '../text/space.ts';
import { wordsOf, type Word } from '../text/words.ts';
import { isContentWord } from './function-words.ts';
import { DOUBTFUL, linkOf, VERY_SURE } from './links.ts';
import type { OutletReport } from './reports.ts';
import type { StoryIndex } from './story-index.ts';

/** Whom one outlet names as the source of what it reports. */
export interface Source {
  /** Null where no speaker is resolved, and for the outlet's own voice. */
  readonly speaker: Speaker | null;
  /** The speaker's name, else the words that name the source, in quotation marks. */
  readonly name: string;
  /** The same as a sentence names it: with the article that the outlet prints before a name that is no person's (“the White House”, “an aide”). */
  readonly named: string;
  /** Whether the outlet says it in its own voice. */
  readonly own: boolean;
}

/** A source with the articles that name it, in the order of letters. */
export interface SourceShare {
  readonly source: Source;
  readonly articles: readonly Article[];
  /** Whether one of its passages is sure to report what somebody said. */
  readonly isSure: boolean;
  /**
   * Whether one of these articles prints so for sure: words of its name stand at a passage
   * that is sure to be reported and to belong to the statement. Whom “he” means is worked out.
   */
  readonly isPrinted: boolean;
}

/** The article may well name it: the program did not find it. */
const SOURCE_NOT_FOUND = 'a source not found';

const OWN: Source = { speaker: null, name: 'own voice', named: 'own voice', own: true };

/** Whom a reading is ascribed to by its own outlet. */
export function sourceOf(
  index: StoryIndex,
  { article, kind, speaker, source }: Pick<Attribution, 'article' | 'kind' | 'speaker' | 'source'>,
): Source {
  if (kind === 'assertion') return OWN;
  const known = index.speaker(speaker);
  const printedIn = index.article(article);
  const words = source === null ? '' : foldSpace(printedIn.text.slice(source.start, source.end));
  if (known === null) {
    const name = words === '' ? SOURCE_NOT_FOUND : `“${words}”`;
    return { speaker: null, name, named: name, own: false };
  }
  const opens = source !== null && opensSentence(printedIn, source.start);
  return { speaker: known, name: known.name, named: withArticle(known, words, opens), own: false };
}

/** Code units that a colon or a dateline's dash, and the space and the mark behind it, have room in. */
const REACH = 8;

/** Whether the first word of a sentence, or one behind a colon or a dateline, stands there, whose capital says nothing. */
function opensSentence(article: Article, start: number): boolean {
  const sentence = sentenceAt(article, { start, end: start });
  const before = article.text.slice(Math.max(sentence.start, start - REACH), start);
  return /^["“(]?$|[:–—-]\s+["“(]?$/.test(before);
}

/** A speaker's name behind the article that stands before it in the printed source. */
function withArticle({ name, kind }: Speaker, printed: string, opens: boolean): string {
  const [, article, rest] = /^(the|an?)\s+(.*)$/i.exec(printed) ?? [];
  if (kind === 'person' || article === undefined || rest === undefined) return name;
  const isWhole = !/^[\p{L}\p{N}-]/u.test(rest.slice(name.length));
  if (!isWhole || !rest.toLowerCase().startsWith(name.toLowerCase())) return name;
  return `${opens ? article.toLowerCase() : article} ${name}`;
}

/** Who says a statement by the account of each of its outlets, or of some; the source of most outlets first, own voices last. */
export function sourcesOf(
  index: StoryIndex,
  statement: Statement,
  reports: readonly Pick<OutletReport, 'article' | 'shown'>[],
): SourceShare[] {
  const named = reports.map((report) => {
    const { article, shown } = report;
    const first = shown[0]!;
    const isSure = first.confidence >= DOUBTFUL;
    return {
      article,
      source: sourceOf(index, first),
      isSure,
      isPrinted: isSure && linkOf(statement, report) >= VERY_SURE && printsSpeaker(index, first),
    };
  });
  const groups = Map.groupBy(named, ({ source }) => source.speaker?.id ?? source.name);
  return Array.from(groups.values(), (same) => ({
    source: same[0]!.source,
    articles: same.map(({ article }) => article),
    isSure: same.some(({ isSure }) => isSure),
    isPrinted: same.some(({ isPrinted }) => isPrinted),
  })).sort((a, b) => Number(a.source.own) - Number(b.source.own) || b.articles.length - a.articles.length);
}

/**
 * Who says a statement, in a line: "Ada Lind", "in the outlets’ own voice"; where outlets
 * name several, each with the letters of those that name it, and last those that name none.
 * That they differ is only said where `speakersDiffer` holds: “a clerk” may be Ada Lind.
 */
export function whoSays(sources: readonly SourceShare[]): string {
  const named = sources.filter(({ source }) => !source.own);
  const own = sources.find(({ source }) => source.own);
  const [first] = named;
  if (first === undefined) {
    if (own === undefined) return '';
    return own.articles.length === 1 ? 'in its own voice' : 'in the outlets’ own voice';
  }
  if (own === undefined && named.length === 1) return first.source.named;
  const stated =
    own === undefined
      ? ''
      : `, stated by ${lettersOf(own.articles)} ${own.articles.length === 1 ? 'itself' : 'themselves'}`;
  if (named.length === 1)
    return `attributed by ${lettersOf(first.articles)} to ${first.source.named}${stated}`;
  const names = named.map(({ source, articles }) => `${source.named} (${lettersOf(articles)})`).join(', ');
  return `${speakersDiffer(sources) ? 'attributed differently: ' : 'according to '}${names}${stated}`;
}

/** Whether a reading's source is printed with a word by which its speaker is known. */
function printsSpeaker(index: StoryIndex, { article, speaker, source }: Attribution): boolean {
  const known = index.speaker(speaker);
  if (known === null || source === null) return false;
  return !wordsFor(known).isDisjointFrom(nameWords(wordsOf(index.article(article).text, source)));
}

/**
 * Whether outlets print distinct persons as the source, without doubt. A person is not told
 * from an office, a group or a document, nor from anybody with a word of the same name or
 * role: the one may speak for the other.
 */
export function speakersDiffer(sources: readonly SourceShare[]): boolean {
  const persons = sources.flatMap(({ source: { speaker }, isPrinted }) =>
    isPrinted && speaker?.kind === 'person' ? [wordsFor(speaker)] : [],
  );
  return persons.some((one, i) => persons.slice(i + 1).some((other) => one.isDisjointFrom(other)));
}

/** The words by which a speaker is known. */
function wordsFor({ name, aliases, role }: Speaker): Set<string> {
  return nameWords([name, ...aliases, role ?? ''].flatMap((text) => wordsOf(text)));
}

const nameWords = (words: readonly Word[]): Set<string> =>
  new Set(words.map(({ norm }) => norm.replace(/'s$/, '')).filter(isContentWord));

const lettersOf = (articles: readonly Article[]) => listed(articles.map(({ letter }) => letter));
