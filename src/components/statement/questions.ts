import { agreementOf } from '../../collate/agreement.ts';
import { isTranslated } from '../../collate/translated.ts';
import { firstOfUtterances, outletReports, verbOf, type OutletReport } from '../../collate/reports.ts';

/**
 * Questions that the readings of a statement can answer, for a class: each is
 * asked only where there is something to find.
 */
export function questionsOn(reports: readonly OutletReport[]): string[] {
  const shown = reports.flatMap((report) =>
    firstOfUtterances(report.shown).map((reading) => ({ report, reading })),
  );
  const { counts, wordings } = agreementOf(reports, outletReports(reports).length, true);
  const verbs = new Set(
    shown.flatMap(({ report, reading }) => verbOf(report.article, reading)?.toLowerCase() ?? []),
  );
  const quoting = counts.quoted + counts.partly;
  const figures = shown.filter(({ reading }) => reading.figures.length > 0).length;
  const unnamed = counts.stated;
  const all = reports.length;
  return [
    ...(quoting > 0 && (counts.partly > 0 || quoting < all)
      ? ['Which words does a text quote, and which are its own?']
      : []),
    ...(wordings > 1 || (counts.quoted > 0 && counts.partly > 0) || counts.partly > 1
      ? [
          isTranslated(reports)
            ? 'Where do the quoted words differ? What could be a translator’s choice, what changes the sense?'
            : 'Where do the quoted words differ, and what changes the sense?',
        ]
      : []),
    ...(quoting === 0 ? ['No text quotes: how do their own words differ, and what changes the sense?'] : []),
    ...(verbs.size > 1 ? ['Which reporting word, if any, tells you what to think of it?'] : []),
    ...(unnamed > 0 && unnamed < all
      ? ['Who says it: somebody whom the text names, or the text itself?']
      : []),
    ...(figures > 1 ? ['Which figures do the texts give? Are they the same, and equally sure?'] : []),
    'What does one text tell that the others do not?',
  ];
}
