import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitEngine } from './engine.ts';
import { readCorpus } from './corpus.ts';
import { lessonOf } from './examples.ts';

/**
 * Learns the weights in `model/weights.json` from an annotated corpus.
 *
 *   node src/extract/train/train.ts CORPUS [--without MONTH,MONTH…] [--out FILE]
 *
 * CORPUS holds `text/` and `attributions/` in brat's format. Months named are left
 * out, to measure on. The same corpus gives the same weights. Three networks are
 * learned at once, each on a core where there are so many.
 */
async function main(args: readonly string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const corpus = args[0];
  if (corpus === undefined) throw new Error('usage: train.ts CORPUS [--without MONTH,MONTH…] [--out FILE]');
  const without = new Set(option('--without')?.split(',') ?? []);
  const lessons = readCorpus(corpus)
    .filter(({ month }) => !without.has(month))
    .map(lessonOf);
  const model = await fitEngine(lessons);
  const file = option('--out') ?? join(import.meta.dirname, '../model/weights.json');
  writeFileSync(file, JSON.stringify(model) + '\n');
  console.log(`${lessons.length} articles, ${Math.round(process.uptime())} s -> ${file}`);
}

await main(process.argv.slice(2));
