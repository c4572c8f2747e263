import { statSync } from 'node:fs';
import { analyseArchive, analyseStories } from '../analyses/analyse-archive.ts';
import { assemble } from '../analyses/assemble.ts';
import { writeShare } from '../analyses/share-file.ts';
import { CACHE } from '../analyses/record.ts';
import { readArguments, UsageError } from './arguments.ts';
import { ContentError } from '../content/problem.ts';
import type { Content } from '../content/content.ts';
import { readContent } from '../content/read.ts';
import { contentRoot } from '../content/root.ts';
import { readPart, shareOf } from '../parts.ts';
import { counted, inWords, sentence } from '../text/say.ts';

/** `compare --share N/M --out FILE`: analyses one share of the content folder's stories. */
export async function compareShare(args: readonly string[]): Promise<void> {
  const { share, out } = shareAndOut(args);
  const part = readPart(share);
  if (part === null) throw new UsageError(`--share is “${share}”; expected for instance 3/8`);
  const content = await wholeContent();
  const own = { ...content, stories: shareOf(content.stories, part) };
  const { stories, problems, analysed } = await analyseStories(contentRoot(), own);
  if (problems.length > 0) throw new ContentError(problems);
  const keys = stories.map(({ key }) => key);
  await writeShare(out, keys, CACHE);
  const now = analysed === 0 ? 'none' : inWords(analysed);
  console.log(`${out}: ${counted(stories.length, 'story', 'stories')}, ${now} of them analysed now`);
}

/** `assemble PART…`: takes what `compare --share` wrote, so that the build analyses nothing. */
export async function assembleParts(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new UsageError('assemble needs at least one PART');
  const missing = files.find((file) => !statSync(file, { throwIfNoEntry: false })?.isFile());
  if (missing !== undefined) throw new UsageError(`there is no file “${missing}”`);
  const content = await wholeContent();
  const { taken, passedOver, problems } = await assemble(content, files);
  if (problems.length > 0) throw new ContentError(problems);
  await analyseArchive(contentRoot(), content);
  const assembled = `${sentence(counted(taken, 'story', 'stories'))} assembled`;
  console.log(`${assembled}${passedOver > 0 ? `, ${inWords(passedOver)} passed over` : ''}`);
}

async function wholeContent(): Promise<Content> {
  const { content, problems } = await readContent(contentRoot());
  if (problems.length > 0) throw new ContentError(problems);
  return content;
}

function shareAndOut(args: readonly string[]): { share: string; out: string } {
  const { values, positionals } = readArguments(args, { share: { type: 'string' }, out: { type: 'string' } });
  if (values.share === undefined || values.out === undefined)
    throw new UsageError('compare needs a DIR, or --share, and --out');
  if (positionals.length > 0) throw new UsageError('compare takes a DIR or --share, not both');
  return { share: values.share, out: values.out };
}
