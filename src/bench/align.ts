/**
 * Says how long alignment takes, and how the time grows: `npm run bench:align -- CORPUS`.
 * CORPUS holds folders of Markdown articles, one folder an event.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { align } from '../align/align.ts';
import type { AlignedArticle } from '../align/candidates.ts';
import { extract } from '../extract/extract.ts';
import { resolveSpeakers } from '../extract/speakers.ts';
import type { Attribution, Block, Speaker } from '../model.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { endWithUsage } from '../program.ts';

const RUNS = 5;
const GROWTH = [3, 6, 12, 30];
const REPEATED = [250, 500, 1000, 2000];

interface Story {
  readonly articles: readonly (Omit<AlignedArticle, 'sentences'> & { readonly blocks: readonly Block[] })[];
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly Speaker[];
}

function main([corpus]: readonly string[]): void {
  if (corpus === undefined) return endWithUsage('npm run bench:align -- CORPUS');
  const folders = readdirSync(corpus).sort();
  const files = folders.flatMap((folder) =>
    readdirSync(join(corpus, folder))
      .filter((file) => file.endsWith('.md'))
      .sort()
      .map((file) => join(corpus, folder, file)),
  );
  for (let n = 0; n < 3; n++) {
    const story = read(files.slice(3 * n, 3 * n + 3));
    console.log(`three articles of one event, ${story.attributions.length} readings: ${fastest(story)} ms`);
  }
  let before = 0;
  for (const n of GROWTH) {
    const time = fastest(read(files.slice(0, n)));
    const growth = before === 0 ? '' : `, ${(time / before).toFixed(1)} times the time before`;
    console.log(`${n} articles of ${Math.ceil(n / 3)} events in one story: ${time} ms${growth}`);
    before = time;
  }
  for (const n of REPEATED)
    console.log(`two articles of ${n} readings, four in turn: ${timed(repeated(n))} ms`);
}

/** What a warm process takes: the fastest of a few runs, in milliseconds. */
const fastest = (story: Story): number => Math.min(...Array.from({ length: RUNS }, () => timed(story)));

function timed({ articles, attributions, speakers }: Story): number {
  const start = performance.now();
  const split = articles.map((article) => ({
    ...article,
    sentences: analyseText(article.text, article.blocks).sentences,
  }));
  align(split, attributions, speakers);
  return Math.round(performance.now() - start);
}

function read(files: readonly string[]): Story {
  const articles = files.map((file) => {
    const body = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    const { text, blocks } = parseMarkdown(body);
    return { id: file, text, blocks, extraction: extract(text, blocks) };
  });
  const { speakers, bySource } = resolveSpeakers(articles, []);
  const attributions = articles.flatMap(({ id, extraction }, i) =>
    extraction.attributions.map((attribution, j) => ({
      ...attribution,
      id: `${id} ${j}`,
      article: id,
      speaker: bySource[i]?.[j] ?? null,
      partOf: null,
    })),
  );
  return { articles, attributions, speakers };
}

const SENTENCES = [
  'The harbour in Westport will close for nine weeks, the mayor said.',
  'The old crane could fall on somebody at any hour, she told reporters.',
  'Per Holm complained that nobody asked the crews.',
  'He denied that fares would rise by ten percent.',
];

/** Two articles that say the same few sentences again and again: everything resembles everything. */
function repeated(count: number): Story {
  const text = Array.from({ length: count }, (_, i) => SENTENCES[i % SENTENCES.length]).join('\n\n');
  const blocks = plainBlocks(text);
  const articles = ['herald', 'courier'].map((id) => ({ id, text, blocks }));
  const attributions = articles.flatMap(({ id }) =>
    blocks.map(({ span }, i): Attribution => ({
      id: `${id}-${i}`,
      article: id,
      kind: 'indirect',
      speaker: null,
      source: null,
      cue: null,
      content: [span],
      quoted: [],
      figures: [],
      confidence: 1,
      partOf: null,
    })),
  );
  return { articles, attributions, speakers: [] };
}

main(process.argv.slice(2));
