import type { OutletReport } from '../../collate/reports.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';
import { calm, voicedWords, plainWords, shortened, type VoicedRun } from '../../collate/voiced-words.ts';
import { letterAt } from '../../text/letter.ts';

/** A reading whose outlet is hidden behind a letter. */
export interface HiddenReading {
  readonly letter: string;
  readonly report: OutletReport;
  readonly parts: readonly VoicedRun[];
}

/** A longer reading is cut here, so that the readings of a statement fit on one sheet. */
const WORDS = 90;

/**
 * Readings in an order that gives no outlet away, alphabetical by their words,
 * each with a letter that stands for no outlet of the story on other pages.
 *
 * @param articles how many articles the story has
 */
export function hiddenReadings(reports: readonly OutletReport[], articles: number): HiddenReading[] {
  return reports
    .map((report) => ({
      report,
      parts: shortened(calm(voicedWords(report.article.text, ...report.shown)), WORDS),
    }))
    .map((reading) => ({ ...reading, words: plainWords(reading.parts).replace(/^\P{L}+/u, '') }))
    .sort((a, b) => byCodeUnit(a.words.toLowerCase(), b.words.toLowerCase()))
    .map(({ report, parts }, i) => ({
      letter: letterAt(Math.max(FIRST, articles) + i),
      report,
      parts,
    }));
}

/** K, far from the first letters, which most stories give their outlets. */
const FIRST = 10;
