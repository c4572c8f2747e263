/**
 * How long a build takes, with how much memory, beside plain Astro:
 * `npm run bench:build -- --corpus BASIL [--stories 48,480] [--runs 3] [--again]`.
 * BASIL holds a folder for each story with its Markdown articles; `multiply.ts`
 * makes more of them. Each size is built cold, and plain Astro renders the same
 * number of pages of the same bytes from ready strings: in turn, as often as `--runs`
 * says, and the run whose ratio is the middle one counts. Then it is analysed by
 * itself: cold, after a change of one article (the middle one of five such changes),
 * and unchanged. `--again` builds a second time, from another folder and in another
 * time zone, and compares every byte. Cards of statements and passages are left out
 * (`AS_REPORTED_CARDS=on` draws them). Linux only: memory is read from /proc.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { analyseFolder } from '../analyses/analyse-folder.ts';
import { endWithUsage, programArguments } from '../program.ts';
import { runMeasured, type Run } from './run-measured.ts';

const USAGE = 'npm run bench:build -- --corpus BASIL [--stories 48,480] [--runs 3] [--again]';
const { values } = programArguments(USAGE, {
  corpus: { type: 'string' },
  stories: { type: 'string', default: '48' },
  runs: { type: 'string', default: '1' },
  again: { type: 'boolean', default: false },
});
const { corpus } = values;
if (corpus === undefined) endWithUsage(USAGE);

/** How many stories an article changes in, one after the other: they are of different sizes. */
const CHANGES = 5;

/**
 * An ext4 without journal takes no inode back that was freed within the last minute
 * (within six while its block is not written) and tries them all for each new file:
 * a build right after a large folder was removed takes seconds more of the kernel.
 */
const FREED_LATELY = 65_000;

const CACHE = 'node_modules/.cache/as-reported';
await mkdir(CACHE, { recursive: true });
const work = await mkdtemp(join(CACHE, 'bench-'));
try {
  console.log('Waiting a minute, so that no file system has files freed lately to step over …\n');
  execFileSync('sync');
  await wait(FREED_LATELY);
  let smaller: Measured | null = null;
  for (const stories of values.stories.split(',').map(Number)) {
    const measured = await measure(corpus, stories);
    show(measured, smaller);
    smaller = measured;
  }
} finally {
  await rm(work, { recursive: true, force: true });
}

interface Measured {
  readonly stories: number;
  readonly pages: number;
  readonly bytes: number;
  readonly cold: Run;
  /** All of it with nothing known, by itself; then after a change, and after none. */
  readonly analysis: Analysis;
  readonly changed: Analysis;
  readonly unchanged: Analysis;
  readonly plain: Run;
  /** How many times as long as plain Astro each build took. */
  readonly ratios: readonly number[];
  readonly differing: number | null;
}

interface Analysis {
  readonly seconds: number;
  readonly cpu: number;
  /** Stories that had to be analysed. */
  readonly analysed: number;
}

