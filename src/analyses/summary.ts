import { indexOf } from '../collate/story-index.ts';
import { outletReports, reportsOf } from '../collate/reports.ts';
import { coverageOf } from '../collate/coverage.ts';
import { recordsOf } from '../search/records.ts';
import { saidBy } from '../collate/said.ts';
import type { Outlet, Published, Speaker, Story } from '../model.ts';
import type { Ledger, LedgerArticle } from '../permalinks/ledger.ts';
import { formerNames, formerSpeakers, type FormerSpeaker } from '../permalinks/moved.ts';

/** What lists show of a story, so that a page about all of them needs none of them in full. */
export interface StorySummary {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly articles: readonly ArticleSummary[];
  readonly speakers: readonly SpeakerSummary[];
  /** How many articles report, transcripts left out. */
  readonly outlets: number;
  /** Statements that at least two outlets report. */
  readonly shared: number;
  readonly statements: number;
  readonly attributions: number;
  /** What the search page loads of it, in bytes. */
  readonly searchBytes: number;
  /** Whether an editor decided anything about it. */
  readonly edited: boolean;
  /** Outlets' ids that it had articles under, and what these are called now. */
  readonly formerNames: readonly LedgerArticle[];
  /** Speakers whom it named once and names no longer. */
  readonly formerSpeakers: readonly FormerSpeaker[];
}

/** An outlet's text in a story: statements it shares with others, has alone, or leaves out. */
export interface ArticleSummary {
  readonly id: string;
  readonly outlet: Outlet;
  readonly published: Published | null;
  readonly shared: number;
  readonly alone: number;
  readonly leftOut: number;
  /** Quotes and claims found in it; the parts of a longer utterance count once. */
  readonly passages: number;
}

/** A speaker of a story: outlets that report their words, passages and words in quotation marks. */
export interface SpeakerSummary extends Speaker {
  readonly outlets: number;
  readonly passages: number;
  readonly words: number;
}

/** The summary of a story, small and JSON-serialisable. */
export function summaryOf(story: Story, ledger: Ledger): StorySummary {
  const index = indexOf(story);
  return {
    id: story.id,
    title: story.title,
    date: story.date,
    articles: story.articles.map(({ id, outlet, published }) => {
      const [own] = coverageOf([story], outlet.id);
      return {
        id,
        outlet,
        published,
        shared: own?.shared.length ?? 0,
        alone: own?.alone.length ?? 0,
        leftOut: own?.leftOut.length ?? 0,
        passages: story.attributions.filter(({ article, partOf }) => article === id && partOf === null)
          .length,
      };
    }),
    speakers: story.speakers.map((speaker) => {
      const [said] = saidBy([story], speaker.id);
      return {
        ...speaker,
        outlets: said?.outlets ?? 0,
        passages: said?.passages ?? 0,
        words: said?.words ?? 0,
      };
    }),
    outlets: index.reports.length,
    shared: story.statements.filter((one) => outletReports(reportsOf(index, one)).length > 1).length,
    statements: story.statements.length,
    attributions: story.attributions.length,
    searchBytes: Buffer.byteLength(recordsOf([story])),
    edited: story.decisions.length > 0,
    formerNames: formerNames(
      ledger,
      story.articles.map(({ id }) => id),
    ),
    formerSpeakers: formerSpeakers(ledger, new Set(story.speakers.map(({ id }) => id))),
  };
}
