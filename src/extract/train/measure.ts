import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../model.ts';
import { readCues } from '../cues.ts';
import { readModel, type StoredModel } from '../model-file.ts';
import { reportedIn } from '../reported.ts';
import { readCorpus } from './corpus.ts';
import { judge } from './evaluate.ts';
import { lessonOf } from './examples.ts';
import { f1, newTally, scoreArticle, type Scored } from './score.ts';

/**
 * Measures weights on annotated articles that they were not learned from:
 *
 *   node src/extract/train/measure.ts CORPUS --only MONTH,MONTH… [--weights FILE] [--out FILE]
 *
 * Prints the figures, and with `--out` writes them as the method page shows them.
 */
function main(args: readonly string[]): void {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const [corpus] = args;
  const only = option('--only');
  if (corpus === undefined || only === undefined)
    throw new Error('usage: measure.ts CORPUS --only MONTH,MONTH… [--weights FILE] [--out FILE]');
  const file = option('--weights') ?? join(import.meta.dirname, '../model/weights.json');
  const model = readModel(JSON.parse(readFileSync(file, 'utf8')) as StoredModel);
  const lessons = readCorpus(corpus)
    .filter(({ month }) => only.split(',').includes(month))
    .map(lessonOf);
  const tally = newTally();
  const errors = { noCue: 0, doubted: 0, otherContent: 0, noSuchCue: 0 };
  const reporting = { gold: 0, found: 0 };
  const bins = Array.from({ length: 10 }, (_, i) => ({ from: i / 10, to: (i + 1) / 10, count: 0, right: 0 }));
  for (const { article, units } of lessons) {
    const { text, attributions: golds } = article;
    const found = reportedIn(units, model);
    const guesses = found.map(({ content, source, cue }): Scored => ({
      content,
      source: source === null ? [] : [source],
      cue: [cue],
    }));
    const pairs = scoreArticle(text, golds, guesses, tally);
    for (const [i, { overlap, sameSource }] of judge(text, golds, guesses).entries()) {
      const bin = bins[Math.min(9, Math.floor(found[i]!.confidence * 10))]!;
      bin.count++;
      if (overlap >= 0.5 && sameSource) bin.right++;
    }
    const cues = readCues(units, model).cues.map(({ from, to }) => ({
      start: units.start[from]!,
      end: units.end[to - 1]!,
    }));
    for (const gold of golds) {
      const isReporting = gold.cue.some((span) => REPORTING.test(text.slice(span.start, span.end)));
      const sameCue = guesses.filter((guess) => touch(guess.cue, gold.cue));
      if (isReporting) {
        reporting.gold++;
        if (guesses.some((guess) => shareOf(guess.cue, gold.cue) >= 0.5)) reporting.found++;
      }
      if (pairs.some((pair) => pair.gold === gold)) continue;
      if (sameCue.length > 0) errors.otherContent++;
      else if (touch(cues, gold.cue)) errors.doubted++;
      else errors.noCue++;
    }
    for (const guess of guesses)
      if (!pairs.some((pair) => pair.guess === guess) && !golds.some((gold) => touch(gold.cue, guess.cue)))
        errors.noSuchCue++;
  }
  const round = (value: number) => Math.round(value * 10) / 10;
  const rows = [
    [
      'Direct quotes, exact span',
      'F1',
      f1(tally.exactDirect, tally.guessDirect, tally.goldDirect),
      83.3,
      95.8,
    ],
    [
      'Attributions, at least half of the words shared',
      'F1',
      f1(tally.matched, tally.guesses, tally.golds),
      62.6,
      80.2,
    ],
    [
      'Words inside reported content',
      'F1',
      f1(tally.sharedWords, tally.guessWords, tally.goldWords),
      81.3,
      91.6,
    ],
    [
      'Source right, among attributions found',
      'percent',
      (100 * tally.sourceRight) / tally.sourced,
      83.7,
      93.3,
    ],
    [
      'Reporting words (say, tell, according to …) found, at least half of them',
      'percent',
      (100 * reporting.found) / reporting.gold,
      null,
      null,
    ],
  ] as const;
  const figures = {
    date: new Date().toISOString().slice(0, 10),
    data: `${lessons.length} articles of the PolNeAR corpus from the months ${only.split(',').join(' and ')}, measured with weights learned without them; the baseline and the people were measured on other articles of the corpus.`,
    command: `node src/extract/train/measure.ts CORPUS --only ${only}`,
    rows: rows.map(([measure, unit, value, baseline, people]) => ({
      measure,
      unit,
      value: round(value),
      baseline,
      people,
    })),
    calibration: bins.filter(({ count }) => count > 0),
    weaknesses: [
      `Of ${tally.golds} annotated attributions ${errors.noCue} have no cue that the engine sees, most of them attitudes and actions rather than speech.`,
      `${errors.doubted} were seen and not believed.`,
      `In ${errors.otherContent} cases the cue is found and the content is not, most often because a clause ends too early or too late.`,
      `${errors.noSuchCue} of ${tally.guesses} attributions found rest on a cue that the annotator did not mark.`,
      `Of ${tally.goldDirect} direct quotes ${tally.goldDirect - tally.exactDirect} are not found word for word, because words outside the marks are taken in, quotations are joined or parted differently, or a title or a scare quote is marked; ${tally.guessDirect - tally.exactDirect} of ${tally.guessDirect} found are not annotated so.`,
    ],
  };
  for (const { measure, value } of figures.rows) console.log(`${value.toFixed(1).padStart(6)}  ${measure}`);
  for (const { from, count, right } of figures.calibration)
    console.log(`confidence from ${from.toFixed(1)}: ${right} of ${count} right`);
  for (const weakness of figures.weaknesses) console.log(weakness);
  const out = option('--out');
  if (out !== undefined) writeFileSync(out, JSON.stringify(figures, null, 2) + '\n');
}

/** What people are said to do when their words are reported, as the issue of recall means it. */
const REPORTING =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according to|ask(?:s|ed|ing)?|add(?:s|ed|ing)?|claim(?:s|ed|ing)?|argu(?:e|es|ed|ing)|announc(?:e|es|ed|ing)|report(?:s|ed|ing)?|writ(?:e|es|ing)|wrote|declar(?:e|es|ed|ing)|insist(?:s|ed|ing)?|warn(?:s|ed|ing)?|explain(?:s|ed|ing)?|tweet(?:s|ed|ing)?|stat(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|respond(?:s|ed|ing)?|not(?:e|es|ed|ing))\b/i;

function touch(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((x) => b.some((y) => x.start < y.end && y.start < x.end));
}

/** Shared characters over all characters of both. */
function shareOf(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const shared = a.reduce(
    (sum, x) =>
      sum + b.reduce((more, y) => more + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  );
  return shared / (size(a) + size(b) - shared || 1);
}

main(process.argv.slice(2));
