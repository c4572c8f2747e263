import type { Attribution } from '../model.ts';
import { markedWords, type MarkedRun } from './marked-words.ts';
import type { MarksOf } from './marks.ts';
import {
  firstOfUtterances,
  outletReports,
  TREATMENTS,
  witnessOf,
  type OutletReport,
  type Treatment,
} from './reports.ts';
import { witnessKey } from './witness.ts';

/** A reading with its words. */
export interface Reading {
  readonly report: OutletReport;
  readonly attribution: Attribution;
  /** Other passages of the outlet whose words stand in the same line, one of each utterance. */
  readonly joined: readonly Attribution[];
  readonly runs: readonly MarkedRun[];
}

/** Outlets with the same words. */
export interface Wording {
  /** By letter; the words of the first stand for all. */
  readonly readings: readonly Reading[];
}

/** Readings of one treatment. */
export interface WordingGroup {
  /** `transcript`: the original; `again`: what outlets of the other groups repeat elsewhere in their text. */
  readonly treatment: Treatment | 'transcript' | 'again';
  readonly outlets: number;
  readonly wordings: readonly Wording[];
}

/** A longer reading is cut here; its own page has all of it. */
const LONGEST_READING = 120;

/** Groups the readings of a statement: transcript, quoted, quoted in part, paraphrased, stated, repeated; inside, wordings that most outlets share first. */
export function wordingsOf(reports: readonly OutletReport[], marks: MarksOf): WordingGroup[] {
  const own = outletReports(reports);
  const transcripts = reports.filter((report) => !own.includes(report));
  const again = own.flatMap((report) =>
    report.more.map((attribution) => wordingOf(report, [attribution], marks)),
  );
  return [
    {
      treatment: 'transcript' as const,
      wordings: transcripts.map((report) => wordingOf(report, report.shown, marks)),
    },
    ...TREATMENTS.map((treatment) => ({
      treatment,
      wordings: sameTogether(
        own.filter((report) => report.treatment === treatment),
        marks,
      ),
    })),
    { treatment: 'again' as const, wordings: again },
  ]
    .filter((group) => group.wordings.length > 0)
    .map((group) => ({
      ...group,
      outlets: new Set(
        group.wordings.flatMap((wording) => wording.readings.map(({ report }) => report.article.id)),
      ).size,
    }));
}

function sameTogether(reports: readonly OutletReport[], marks: MarksOf): Wording[] {
  const groups = Map.groupBy(reports, (report) => {
    const witness = witnessOf(report);
    // What stands around a quoted fragment, and a paraphrase, is each outlet's own.
    return witness === null || report.treatment !== 'quoted' ? report.article.id : witnessKey(witness);
  });
  return Array.from(groups.values(), (same) => ({
    readings: same.flatMap((report) => wordingOf(report, report.shown, marks).readings),
  })).sort((a, b) => b.readings.length - a.readings.length);
}

function wordingOf(report: OutletReport, attributions: readonly Attribution[], marks: MarksOf): Wording {
  return {
    readings: [
      {
        report,
        attribution: attributions[0]!,
        joined: firstOfUtterances(attributions).slice(1),
        runs: markedWords(report.article, attributions, marks, LONGEST_READING),
      },
    ],
  };
}
