import { isClause } from '../align/title-clause.ts';
import type { Statement } from '../model.ts';
import { alikeIn, isOneSentence, marksIn } from './alike.ts';
import { apparatusOf, type Apparatus } from './apparatus.ts';
import { markedWords, type MarkedRun } from './marked-words.ts';
import { sharedStatements } from './matrix.ts';
import type { System } from './places.ts';
import { reportsOf, witnessOf, type OutletReport } from './reports.ts';
import type { StoryIndex } from './story-index.ts';

/** One sentence in every outlet's words, to open a story with. */
export interface Specimen {
  readonly statement: Statement;
  readonly apparatus: Apparatus;
  readonly system: System;
  /** Outlets that report the statement without quoting this sentence. */
  readonly others: readonly { readonly report: OutletReport; readonly runs: readonly MarkedRun[] }[];
}

/** A sentence of more words fills the first screen of a phone. */
const MOST_WORDS = 22;
/** A whole sentence may have more where there is no shorter one: it says more than a fragment. */
const MOST_WORDS_OF_WHOLE = 60;
/** More differences than these do not make a sentence a better example. */
const ENOUGH_DIFFERENCES = 8;
/** An outlet more counts for more than every difference. */
const OUTLET_WEIGHT = 10;
/** More than any number of outlets: whole sentences go before fragments, and of either those that are not too long. */
const WHOLE_WEIGHT = 20_000;
const SHORT_WEIGHT = 10_000;
const OTHERS_WORDS = 30;

/** The sentence that most outlets quote in different words, rather whole than in fragments; null where no two outlets are sure to quote one sentence differently. */
export function specimenOf(index: StoryIndex): Specimen | null {
  let best: { score: number; statement: Statement; apparatus: Apparatus; system: System } | null = null;
  for (const statement of sharedStatements(index)) {
    const alike = alikeIn(index, statement);
    // Most statements: nothing in them is quoted twice.
    if (alike.size === 0) continue;
    const apparatus = apparatusFor(index, reportsOf(index, statement));
    for (const system of apparatus.collations[apparatus.opening]?.systems ?? []) {
      const score = isSure(apparatus, system, alike) ? worth(apparatus, system) : null;
      if (score !== null && score > (best?.score ?? 0)) best = { score, statement, apparatus, system };
    }
  }
  if (best === null) return null;
  const { statement, apparatus, system } = best;
  const reports = reportsOf(index, statement);
  const marks = marksIn(index, statement);
  const quoting = new Set(system.witnesses.flatMap((row) => apparatus.witnesses[row]!.articles));
  const others = reports
    .filter(({ article }) => !quoting.has(article.id))
    .map((report) => ({
      report,
      runs: markedWords(report.article, report.shown, marks, OTHERS_WORDS),
    }));
  return { statement, apparatus, system, others };
}

/** The apparatus of what reports quote. */
export function apparatusFor(index: StoryIndex, reports: readonly OutletReport[]): Apparatus {
  const transcripts = new Set(
    index.story.articles.filter(({ role }) => role === 'transcript').map(({ id }) => id),
  );
  return apparatusOf(
    reports.map(witnessOf).filter((witness) => witness !== null),
    transcripts,
  );
}

/** Whether all that a system shows is one sentence, without doubt. */
function isSure({ witnesses }: Apparatus, system: System, alike: ReadonlySet<string>): boolean {
  const articles = system.witnesses.flatMap((row) => witnesses[row]!.articles);
  return articles.every((article) => alike.has(article)) && isOneSentence(linesOf(system));
}

/** The words of each witness in a system, as they are shown. */
function linesOf({ places, witnesses }: System): string[] {
  return witnesses.map((row) =>
    places
      .flatMap(({ cells }) => cells[row]!)
      .flatMap((cell) => (cell.state === 'words' ? cell.runs.map(({ text }) => text) : []))
      .join(' '),
  );
}

/** What a system is worth as an example; null where it is none: other spellings alone show nothing. */
function worth(apparatus: Apparatus, system: System): number | null {
  const { places, witnesses } = system;
  const lines = linesOf(system);
  const words = lines[witnesses.indexOf(apparatus.opening)]?.split(' ').length ?? 0;
  const isWhole = lines.filter(isWholeSentence).length > 1;
  const differences = places.filter(({ kinds }) => kinds.some((kind) => kind !== 'form')).length;
  if (witnesses.length < 2 || differences === 0 || words > (isWhole ? MOST_WORDS_OF_WHOLE : MOST_WORDS))
    return null;
  const outlets = witnesses.reduce((sum, row) => sum + apparatus.witnesses[row]!.articles.length, 0);
  return (
    (isWhole ? WHOLE_WEIGHT : 0) +
    (words > MOST_WORDS ? 0 : SHORT_WEIGHT) +
    outlets * OUTLET_WEIGHT +
    Math.min(differences, ENOUGH_DIFFERENCES)
  );
}

/** Whether words begin like a sentence and are one. */
const isWholeSentence = (words: string): boolean => /^\P{Ll}/u.test(words) && isClause(words);
