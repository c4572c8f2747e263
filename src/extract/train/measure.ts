import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Span } from '../../model.ts';
import { counted, inWords } from '../../text/say.ts';
import { anyOverlap, inBoth, lengthOf } from '../../text/spans.ts';
import { readCues } from '../cues.ts';
import { readModel, type Model, type StoredModel } from '../model-file.ts';
import { reportedIn } from '../reported.ts';
import { readCorpus } from './corpus.ts';
import { judge } from './evaluate.ts';
import { lessonOf, type Lesson } from './examples.ts';
import { countDirectErrors, f1, newTally, scoreArticle, type Scored } from './score.ts';

/** Months whose articles are read, `YYYY-MM`, and the file of weights that were learned without them. */
interface Part {
  readonly months: readonly string[];
  readonly weights: string;
}

const USAGE = 'usage: measure.ts CORPUS MONTH,MONTH…=WEIGHTS [MONTH,MONTH…=WEIGHTS …] [--out FILE]';

/**
 * Measures weights on annotated articles that they were not learned from, all parts
 * together:
 *
 *   npm run measure:extract -- CORPUS MONTH,MONTH…=WEIGHTS [MONTH,MONTH…=WEIGHTS …] [--out FILE]
 *
 * Prints the figures, and with `--out` writes them as the method page shows them.
 */
function main(args: readonly string[]): void {
  const { positionals, values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' } },
    allowPositionals: true,
  });
  const [corpus, ...given] = positionals;
  if (corpus === undefined || given.length === 0) throw new Error(USAGE);
  const parts = given.map(partOf);
  const articles = readCorpus(corpus);
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
function partOf(given: string): Part {
  const [, months, weights] = /^([\d,-]+)=(.+)$/.exec(given) ?? [];
  if (months === undefined || weights === undefined)
    throw new Error(`${USAGE}\nexpected months and weights, found “${given}”`);
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
  const { tally, direct, errors, reporting, bins } = counts;
  const found = reportedIn(units, model);
  const guesses = found.map(({ content, source, cue }): Scored => {
    return { content, source: source === null ? [] : [source], cue: [cue] };
  });
  const pairs = scoreArticle(text, golds, guesses, tally);
  countDirectErrors(text, golds, guesses, direct);
  for (const [i, { overlap, sameSource }] of judge(text, golds, guesses).entries()) {
    const bin = bins[Math.min(9, Math.floor(found[i]!.confidence * 10))]!;
    bin.count++;
    if (overlap >= 0.5 && sameSource) bin.right++;
  }
  const cues = readCues(units, model).cues.map(({ from, to }) => {
    return { start: units.start[from]!, end: units.end[to - 1]! };
  });
  for (const gold of golds) {
    if (gold.cue.some((span) => REPORTING.test(text.slice(span.start, span.end)))) {
      const shares = guesses.map((guess) => shared(guess.cue, gold.cue));
      reporting.gold++;
      if (shares.some(({ ofShorter }) => ofShorter >= 0.5)) reporting.found++;
      if (shares.some(({ ofBoth }) => ofBoth >= 0.5)) reporting.sameExtent++;
    }
    if (pairs.some((pair) => pair.gold === gold)) continue;
    if (guesses.some((guess) => anyOverlap(guess.cue, gold.cue))) errors.otherContent++;
    else if (anyOverlap(cues, gold.cue)) errors.doubted++;
    else errors.noCue++;
  }
  for (const guess of guesses)
    if (!pairs.some((pair) => pair.guess === guess) && !golds.some((gold) => anyOverlap(gold.cue, guess.cue)))
      errors.noSuchCue++;
}

/** The figures as the method page shows them; baseline (rules) and people were measured on other articles. */
function figuresOf(
  { tally, direct, errors, reporting, bins }: Counts,
  articles: number,
  parts: readonly Part[],
) {
  const months = new Set(parts.flatMap((part) => part.months)).size;
  const rows = [
    {
      measure: 'Direct quotes, exact span',
      unit: 'F1',
      value: f1(tally.exactDirect, tally.guessDirect, tally.goldDirect),
      baseline: 83.3,
      people: 95.8,
    },
    {
      measure: 'Attributions, at least half of the words shared',
      unit: 'F1',
      value: f1(tally.matched, tally.guesses, tally.golds),
      baseline: 62.6,
      people: 80.2,
    },
    {
      measure: 'Words inside reported content',
      unit: 'F1',
      value: f1(tally.sharedWords, tally.guessWords, tally.goldWords),
      baseline: 81.3,
      people: 91.6,
    },
    {
      measure: 'Source right, among attributions found',
      unit: 'percent',
      value: (100 * tally.sourceRight) / tally.sourced,
      baseline: 83.7,
      people: 93.3,
    },
    {
      measure: 'Reporting words (say, tell, according to …) found',
      unit: 'percent',
      value: (100 * reporting.found) / reporting.gold,
      baseline: null,
      people: null,
    },
  ];
  return {
    date: new Date().toISOString().slice(0, 10),
    data: `${articles} articles of the PolNeAR corpus from ${counted(months, 'month')}, ${parts.length === 1 ? 'read by weights learned without them' : `in ${inWords(parts.length)} parts, each read by weights learned without it`}; the weights in use are learned from all articles. The baseline and the people were measured on other articles of the corpus.`,
    command: `npm run measure:extract -- CORPUS ${parts.map((part) => `${part.months.join(',')}=WEIGHTS`).join(' ')}`,
    rows: rows.map((row) => ({ ...row, value: Math.round(row.value * 10) / 10 })),
    calibration: bins.filter((bin) => bin.count > 0),
    weaknesses: [
      `Of ${tally.golds} reports of speech that annotators marked ${errors.noCue} have no reporting words that the program sees and ${errors.doubted} are seen but not believed, most of them attitudes and actions rather than speech.`,
      `In ${errors.otherContent} cases the reporting words are found and what they report is not, most often because a clause ends too early or too late.`,
      `${errors.noSuchCue} of ${tally.guesses} reports found rest on words that no annotator marked as reporting.`,
      `Of ${tally.goldDirect} direct quotes ${direct.wordsAround} are found with words around their marks, ${direct.otherExtent} joined with others or cut short, and ${direct.missed} are missed; ${direct.unmarked} of ${tally.guessDirect} found are titles, slogans or scare quotes that nobody marked.`,
      `Of ${reporting.gold} reporting words ${reporting.found - reporting.sameExtent} are found as a much shorter or longer phrase (“said” for “said in an interview”).`,
    ],
  };
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

main(process.argv.slice(2));
