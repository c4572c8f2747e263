import { agreementOf } from '../collate/agreement.ts';
import { quotedLine, wordsOfSpans } from '../collate/print.ts';
import { reportsOf } from '../collate/reports.ts';
import { sourcesOf, type SourceShare } from '../collate/sources.ts';
import { titleOf } from '../collate/statement-title.ts';
import type { StoryIndex } from '../collate/story-index.ts';
import type { Attribution, Statement } from '../model.ts';
import { quotePath, statementPath } from '../permalinks/paths.ts';
import { clipped, sentence } from '../text/say.ts';

/** Pixels of the picture, as those who show shared links ask for. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** What a shared link shows beside it. */
export interface Card {
  /** The story, or the outlet. */
  readonly kicker: string;
  /** The words it is about, as printed, cut at {@link LONGEST}. */
  readonly words: string;
  /** Whether they stand in quotation marks in the article: then they are set in serif. */
  readonly quoted: boolean;
  readonly speaker: string;
  /** How many outlets report it, and in how many wordings. */
  readonly summary: string;
  /** The page's address without host and base. */
  readonly path: string;
}

/** Characters that fit into four lines of a card's smallest size, with room for wide letters. */
const LONGEST = 240;

/** The card of a statement: a quotation where one outlet quotes it, else its title. */
export function statementCard(index: StoryIndex, statement: Statement): Card {
  const reports = reportsOf(index, statement);
  const sources = sourcesOf(index, reports);
  const quotation = reports.find(({ treatment }) => treatment === 'quoted')?.shown[0];
  return {
    kicker: index.story.title,
    words: clipped(quotation === undefined ? titleOf(index, statement) : wordsIn(index, quotation), LONGEST),
    quoted: quotation !== undefined,
    speaker: whoOf(sources, reports.length),
    summary: agreementOf(reports, index.reports.length).sentences[0] ?? '',
    path: statementPath(statement.id),
  };
}

/** Whom most outlets name; a card has no room for who names whom. */
function whoOf([first]: readonly SourceShare[], outlets: number): string {
  if (first === undefined || first.articles.length <= outlets / 2) return 'Sources differ';
  if (first.source.own) return 'In the outlets’ own voice';
  return first.source.speaker === null ? 'Speaker not known' : sentence(first.source.name);
}

/** The card of one quote or claim. */
export function quoteCard(index: StoryIndex, attribution: Attribution): Card {
  const statement = index.statementsOf(attribution.id)[0];
  const summary =
    statement === undefined ? [] : agreementOf(reportsOf(index, statement), index.reports.length).sentences;
  return {
    kicker: index.article(attribution.article).outlet.name,
    words: clipped(wordsIn(index, attribution), LONGEST),
    quoted: attribution.kind === 'direct',
    speaker:
      attribution.kind === 'assertion' ? 'In the outlet’s own voice' : nameOf(index, attribution.speaker),
    summary: summary[0] ?? '',
    path: quotePath(attribution.id),
  };
}

function wordsIn(index: StoryIndex, { article, content }: Attribution): string {
  const { text } = index.article(article);
  return quotedLine(wordsOfSpans(text, content));
}

function nameOf(index: StoryIndex, speaker: string | null): string {
  return index.speaker(speaker)?.name ?? 'Speaker not known';
}
