/**
 * How long extraction takes beside a bare wink-nlp pass over the same texts, in
 * one run: `npm run bench -- FILE…` (.txt, else the articles of the content
 * folder). Two passes may be called bare: `readDoc` with the sentences and parts of speech that
 * extraction rests on, and `readDoc` of wink-nlp as it is installed, with entities, negation and
 * sentiment besides; of neither is anything read out. Each time is shown beside both. The first
 * is the stricter, and what the prototype's “ten times” was measured by. All are timed in turn, round by round.
 * A round reads what the rounds before have read, and both programs remember words. `npm run bench --
 * --once FILE…` times texts that are read for the first time instead: the first half warms up, each of the other half counts once.
 * `npm run bench -- --growth FILE…` shows that the time grows
 * with the length only, up to a text of 5 MB. Times are those of the
 * processor, so that other programs count as little as can be.
 */
import { readFile } from 'node:fs/promises';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { articlesOf } from '../content/article.ts';
import { readContent } from '../content/read.ts';
import { contentRoot } from '../content/root.ts';
import { extract } from '../extract/extract.ts';
import { programArguments } from '../program.ts';
import { plainBlocks } from '../text/plain.ts';

const ROUNDS = 15;
/** Characters that are read in a round, again and again: the clock of the processor goes in steps of milliseconds. */
const LENGTH_OF_ROUND = 300_000;
/** Rounds before the first that counts, in which the runtime compiles what is used much. */
const WARM_UP = 3;
const MEGABYTE = 1_000_000;
const SIZES = [0.1, 1, 5].map((size) => size * MEGABYTE);

/** Texts of `length` code units that each strain another part of the program. */
const SHAPES: Readonly<Record<string, (prose: string, length: number) => string>> = {
  'articles one after another': (prose, length) => fill(`${prose}\n\n`, length),
  'the same in one paragraph': (prose, length) => fill(`${prose.replace(/\n+/g, ' ')} `, length),
  'quotations only': (_, length) => fill('“It is so,” he said. ', length),
  'quotations never closed': (_, length) => fill('“It is so, he said. ', length),
  'single marks that may be apostrophes': (_, length) => fill("'tis Ray's 'boat ", length),
  'one mark over and over': (_, length) => fill('"', length),
  'brackets never opened': (_, length) => fill(') ', length),
  'one letter over and over': (_, length) => fill('a', length),
};

const {
  values: { growth, once },
  positionals: files,
} = programArguments('npm run bench -- [--once] [--growth] FILE…', {
  growth: { type: 'boolean', default: false },
  once: { type: 'boolean', default: false },
});
const texts =
  files.length > 0
    ? await Promise.all(files.map((file) => readFile(file, 'utf8')))
    : (await readContent(contentRoot())).content.stories.flatMap(articlesOf).map(({ text }) => text);

/** How often the texts are read in a round. */
const passes = Math.ceil(LENGTH_OF_ROUND / texts.reduce((sum, { length }) => sum + length, 0));

const whole = (text: string) => extract(text, plainBlocks(text));
if (once) showOnce();
else {
  texts.forEach(whole);
  if (growth) showGrowth(texts.join('\n\n'));
  else showRatio();
}

/** Times of texts that nothing has read before, in turn; medians would hide that some have rare words, so sums are compared. */
function showOnce(): void {
  const bare = winkNLP(model, ['sbd', 'pos']);
  const installed = winkNLP(model);
  const runs = [(text: string) => bare.readDoc(text), whole, (text: string) => installed.readDoc(text)];
  const warmUp = Math.floor(texts.length / 2);
  const sums = [0, 0, 0];
  texts.forEach((text, i) => {
    const times = runs.map((run) => milliseconds(() => run(text)));
    if (i >= warmUp) times.forEach((time, which) => (sums[which]! += time));
  });
  const [bareTime, ownTime, installedTime] = sums as [number, number, number];
  const each = (time: number) => `${(time / (texts.length - warmUp)).toFixed(2)} ms a text`;
  console.log(`${texts.length - warmUp} texts, each read once, behind ${warmUp} others`);
  console.log(
    `bare pass, sentences and tags ${each(bareTime)}, extract ${each(ownTime)}: ${(ownTime / bareTime).toFixed(2)}`,
  );
  console.log(
    `bare pass of wink-nlp as installed ${each(installedTime)}: ${(ownTime / installedTime).toFixed(2)}`,
  );
}

function showRatio(): void {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const bare = (text: string) => nlp.readDoc(text);
  const readOut = (text: string) => {
    const doc = nlp.readDoc(text);
    // eslint-disable-next-line @typescript-eslint/unbound-method -- wink's accessors are plain functions, typed as methods
    const { pos, span } = nlp.its;
    return [doc.tokens().out(), doc.tokens().out(pos), doc.sentences().out(span)];
  };
  const installed = winkNLP(model);
  const [bareTimes, outTimes, ownTimes, installedTimes] = timesOf([
    bare,
    readOut,
    whole,
    (text) => installed.readDoc(text),
  ]) as [number[], number[], number[], number[]];
  const show = (name: string, times: readonly number[]) => {
    const each = (median(times) / texts.length / passes).toFixed(2);
    const to = (others: readonly number[]) => median(times.map((time, i) => time / others[i]!)).toFixed(2);
    console.log(
      `${name.padEnd(36)}${each.padStart(6)} ms an article${to(bareTimes).padStart(7)}${to(installedTimes).padStart(7)}`,
    );
  };
  console.log(
    `${texts.length} articles, median of ${ROUNDS} rounds, and ratio to the first line and the last`,
  );
  show('bare pass, sentences and tags', bareTimes);
  show('the same, read out', outTimes);
  show('extract', ownTimes);
  show('bare pass of wink-nlp as installed', installedTimes);
}

/** What each of the runs takes for all texts, round by round, after a warm-up; all of them in turn. */
function timesOf(runs: readonly ((text: string) => unknown)[]): number[][] {
  const timeOf = (run: (text: string) => unknown) =>
    milliseconds(() => {
      for (let pass = 0; pass < passes; pass++) texts.forEach((text) => run(text));
    });
  const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => runs.map(timeOf)).slice(WARM_UP);
  return runs.map((_, which) => rounds.map((round) => round[which]!));
}

function showGrowth(prose: string): void {
  console.log(`milliseconds for ${SIZES.map((size) => `${size / MEGABYTE} MB`).join(', ')};`);
  console.log('in brackets how many times as long as the shortest a character takes');
  for (const [shape, make] of Object.entries(SHAPES)) {
    const series = SIZES.map((length) => {
      const text = make(prose, length);
      return { length, took: milliseconds(() => whole(text)) };
    });
    const first = series[0]!;
    const shown = series.map(({ length, took }) => {
      const times = took / length / (first.took / first.length);
      return `${took.toFixed(0).padStart(6)} (${times.toFixed(2)})`;
    });
    console.log(`${shape.padEnd(38)}${shown.join('')}`);
  }
}

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function milliseconds(run: () => void): number {
  const { user, system } = process.threadCpuUsage();
  run();
  const after = process.threadCpuUsage();
  return (after.user - user + after.system - system) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