async function measure(from: string, stories: number): Promise<Measured> {
  const folder = join(work, `${stories}`);
  const [content, site, cache] = ['content', 'site', 'cache'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const inCorpus = (await readdir(from, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const times = Math.max(1, Math.round(stories / inCorpus.length));
  await runMeasured(['src/bench/multiply.ts', from, content, String(times)], {});
  const runs: Pair[] = [];
  for (let n = 0; n < Number(values.runs); n++) {
    const [out, kept] = [`${site}-${n}`, `${cache}-${n}`];
    const cold = await build(content, out, kept, {});
    runs.push({ cold, plain: await plainAstro(out, await pagesIn(out), join(folder, `plain-${n}`)) });
  }
  const { cold, plain } = middleOf(runs);
  // Removing anything while something is measured would slow down what is measured next.
  const differing = values.again ? await differences(content, `${site}-0`, folder) : null;
  const apart = join(folder, 'analysis');
  const analysis = await analysed(content, apart);
  const changed = await afterAChange(content, apart);
  const unchanged = await analysed(content, apart);
  const pages = await pagesIn(`${site}-0`);
  const sizes = await Promise.all(pages.map(async (name) => (await stat(join(`${site}-0`, name))).size));
  return {
    stories: inCorpus.length * times,
    pages: pages.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    cold,
    analysis,
    changed,
    unchanged,
    plain,
    ratios: runs.map(ratioOf),
    differing,
  };
}

/** A build, and plain Astro directly after it. */
type Pair = Pick<Measured, 'cold' | 'plain'>;

function ratioOf({ cold, plain }: Pair): number {
  return cold.seconds / plain.seconds;
}

/** The run whose ratio is the middle one, the higher of two. */
function middleOf(runs: readonly Pair[]): Pair {
  return runs.toSorted((a, b) => ratioOf(a) - ratioOf(b))[Math.floor(runs.length / 2)]!;
}

function build(content: string, site: string, cache: string, environment: NodeJS.ProcessEnv): Promise<Run> {
  return runMeasured(['src/build.ts', '--outDir', site], {
    AS_REPORTED_CONTENT: content,
    AS_REPORTED_CACHE: cache,
    AS_REPORTED_CARDS: process.env['AS_REPORTED_CARDS'] ?? 'off',
    ...environment,
  });
}

async function pagesIn(site: string): Promise<string[]> {
  const names = await readdir(site, { recursive: true });
  return names.filter((name) => name.endsWith('.html')).sort();
}

/** Analyses the folder anew after one article was changed, again and again; the middle one of the times counts. */
async function afterAChange(content: string, cache: string): Promise<Analysis> {
  const stories = (await readdir(join(content, 'articles'))).sort();
  const times: Analysis[] = [];
  for (let n = 0; n < CHANGES; n++) {
    const story = stories[Math.floor((n / CHANGES) * stories.length)] ?? '';
    const [article] = (await readdir(join(content, 'articles', story))).sort();
    const file = join(content, 'articles', story, article ?? '');
    await writeFile(file, `${await readFile(file, 'utf8')}\nIt rained.\n`);
    times.push(await analysed(content, cache));
  }
  const middle = times.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(CHANGES / 2)]!;
  return { ...middle, analysed: Math.max(...times.map(({ analysed }) => analysed)) };
}

async function analysed(content: string, cache: string): Promise<Analysis> {
  const begun = performance.now();
  const cpuBefore = process.cpuUsage();
  const { analysed } = await analyseFolder(content, cache);
  const { user, system } = process.cpuUsage(cpuBefore);
  return { seconds: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6, analysed };
}

/** How many files a second build has otherwise, made elsewhere, in another time zone, with nothing kept. */
async function differences(content: string, site: string, folder: string): Promise<number> {
  const elsewhere = join(folder, 'another', 'place');
  await cp(content, join(elsewhere, 'content'), { recursive: true });
  const [other, cache] = [join(elsewhere, 'site'), join(elsewhere, 'cache')];
  await build(join(elsewhere, 'content'), other, cache, { TZ: 'Pacific/Kiritimati' });
  const [one, two] = [await hashes(site), await hashes(other)];
  const names = new Set([...one.keys(), ...two.keys()]);
  return [...names].filter((name) => one.get(name) !== two.get(name)).length;
}

async function hashes(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const hash = createHash('sha256').update(await readFile(path));
    found.set(path.slice(folder.length), hash.digest('base64'));
  }
  return found;
}

/** Astro with nothing to do but to write the same pages from ready strings. */
async function plainAstro(site: string, pages: readonly string[], project: string): Promise<Run> {
  const list = join(process.cwd(), project, 'pages.json');
  await mkdir(join(project, 'src/pages'), { recursive: true });
  await writeFile(list, JSON.stringify(pages.map((name) => join(process.cwd(), site, name))));
  await writeFile(join(project, 'astro.config.mjs'), "export default { trailingSlash: 'always' };\n");
  await writeFile(join(project, 'package.json'), '{ "type": "module" }\n');
  await writeFile(
    join(project, 'src/pages/[page].astro'),
    `---
import { readFileSync } from 'node:fs';
export function getStaticPaths() {
  const files = JSON.parse(readFileSync(${JSON.stringify(list)}, 'utf8'));
  return files.map((file, page) => ({ params: { page: String(page) }, props: { file } }));
}
const html = readFileSync(Astro.props.file, 'utf8');
---
<Fragment set:html={html} />
`,
  );
  return runMeasured(['node_modules/astro/bin/astro.mjs', 'build', '--root', project], {});
}

function show(measured: Measured, smaller: Measured | null): void {
  const { stories, pages, bytes, cold, analysis, changed, unchanged, plain, ratios, differing } = measured;
  const rows = [
    ['stories', String(stories)],
    ['pages', `${pages}, ${(bytes / 1e6).toFixed(0)} MB`],
    ['cold build', took(cold)],
    ['  analysis, by itself', `${took(analysis)}; ${bothShares(analysis, cold)} of the build (bar: 33 %)`],
    ['  memory, all processes', `${cold.megabytes.toFixed(0)} MB at the peak (bar: 2000 MB)`],
    ['  memory, largest process', `${cold.largest.toFixed(0)} MB`],
    ['one article changed', rebuild(changed, analysis)],
    ['nothing changed', rebuild(unchanged, analysis)],
    ['plain Astro, same pages', took(plain)],
    [
      'build / plain Astro',
      `${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}, of processors ${(cold.cpu / plain.cpu).toFixed(2)} (bar: 1.5)`,
    ],
    ...(differing === null ? [] : [['files that differ elsewhere', `${differing} (bar: 0)`]]),
    ...(smaller === null
      ? []
      : [
          ['exponent of the build', exponents(smaller, measured, ({ cold }) => cold)],
          ['exponent of the analysis', exponents(smaller, measured, ({ analysis }) => analysis)],
          ['exponent of plain Astro', exponents(smaller, measured, ({ plain }) => plain)],
        ]),
  ];
  for (const [name = '', value = ''] of rows) console.log(`${name.padEnd(28)}${value}`);
  console.log('');
}

type Time = Pick<Run, 'seconds' | 'cpu'>;

function took({ seconds, cpu }: Time): string {
  return `${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processors, ${(cpu / seconds).toFixed(2)} cores busy`;
}

function share(part: number): string {
  return `${(part * 100).toFixed(0)} %`;
}

/** By wall time, and by that of processors. */
function bothShares(part: Time, whole: Time): string {
  return `${share(part.seconds / whole.seconds)}, of processors ${share(part.cpu / whole.cpu)}`;
}

function rebuild(analysis: Analysis, cold: Analysis): string {
  return `${analysis.analysed} stories analysed in ${analysis.seconds.toFixed(1)} s, ${bothShares(analysis, cold)} of the cold analysis (bar: 10 %)`;
}

/** How time grows; that of processors tells it on a busy machine too. */
function exponents(smaller: Measured, larger: Measured, of: (measured: Measured) => Time): string {
  const growth = (by: keyof Time) =>
    Math.log(of(larger)[by] / of(smaller)[by]) / Math.log(larger.stories / smaller.stories);
  const from = `from ${smaller.stories} to ${larger.stories} stories`;
  return `${growth('seconds').toFixed(2)}, of processors ${growth('cpu').toFixed(2)} ${from} (bar: 1.1)`;
}
