import { readFileSync, writeFileSync } from 'node:fs';
import type { Span } from '../../model.ts';
import { endWithUsage, programArguments } from '../../program.ts';
import { counted, inWords } from '../../text/say.ts';
import { anyOverlap, inBoth, lengthOf } from '../../text/spans.ts';
import { readCues } from '../cues.ts';
import { readModel, type Model, type StoredModel } from '../model-file.ts';
import { reportedIn } from '../reported.ts';
import { monthsWithout, readCorpus } from './corpus.ts';
import { verdictsOn } from './verdicts.ts';
import { lessonOf, type Lesson } from './examples.ts';
import { countDirectErrors, f1, newTally, scoreArticle, type Pair, type Scored } from './score.ts';

/** Months whose articles are read, `YYYY-MM`, and the file of weights that were learned without them. */
interface HeldOut {
  readonly months: readonly string[];
  readonly weights: string;
}

const USAGE = 'npm run measure:extract -- CORPUS MONTH,MONTH…=WEIGHTS [MONTH,MONTH…=WEIGHTS …] [--out FILE]';

/**
 * Measures weights on annotated articles that they were not learned from, all parts
 * together:
 *
 *   npm run measure:extract -- CORPUS MONTH,MONTH…=WEIGHTS [MONTH,MONTH…=WEIGHTS …] [--out FILE]
 *
 * Prints the figures, and with `--out` writes them as the method page shows them.
 */
function main(): void {
  const { positionals, values } = programArguments(USAGE, { out: { type: 'string' } });
  const [corpus, ...given] = positionals;
  if (corpus === undefined || given.length === 0) return endWithUsage(USAGE);
  const parts = given.map(heldOutBy);
  const articles = readCorpus(corpus);
  const missing = monthsWithout(
    articles,
    parts.flatMap(({ months }) => months),
  );
  if (missing.length > 0) return endWithUsage(USAGE, `no article is of ${missing.join(', ')}`);
  const counts = newCounts();
  let read = 0;
  for (const { months, weights } of parts) {
    const model = readModel(JSON.parse(readFileSync(weights, 'utf8')) as StoredModel);
    for (const article of articles) {
      if (!months.includes(article.month)) continue;
      count(lessonOf(article), model, counts);
      read++;
    }
  }
  const figures = figuresOf(counts, read, parts);
  for (const { measure, value } of figures.rows) console.log(`${value.toFixed(1).padStart(6)}  ${measure}`);
  for (const { from, count: all, right } of figures.calibration)
    console.log(`confidence from ${from.toFixed(1)}: ${right} of ${all} right`);
  for (const weakness of figures.weaknesses) console.log(weakness);
  if (values.out !== undefined) writeFileSync(values.out, JSON.stringify(figures, null, 2) + '\n');
}

/** Reads `2016-03,2016-08=weights.json`. */
function heldOutBy(given: string): HeldOut {
  const [, months, weights] = /^([\d,-]+)=(.+)$/.exec(given) ?? [];
  if (months === undefined || weights === undefined)
    return endWithUsage(USAGE, `expected months and weights, found “${given}”`);
  return { months: months.split(','), weights };
}

type Counts = ReturnType<typeof newCounts>;

function newCounts() {
  return {
    tally: newTally(),
    direct: { wordsAround: 0, otherExtent: 0, missed: 0, unmarked: 0 },
    /** Annotated attributions that are not found, by reason; found ones whose cue nobody marked. */
    errors: { noCue: 0, doubted: 0, otherContent: 0, noSuchCue: 0 },
    reporting: { gold: 0, found: 0, sameExtent: 0 },
    bins: Array.from({ length: 10 }, (_, i) => ({ from: i / 10, to: (i + 1) / 10, count: 0, right: 0 })),
  };
}

/** Adds what the weights find in an article to the counts. */
function count({ article, units }: Lesson, model: Model, counts: Counts): void {
  const { text, attributions: golds } = article;
  const found = reportedIn(units, model);
  const guesses = found.map(({ content, source, cue }): Scored => {
    return { content, source: source === null ? [] : [source], cue: [cue] };
  });
  const seen = readCues(units, model).cues.map(({ from, to }) => {
    return { start: units.start[from]!, end: units.end[to - 1]! };
  });
  const pairs = scoreArticle(text, golds, guesses, counts.tally);
  countDirectErrors(text, golds, guesses, counts.direct);
  for (const [i, { overlap, sameSource }] of verdictsOn(text, golds, guesses).entries()) {
    const bin = counts.bins[Math.min(9, Math.floor(found[i]!.confidence * 10))]!;
    bin.count++;
    if (overlap >= 0.5 && sameSource) bin.right++;
  }
  countReporting(text, golds, guesses, counts);
  countErrors({ golds, guesses, pairs, seen }, counts);
}

/** Counts the words with which people are said to report, and those of them that are found. */
function countReporting(
  text: string,
  golds: readonly Scored[],
  guesses: readonly Scored[],
  { reporting }: Counts,
): void {
  for (const { cue } of golds) {
    if (!cue.some((span) => REPORTING.test(text.slice(span.start, span.end)))) continue;
    const shares = guesses.map((guess) => shared(guess.cue, cue));
    reporting.gold++;
    if (shares.some(({ ofShorter }) => ofShorter >= 0.5)) reporting.found++;
    if (shares.some(({ ofBoth }) => ofBoth >= 0.5)) reporting.sameExtent++;
  }
}

