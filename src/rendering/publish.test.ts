import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTogether } from '../content/write-together.ts';
import { checkPlace, publish } from './publish.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'as-reported-publish-'));
});
afterEach(() => rm(root, { recursive: true }));

const write = (files: Readonly<Record<string, string>>) =>
  writeTogether(Object.entries(files).map(([path, data]) => ({ path: join(root, path), data })));

test('A site is published where none was', async () => {
  await write({ 'new/index.html': 'new', 'new/s/1/index.html': 'one' });
  await publish(join(root, 'new'), join(root, 'a/dist'));
  expect((await readdir(join(root, 'a/dist'), { recursive: true })).sort()).toEqual(
    ['index.html', 's', 's/1', 's/1/index.html'].map((name) => join(name)),
  );
  expect(await readdir(root)).toEqual(['a']);
});

test('Nothing of the former site remains, but a branch that is checked out there', async () => {
  await write({ 'dist/index.html': 'old', 'dist/old/index.html': 'old', 'dist/.git': 'gitdir: elsewhere' });
  await write({ 'new/index.html': 'new' });
  await publish(join(root, 'new'), join(root, 'dist'));
  expect((await readdir(join(root, 'dist'))).sort()).toEqual(['.git', 'index.html']);
  expect(await readFile(join(root, 'dist/index.html'), 'utf8')).toBe('new');
});

test('The former site stays when there is no new one', async () => {
  await write({ 'dist/index.html': 'old' });
  await expect(publish(join(root, 'missing'), join(root, 'dist'))).rejects.toThrow();
  expect(await readdir(join(root, 'dist'))).toEqual(['index.html']);
  expect(await readFile(join(root, 'dist/index.html'), 'utf8')).toBe('old');
});

test('A folder that is new, empty or a site can be a site’s', async () => {
  await write({ 'site/index.html': 'home', 'site/404.html': 'none', 'branch/.git': 'gitdir: elsewhere' });
  for (const name of ['site', 'branch', 'new']) await checkPlace(join(root, name));
});

test('A folder with other things is no site’s', async () => {
  await write({
    'letters/a.txt': 'Dear …',
    'web/index.html': 'home',
    'project/index.html': 'home',
    'project/404.html': 'none',
    'project/package.json': '{}',
  });
  for (const name of ['letters', 'web', 'project'])
    await expect(checkPlace(join(root, name)), name).rejects.toThrow('holds other things');
});

const SITE = { 'dist/index.html': 'old', 'dist/404.html': 'none' };

// No process has this number: it is above what systems give.
const STOPPED = '.former-999999999-a1b2c3';

test('A build that was stopped while it took the former site out of its place is undone', async () => {
  await write({
    'dist/index.html': 'old',
    [`dist/${STOPPED}/former/404.html`]: 'old',
    [`dist/${STOPPED}/site/index.html`]: 'new',
    [`dist/${STOPPED}/site/404.html`]: 'new',
  });
  await checkPlace(join(root, 'dist'));
  expect((await readdir(join(root, 'dist'))).sort()).toEqual(['404.html', 'index.html']);
  expect(await readFile(join(root, 'dist/404.html'), 'utf8')).toBe('old');
});

test('A build that was stopped while it put the new site in place is ended', async () => {
  await write({
    'dist/index.html': 'new',
    [`dist/${STOPPED}/taken/index.html`]: 'old',
    [`dist/${STOPPED}/taken/gone.html`]: 'old',
    [`dist/${STOPPED}/site/404.html`]: 'new',
  });
  await checkPlace(join(root, 'dist'));
  expect((await readdir(join(root, 'dist'))).sort()).toEqual(['404.html', 'index.html']);
  expect(await readFile(join(root, 'dist/404.html'), 'utf8')).toBe('new');
});

test('A build that was stopped while it copied its site here leaves nothing', async () => {
  await write({ ...SITE, [`dist/${STOPPED}/site/index.html`]: 'half a fi' });
  await checkPlace(join(root, 'dist'));
  expect((await readdir(join(root, 'dist'))).sort()).toEqual(['404.html', 'index.html']);
  expect(await readFile(join(root, 'dist/index.html'), 'utf8')).toBe('old');
});

test('What another build has begun is left to it', async () => {
  const begun = `.former-${process.pid}-a1b2c3`;
  await write({ ...SITE, [`dist/${begun}/site/index.html`]: 'new' });
  await checkPlace(join(root, 'dist'));
  await checkPlace(join(root, 'none'));
  expect((await readdir(join(root, 'dist'))).sort()).toEqual([begun, '404.html', 'index.html']);
});

test('Of builds that end at once, one whole site remains', async () => {
  const builds = Array.from({ length: 6 }, (_, build) => `build-${build}`);
  const pages = Array.from({ length: 12 }, (_, page) => page);
  await write({ ...SITE });
  for (const build of builds)
    await write(Object.fromEntries(pages.map((page) => [`${build}/${build}-${page}/index.html`, build])));
  await Promise.all(builds.map((build) => publish(join(root, build), join(root, 'dist'))));
  const left = await readdir(join(root, 'dist'));
  expect(new Set(left.map((name) => name.replace(/-\d+$/, ''))).size).toBe(1);
  expect(left).toHaveLength(pages.length);
});

test('A build that begins while another puts its site in place finds a site there', async () => {
  await write({ ...SITE, 'new/index.html': 'new', 'new/404.html': 'none' });
  const published = publish(join(root, 'new'), join(root, 'dist'));
  let isDone = false;
  void published.then(() => (isDone = true));
  while (!isDone) await checkPlace(join(root, 'dist'));
  await published;
});
