import { basename, extname, join } from 'node:path';
import { Progress } from '../analyses/progress.ts';
import { decode, splitFrontMatter } from '../content/front-matter.ts';
import { ContentError, type Problem } from '../content/problem.ts';
import { writeTogether } from '../content/write-together.ts';
import { articleData } from '../export/article.ts';
import { extract } from '../extract/extract.ts';
import { resolveSpeakers } from '../extract/speakers.ts';
import type { Block } from '../model.ts';
import { attributionIds } from '../permalinks/ids.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { plainBlocks } from '../text/plain.ts';
import { filesAndOut, readGiven, UsageError } from './arguments.ts';

/** `extract FILE… --out DIR`: writes the quotes and claims of each text file or Markdown file to `DIR/NAME.json`. */
export async function extractFiles(args: readonly string[]): Promise<void> {
  const { files, out } = filesAndOut(args);
  if (files.length === 0) throw new UsageError('extract needs at least one FILE');
  const names = files.map((file) => basename(file, extname(file)));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    throw new UsageError(`two files are called “${twice}”: they would overwrite each other`);
  const problems: Problem[] = [];
  const progress = new Progress('files', files.length);
  for (const [i, file] of files.entries()) {
    const source = await readSource(file);
    if ('expected' in source) {
      problems.push(source);
      continue;
    }
    const name = names[i] ?? '';
    const data = extracted(name, source.text, source.blocks);
    await writeTogether([{ path: join(out, `${name}.json`), data }]);
    progress.step();
  }
  progress.end();
  if (problems.length > 0) throw new ContentError(problems);
}

/** One article by itself, as JSON text. */
function extracted(id: string, text: string, blocks: readonly Block[]): string {
  const extraction = extract(text, blocks);
  const { speakers, bySource } = resolveSpeakers([{ text, blocks, extraction }], []);
  const ids = attributionIds('', [{ id, text, attributions: extraction.attributions }]);
  const attributions = extraction.attributions.map((attribution, i) => ({
    ...attribution,
    id: ids[0]?.[i] ?? '',
    article: id,
    speaker: attribution.kind === 'assertion' ? null : (bySource[0]?.[i] ?? null),
    partOf: null,
  }));
  return `${JSON.stringify(articleData({ id, text }, speakers, attributions), null, 2)}\n`;
}

/** Text and blocks of a .txt file, kept as read, or of a .md file behind its front matter. */
async function readSource(file: string): Promise<{ text: string; blocks: readonly Block[] } | Problem> {
  const kind = extname(file).toLowerCase();
  if (kind !== '.txt' && kind !== '.md') throw new UsageError(`“${file}” is neither .txt nor .md`);
  const bytes = await readGiven(file);
  if (kind === '.txt') {
    // Offsets are offsets into the file: nothing is stripped, not even a byte-order mark.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { text, blocks: plainBlocks(text) };
  }
  const source = decode(bytes, file);
  if (typeof source !== 'string') return source;
  if (!source.trimStart().startsWith('---\n')) return parseMarkdown(source);
  const parts = splitFrontMatter(source, file);
  return 'body' in parts ? parseMarkdown(parts.body) : parts;
}
