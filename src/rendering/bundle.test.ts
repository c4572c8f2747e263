import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
      render: async (request, { routeData }) => ({ body: request.url + ' ' + routeData.component }),
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
  expect((await render(path!)).body).toBe('https://news.example/below/about/ about.astro');
});

test('The styles of a route are joined, unless they import others, and name no hash of other pages', async () => {
  await writeFile(
    join(root, 'prerender-entry.a1.mjs'),
    `const inline = (content) => ({ type: 'inline', content });
    const route = (name, styles) => ({ routeData: { route: name, component: name + '.astro' }, styles });
    export const told = {};
    export const app = {
      logger: {},
      setInternals(internals) { told.internals = internals; },
      setOptions() {},
      render() {},
      manifest: {
        base: '/',
        csp: { styleDirective: { hashes: ['sha256-a', 'sha256-b'] } },
        routes: [
          route('/a', [inline('p{}'), inline('a{}')]),
          route('/b', [inline('@import url(a.css);'), inline('a{}')]),
          route('/c', []),
        ],
      },
    };`,
  );
  await loadBundle(root);
  const { told, app } = (await import(pathToFileURL(join(root, 'prerender-entry.a1.mjs')).href)) as Told;
  const styles = [...told.internals.pagesByKeys].map(([, page]) =>
    page.styles.map(({ sheet }) => sheet.content),
  );
  expect(styles).toEqual([['p{}a{}'], ['@import url(a.css);', 'a{}'], []]);
  expect(app.manifest.csp.styleDirective.hashes).toEqual([]);
});

interface Told {
  readonly told: {
    readonly internals: {
      readonly pagesByKeys: ReadonlyMap<
        string,
        { readonly styles: readonly { readonly sheet: { readonly content: string } }[] }
      >;
    };
  };
  readonly app: {
    readonly manifest: { readonly csp: { readonly styleDirective: { readonly hashes: string[] } } };
  };
}

test('The module of a route is loaded once', async () => {
  await writeFile(
    join(root, 'prerender-entry.a1.mjs'),
    `export const told = { loads: 0 };
    export const app = {
      logger: {},
      setInternals() {},
      setOptions() {},
      render() {},
      manifest: { base: '/', routes: [], pageMap: new Map([['a.astro', async () => ++told.loads]]) },
    };`,
  );
  await loadBundle(root);
  const { app } = (await import(pathToFileURL(join(root, 'prerender-entry.a1.mjs')).href)) as {
    readonly app: { readonly manifest: { readonly pageMap: ReadonlyMap<string, () => Promise<number>> } };
  };
  const load = app.manifest.pageMap.get('a.astro');
  expect([await load?.(), await load?.()]).toEqual([1, 1]);
});
