import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadBundle } from './bundle.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'as-reported-bundle-'));
});
afterEach(() => rm(root, { recursive: true }));

test('A folder without a bundle is told', async () => {
  await expect(loadBundle(root)).rejects.toThrow('Astro left no prerender-entry.');
});

test('A bundle that another Astro made is told', async () => {
  await writeFile(
    join(root, 'prerender-entry.a1.mjs'),
    'export const app = { render() {}, manifest: { routes: [] } };',
  );
  await expect(loadBundle(root)).rejects.toThrow('bundles pages in another way');
});

test('Each address has one route, the first, and its page is rendered below the base', async () => {
  await writeFile(
    join(root, 'prerender-entry.a1.mjs'),
    `const route = { route: '/about', component: 'about.astro', pathname: '/about', type: 'page', prerender: true, fallbackRoutes: [], params: [] };
    export const app = {
      logger: {},
      setInternals() {},
      setOptions() {},
      routeCache: {},
      render: async (request, { routeData }) => new Response(request.url + ' ' + routeData.component),
      manifest: {
        base: '/below/',
        site: 'https://news.example',
        routes: [{ routeData: route, styles: [] }, { routeData: { ...route, component: 'other.astro' }, styles: [] }],
      },
    };`,
  );
  const { paths, render } = await loadBundle(root);
  const [path, ...others] = await paths();
  expect(others).toEqual([]);
  expect(await (await render(path!)).text()).toBe('https://news.example/below/about/ about.astro');
});
