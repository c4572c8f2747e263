import { accountOf } from '../collate/account.ts';
import { quotedLine, wordsOfSpans } from '../collate/print.ts';
import { reportsOf, type OutletReport } from '../collate/reports.ts';
import { sourcesOf, speakersDiffer, type SourceShare } from '../collate/sources.ts';
import { titleOf, titlingReading } from '../collate/statement-title.ts';
import type { StoryIndex } from '../collate/story-index.ts';
import { titleOwner, type TitleOwner } from '../collate/title-owner.ts';
import type { Attribution, Speaker, Statement } from '../model.ts';
import { quotePath, statementPath } from '../permalinks/paths.ts';
import { clipped, sentence } from '../text/say.ts';

/** Pixels of the picture, as those who show shared links ask for. */
export const CARD_WIDTH = 1200;
/** See `CARD_WIDTH`. */
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

/** Characters that fit into the lines of a card's smallest size, with room for wide letters. */
const LONGEST = 240;

/** The card of a statement: a quotation where one outlet quotes it, else its title. */
export function statementCard(index: StoryIndex, statement: Statement): Card {
  const reports = reportsOf(index, statement);
  const sources = sourcesOf(index, statement, reports);
  const owner = titleOwner(index, statement);
  const quotation = quotationOf(index, statement, reports);
  return {
    kicker: index.story.title,
    words: clipped(quotation === null ? titleOf(index, statement) : wordsIn(index, quotation), LONGEST),
    quoted: quotation !== null,
    speaker:
      quotation === null
        ? ascribed(whoOf(sources), owner, index.speaker(statement.speaker))
        : speakerOf(index, quotation),
    summary: accountOf(index, statement).lead,
    path: statementPath(statement.id),
  };
}

/** The quotation that the title is, else the first that an outlet has; null where none quotes. */
function quotationOf(
  index: StoryIndex,
  statement: Statement,
  reports: readonly OutletReport[],
): Attribution | null {
  const titling = titlingReading(index, statement);
  if (titling?.kind === 'direct') return titling;
  return reports.find(({ treatment }) => treatment === 'quoted')?.shown[0] ?? null;
}

/** Who says what nobody quotes; a card has no room for who names whom. */
function whoOf(sources: readonly SourceShare[]): string {
  const [first, ...others] = sources.filter(({ source }) => !source.own);
  if (first === undefined) return 'In the outlets’ own voice';
  if (speakersDiffer(sources)) return 'Attributed differently';
  if (sources.some(({ source }) => source.own)) return 'Attributed by some, stated by others';
  if (others.length > 0) return 'According to several';
  return first.source.speaker === null ? 'Speaker not known' : sentence(first.source.name);
}

/** The same where the words are an outlet's or an editor's: they are not the speaker's own. */
function ascribed(who: string, { by, source, articles }: TitleOwner, speaker: Speaker | null): string {
  const [outlet] = articles;
  if (by === 'editor' && who === speaker?.name) return `${who}, in the editor’s words`;
  if (by !== 'outlet' || outlet === undefined || source?.own !== false) return who;
  return `${who}, in ${outlet.outlet.name}’s words`;
}

/** The card of one quote or claim. */
export function quoteCard(index: StoryIndex, attribution: Attribution): Card {
  const statement = index.statementsOf(attribution.id)[0];
  return {
    kicker: index.article(attribution.article).outlet.name,
    words: clipped(wordsIn(index, attribution), LONGEST),
    quoted: attribution.kind === 'direct',
    speaker: speakerOf(index, attribution),
    summary: statement === undefined ? '' : accountOf(index, statement).lead,
    path: quotePath(attribution.id),
  };
}

function wordsIn(index: StoryIndex, { article, content }: Attribution): string {
  const { text } = index.article(article);
  return quotedLine(wordsOfSpans(text, content));
}

function speakerOf(index: StoryIndex, { kind, speaker }: Attribution): string {
  if (kind === 'assertion') return 'In the outlet’s own voice';
  return index.speaker(speaker)?.name ?? 'Speaker not known';
}
