/**
 * How long extraction takes beside a bare wink-nlp pass over the same texts, in
 * one run, and how it grows: `npm run bench -- FILE…` (.txt, else the articles
 * of the content folder).
 */
import { readFile } from 'node:fs/promises';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { articlesOf } from '../content/article.ts';
import { readContent } from '../content/read.ts';
import { contentRoot } from '../content/root.ts';
import { extract } from '../extract/extract.ts';
import { plainBlocks } from '../text/plain.ts';

const ROUNDS = 15;
const GROWTH = [1, 2, 4, 8, 16];
/** Characters of the shortest text in the series. */
const SHORTEST = 40_000;

const nlp = winkNLP(model, ['sbd', 'pos']);

const files = process.argv.slice(2);
const texts =
  files.length > 0
    ? await Promise.all(files.map((file) => readFile(file, 'utf8')))
    : (await readContent(contentRoot())).content.stories.flatMap(articlesOf).map(({ text }) => text);

const bare = () => texts.forEach((text) => nlp.readDoc(text));
const whole = () => texts.forEach((text) => extract(text, plainBlocks(text)));

bare();
whole();
const rounds = Array.from({ length: ROUNDS }, () => [milliseconds(bare), milliseconds(whole)] as const);
const each = (which: 0 | 1) => median(rounds.map((round) => round[which])) / texts.length;
console.log(`${texts.length} articles, median of ${ROUNDS} rounds`);
console.log(`bare wink-nlp pass  ${each(0).toFixed(2)} ms an article`);
console.log(`extract             ${each(1).toFixed(2)} ms an article`);
console.log(`ratio               ${median(rounds.map(([a, b]) => b / a)).toFixed(2)}`);

const prose = texts.join('\n\n');
const series = GROWTH.map((times) => {
  const length = SHORTEST * times;
  const text = prose.repeat(Math.ceil(length / prose.length)).slice(0, length);
  return { length, took: milliseconds(() => extract(text, plainBlocks(text))) };
});
for (const { length, took } of series)
  console.log(`${String(length).padStart(9)} characters ${took.toFixed(0).padStart(6)} ms`);
const [first, last] = [series[0]!, series.at(-1)!];
const exponent = Math.log(last.took / first.took) / Math.log(last.length / first.length);
console.log(`time grows with the length to the power of ${exponent.toFixed(2)}`);

function milliseconds(run: () => void): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