/** What is annotated in an article and what is found, and which of these are one. */
interface Compared {
  readonly golds: readonly Scored[];
  readonly guesses: readonly Scored[];
  readonly pairs: readonly Pair[];
  /** All cues that the first pass sees, believed or not. */
  readonly seen: readonly Span[];
}

/** Counts what is not found and what is found in vain, by reason. */
function countErrors({ golds, guesses, pairs, seen }: Compared, { errors }: Counts): void {
  for (const gold of golds) {
    if (pairs.some((pair) => pair.gold === gold)) continue;
    if (guesses.some((guess) => anyOverlap(guess.cue, gold.cue))) errors.otherContent++;
    else if (anyOverlap(seen, gold.cue)) errors.doubted++;
    else errors.noCue++;
  }
  for (const guess of guesses)
    if (!pairs.some((pair) => pair.guess === guess) && !golds.some((gold) => anyOverlap(gold.cue, guess.cue)))
      errors.noSuchCue++;
}

/** What is measured, with the same of rules and of two people, measured on other articles; null where it was not. */
const MEASURES: readonly {
  readonly measure: string;
  readonly unit: 'F1' | 'percent';
  readonly baseline: number | null;
  readonly people: number | null;
  readonly valueOf: (counts: Counts) => number;
}[] = [
  {
    measure: 'Direct quotes, exact span',
    unit: 'F1',
    baseline: 83.3,
    people: 95.8,
    valueOf: ({ tally }) => f1(tally.exactDirect, tally.guessDirect, tally.goldDirect),
  },
  {
    measure: 'Attributions, at least half of the words shared',
    unit: 'F1',
    baseline: 62.6,
    people: 80.2,
    valueOf: ({ tally }) => f1(tally.matched, tally.guesses, tally.golds),
  },
  {
    measure: 'Words inside reported content',
    unit: 'F1',
    baseline: 81.3,
    people: 91.6,
    valueOf: ({ tally }) => f1(tally.sharedWords, tally.guessWords, tally.goldWords),
  },
  {
    measure: 'Source right, among attributions found',
    unit: 'percent',
    baseline: 83.7,
    people: 93.3,
    valueOf: ({ tally }) => (100 * tally.sourceRight) / tally.sourced,
  },
  {
    measure: 'Reporting words (say, tell, according to …) found',
    unit: 'percent',
    baseline: null,
    people: null,
    valueOf: ({ reporting }) => (100 * reporting.found) / reporting.gold,
  },
];

/** The figures as the method page shows them. */
function figuresOf(counts: Counts, articles: number, parts: readonly HeldOut[]) {
  const months = new Set(parts.flatMap((part) => part.months)).size;
  return {
    date: new Date().toISOString().slice(0, 10),
    data: `${articles} articles of the PolNeAR corpus from ${counted(months, 'month')}, ${parts.length === 1 ? 'read by weights learned without them' : `in ${inWords(parts.length)} parts, each read by weights learned without it`}; the weights in use are learned from all articles. The baseline and the people were measured on other articles of the corpus.`,
    command: `npm run measure:extract -- CORPUS ${parts.map((part) => `${part.months.join(',')}=WEIGHTS`).join(' ')}`,
    rows: MEASURES.map(({ measure, unit, baseline, people, valueOf }) => {
      return { measure, unit, value: Math.round(valueOf(counts) * 10) / 10, baseline, people };
    }),
    calibration: counts.bins.filter((bin) => bin.count > 0),
    weaknesses: weaknessesIn(counts),
  };
}

/** What is left to find and to doubt, in sentences. */
function weaknessesIn({ tally, direct, errors, reporting }: Counts): string[] {
  return [
    `Of ${tally.golds} reports of speech that annotators marked ${errors.noCue} have no reporting words that the program sees and ${errors.doubted} are seen but not believed, most of them attitudes and actions rather than speech.`,
    `In ${errors.otherContent} cases the reporting words are found and what they report is not, most often because a clause ends too early or too late.`,
    `${errors.noSuchCue} of ${tally.guesses} reports found rest on words that no annotator marked as reporting.`,
    `Of ${tally.goldDirect} direct quotes ${direct.wordsAround} are found with words around their marks, ${direct.otherExtent} joined with others or cut short, and ${direct.missed} are missed; ${direct.unmarked} of ${tally.guessDirect} found are titles, slogans or scare quotes that nobody marked.`,
    `Of ${reporting.gold} reporting words ${reporting.found - reporting.sameExtent} are found as a much shorter or longer phrase (“said” for “said in an interview”).`,
  ];
}

/** What people are said to do when their words are reported. */
const REPORTING =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according to|ask(?:s|ed|ing)?|add(?:s|ed|ing)?|claim(?:s|ed|ing)?|argu(?:e|es|ed|ing)|announc(?:e|es|ed|ing)|report(?:s|ed|ing)?|writ(?:e|es|ing)|wrote|declar(?:e|es|ed|ing)|insist(?:s|ed|ing)?|warn(?:s|ed|ing)?|explain(?:s|ed|ing)?|tweet(?:s|ed|ing)?|stat(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|respond(?:s|ed|ing)?|not(?:e|es|ed|ing))\b/i;

/** Characters that two sets of spans share, as a share of the shorter one and of both together. */
function shared(a: readonly Span[], b: readonly Span[]): { ofShorter: number; ofBoth: number } {
  const common = lengthOf(inBoth(a, b));
  const [first, second] = [lengthOf(a), lengthOf(b)];
  return {
    ofShorter: common / (Math.min(first, second) || 1),
    ofBoth: common / (first + second - common || 1),
  };
}

main();
