/**
 * Makes a content folder with many stories out of one with few, to measure size:
 * `node src/bench/multiply.ts FROM OUT TIMES`. FROM holds a folder for each
 * story with its Markdown articles (a content folder's `articles`), OUT becomes a
 * content folder. The first copy of an article is itself; copy number n begins
 * with its n-th paragraph, so that no two are the same and no cache helps.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitFrontMatter } from '../content/front-matter.ts';
import { ContentError } from '../content/problem.ts';
import { writeTogether } from '../content/write-together.ts';
import { endWithUsage } from '../program.ts';

const [from, out, times] = process.argv.slice(2);
const copies = Number(times);
if (from === undefined || out === undefined || !(copies >= 1))
  endWithUsage('node src/bench/multiply.ts FROM OUT TIMES');

let articles = 0;
const stories = (await readdir(from, { withFileTypes: true })).filter((entry) => entry.isDirectory());
for (const { name: story } of stories) {
  const names = (await readdir(join(from, story))).filter((name) => name.endsWith('.md'));
  for (const name of names) {
    const source = await readFile(join(from, story, name), 'utf8');
    for (let copy = 0; copy < copies; copy++) {
      const id = copy === 0 ? story : `${story}-copy-${copy}`;
      const path = join(out, 'articles', id, name);
      await writeTogether([{ path, data: rotated(source, join(from, story, name), id, copy) }]);
      articles++;
    }
  }
}
console.log(`${stories.length * copies} stories with ${articles} articles in ${out}`);

/** The article as one of `story`, with its first `by` paragraphs moved to the end. */
function rotated(source: string, file: string, story: string, by: number): string {
  const parts = splitFrontMatter(source, file);
  if (!('body' in parts)) throw new ContentError([parts]);
  const paragraphs = parts.body.trim().split(/\n{2,}/);
  const at = by % paragraphs.length;
  const body = [...paragraphs.slice(at), ...paragraphs.slice(0, at)].join('\n\n');
  return `---\n${parts.yaml.replace(/^story: .*$/m, `story: ${story}`)}\n---\n\n${body}\n`;
}
