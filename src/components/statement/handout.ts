import type { OutletReport } from '../../collate/reports.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';
import { calm, partsOf, plainWords, shortened, type Part } from '../words.ts';

/** A reading whose outlet is hidden behind a letter. */
export interface HiddenReading {
  readonly letter: string;
  readonly report: OutletReport;
  readonly parts: readonly Part[];
}

/** A longer reading is cut here, so that the readings of a statement fit on one sheet. */
const WORDS = 90;

/** Not A to E, which stand for the outlets on every other page. */
const LETTERS = 'KLMNOPQRSTUVWXYZ';

/**
 * Readings in an order that gives no outlet away, alphabetical by their words,
 * each with a letter; letters are doubled where a story has more texts than letters.
 */
export function hiddenReadings(reports: readonly OutletReport[]): HiddenReading[] {
  return reports
    .map((report) => ({
      report,
      parts: shortened(calm(partsOf(report.article.text, ...report.shown)), WORDS),
    }))
    .map((reading) => ({ ...reading, words: plainWords(reading.parts).replace(/^\P{L}+/u, '') }))
    .sort((a, b) => byCodeUnit(a.words.toLowerCase(), b.words.toLowerCase()))
    .map(({ report, parts }, i) => ({
      letter: LETTERS.charAt(i % LETTERS.length).repeat(1 + Math.floor(i / LETTERS.length)),
      report,
      parts,
    }));
}
