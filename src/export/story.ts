import { editorsHand } from '../collate/editors-hand.ts';
import { titleOf } from '../collate/statement-title.ts';
import { indexOf } from '../collate/story-index.ts';
import type { Article, Headline, Match, Published, Statement, Story } from '../model.ts';
import { articlePath, quotePath, statementPath, storyPath } from '../permalinks/paths.ts';
import {
  attributionData,
  rounded,
  speakerData,
  type AttributionData,
  type SpeakerData,
} from './attribution.ts';
import { originOf, type Origin } from './origin.ts';
import { statementsByReading } from './statements-by-reading.ts';

/** A story in the published format; `story.schema.json` describes every field. */
export interface StoryData {
  readonly format: 'as-reported/story';
  readonly version: 1;
  readonly story: {
    readonly id: string;
    readonly title: string;
    readonly date: string | null;
    readonly permalink: string;
  };
  readonly articles: readonly StoryArticleData[];
  readonly speakers: readonly SpeakerData[];
  readonly attributions: readonly StoryAttributionData[];
  readonly statements: readonly StatementData[];
}

/** One outlet's text in the published data. */
export interface StoryArticleData {
  readonly id: string;
  readonly outlet: { readonly id: string; readonly name: string };
  readonly role: Article['role'];
  readonly headline: Headline;
  readonly url: string | null;
  readonly published: string | null;
  readonly publishedFrom: Published['from'] | null;
  readonly text: string;
  readonly permalink: string;
}

/** One quote or claim with whose work it is and where it stands in the story. */
export interface StoryAttributionData extends Omit<AttributionData, 'confidence'>, Origin {
  /** The statement that most outlets report, of those that it is a reading of. */
  readonly statement: string | null;
  /** All statements that it is a reading of. */
  readonly statements: readonly string[];
  readonly permalink: string;
}

/** What several attributions have in common, in the published data. */
export interface StatementData {
  readonly id: string;
  readonly title: string;
  readonly titleFrom: Statement['titleFrom'];
  readonly speaker: string | null;
  readonly readings: readonly string[];
  readonly notReported: readonly string[];
  /** How sure the machine is of the grouping; null where an editor decided it. */
  readonly confidence: number | null;
  readonly edited: boolean;
  readonly note: string | null;
  readonly matches: readonly MatchData[];
  readonly permalink: string;
}

/** A match; what an editor decided has no score. */
export type MatchData = Omit<Match, 'score'> & { readonly score: number | null };

/**
 * A story as data, the same bytes for the same story when it is written with
 * `JSON.stringify`. Spans are UTF-16 code units into their article's `text`.
 *
 * @param at makes an address of a path; the path itself where there is no site
 */
export function storyData(story: Story, at: (path: string) => string = (path) => path): StoryData {
  const texts = new Map(story.articles.map(({ id, text }) => [id, text]));
  const statementsOf = statementsByReading(mostSharedFirst(story));
  const hand = editorsHand(story);
  const index = indexOf(story);
  return {
    format: 'as-reported/story',
    version: 1,
    story: { id: story.id, title: story.title, date: story.date, permalink: at(storyPath(story.id)) },
    articles: story.articles.map((article) => articleOf(article, at(articlePath(story.id, article.id)))),
    speakers: story.speakers.map(speakerData),
    attributions: story.attributions.map((attribution) => {
      const statements = statementsOf.get(attribution.id) ?? [];
      return {
        ...attributionData(attribution, texts.get(attribution.article) ?? ''),
        ...originOf(attribution, hand),
        statement: statements[0] ?? null,
        statements,
        permalink: at(quotePath(attribution.id)),
      };
    }),
    statements: story.statements.map((statement) =>
      statementOf(statement, titleOf(index, statement), at(statementPath(statement.id))),
    ),
  };
}

function articleOf(article: Article, permalink: string): StoryArticleData {
  return {
    id: article.id,
    outlet: { id: article.outlet.id, name: article.outlet.name },
    role: article.role,
    headline: { text: article.headline.text, from: article.headline.from },
    url: article.url,
    published: article.published?.date ?? null,
    publishedFrom: article.published?.from ?? null,
    text: article.text,
    permalink,
  };
}

function statementOf(statement: Statement, title: string, permalink: string): StatementData {
  return {
    id: statement.id,
    title,
    titleFrom: statement.titleFrom,
    speaker: statement.speaker,
    readings: [...statement.readings],
    notReported: [...statement.notReported],
    // The model's 1 of a decided grouping is no measurement.
    confidence: statement.edited && statement.confidence === 1 ? null : rounded(statement.confidence),
    edited: statement.edited,
    note: statement.note,
    matches: statement.matches.map((match) => ({
      reading: match.reading,
      nearest: match.nearest,
      sharedWords: [...match.sharedWords],
      sameSpeaker: match.sameSpeaker,
      sharedFigures: [...match.sharedFigures],
      score: match.by === 'editor' ? null : rounded(match.score),
      by: match.by,
    })),
    permalink,
  };
}

/** Statements by how many outlets report them. */
function mostSharedFirst({ statements, attributions }: Story): Statement[] {
  const articleOf = new Map(attributions.map(({ id, article }) => [id, article]));
  const outlets = ({ readings }: Statement) => new Set(readings.map((id) => articleOf.get(id))).size;
  return statements.toSorted((a, b) => outlets(b) - outlets(a));
}
