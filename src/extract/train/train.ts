import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endWithUsage, programArguments } from '../../program.ts';
import { fitEngine } from './engine.ts';
import { monthsWithout, readCorpus } from './corpus.ts';
import { lessonOf } from './examples.ts';

const USAGE = 'npm run train:extract -- CORPUS [--without MONTH,MONTH…] [--out FILE]';

/**
 * Learns the weights in `model/weights.json` from an annotated corpus:
 * `npm run train:extract -- CORPUS [--without MONTH,MONTH…] [--out FILE]`.
 *
 * CORPUS holds `text/` and `attributions/` in brat's format. Months named are left
 * out, to measure on. The same corpus gives the same weights. Three networks are
 * learned at once, each on a core where there are so many.
 */
async function main(): Promise<void> {
  const { values, positionals } = programArguments(USAGE, {
    without: { type: 'string', default: '' },
    out: { type: 'string', default: join(import.meta.dirname, '../model/weights.json') },
  });
  const [corpus, ...others] = positionals;
  if (corpus === undefined || others.length > 0) return endWithUsage(USAGE);
  const articles = readCorpus(corpus);
  const without = values.without === '' ? [] : values.without.split(',');
  const missing = monthsWithout(articles, without);
  if (missing.length > 0) return endWithUsage(USAGE, `no article is of ${missing.join(', ')}`);
  const lessons = articles.filter(({ month }) => !without.includes(month)).map(lessonOf);
  const model = await fitEngine(lessons);
  writeFileSync(values.out, JSON.stringify(model) + '\n');
  console.log(`${lessons.length} articles, ${Math.round(process.uptime())} s -> ${values.out}`);
}

await main();
