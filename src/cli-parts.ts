import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyseTasks, analyseArchive, tasksOf } from './analyses/analyse-archive.ts';
import { assemble } from './analyses/assemble.ts';
import { writeShare } from './analyses/share-file.ts';
import { CACHE } from './analyses/record.ts';
import { ContentError } from './content/problem.ts';
import { readContent, type Content } from './content/read.ts';
import { contentRoot } from './content/root.ts';
import { readPart, shareOf } from './parts.ts';
import { UsageError } from './usage.ts';

/** `compare --share N/M --out FILE`: analyses one share of the content folder's stories. */
export async function compareShare(args: readonly string[]): Promise<void> {
  const { share, out } = shareAndOut(args);
  const part = readPart(share);
  if (part === null) throw new UsageError(`--share is “${share}”; expected for instance 3/8`);
  const content = await wholeContent();
  const tasks = shareOf(await tasksOf(content), part);
  const { problems, analysed } = await analyseTasks(contentRoot(), content, tasks);
  if (problems.length > 0) throw new ContentError(problems);
  const keys = tasks.map(({ key }) => key);
  await writeShare(out, keys, CACHE);
  console.log(`${out}: ${tasks.length} stories, ${analysed} of them analysed now`);
}

/** `assemble PART…`: takes what `compare --share` wrote, so that the build analyses nothing. */
export async function assembleParts(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new UsageError('assemble needs at least one PART');
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new UsageError(`there is no file “${missing}”`);
  const content = await wholeContent();
  const { taken, passedOver, problems } = await assemble(content, files);
  if (problems.length > 0) throw new ContentError(problems);
  await analyseArchive(contentRoot(), content);
  console.log(`${taken} stories assembled${passedOver > 0 ? `, ${passedOver} passed over` : ''}`);
}

async function wholeContent(): Promise<Content> {
  const { content, problems } = await readContent(contentRoot());
  if (problems.length > 0) throw new ContentError(problems);
  return content;
}

function shareAndOut(args: readonly string[]): { share: string; out: string } {
  const { values } = parseArgs({
    args: [...args],
    options: { share: { type: 'string' }, out: { type: 'string' } },
  });
  if (values.share === undefined || values.out === undefined)
    throw new UsageError('compare needs a DIR, or --share, and --out');
  return { share: values.share, out: values.out };
}
