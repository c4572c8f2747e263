/**
 * How long extraction takes beside a bare wink-nlp pass over the same texts, in
 * one run: `npm run bench -- FILE…` (.txt, else the articles of the content
 * folder). `npm run bench -- --growth FILE…` shows instead that the time grows
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
import { plainBlocks } from '../text/plain.ts';

const ROUNDS = 25;
/** Rounds before the first that counts, in which the runtime compiles what is used much. */
const WARM_UP = 40;
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
  'one letter over and over': (_, length) => fill('a', length),
};

const args = process.argv.slice(2);
const growth = args[0] === '--growth';
const files = growth ? args.slice(1) : args;
const texts =
  files.length > 0
    ? await Promise.all(files.map((file) => readFile(file, 'utf8')))
    : (await readContent(contentRoot())).content.stories.flatMap(articlesOf).map(({ text }) => text);

const whole = (text: string) => extract(text, plainBlocks(text));
texts.forEach(whole);
if (growth) showGrowth(texts.join('\n\n'));
else showRatio();

function showRatio(): void {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const bare = () => texts.forEach((text) => nlp.readDoc(text));
  for (let i = 0; i < WARM_UP; i++) {
    bare();
    texts.forEach(whole);
  }
  const rounds = Array.from(
    { length: ROUNDS },
    () => [milliseconds(bare), milliseconds(() => texts.forEach(whole))] as const,
  );
  const each = (which: 0 | 1) => median(rounds.map((round) => round[which])) / texts.length;
  console.log(`${texts.length} articles, median of ${ROUNDS} rounds`);
  console.log(`bare wink-nlp pass  ${each(0).toFixed(2)} ms an article`);
  console.log(`extract             ${each(1).toFixed(2)} ms an article`);
  console.log(`ratio               ${median(rounds.map(([a, b]) => b / a)).toFixed(2)}`);
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
